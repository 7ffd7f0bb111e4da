import { describe, test } from 'vitest';
import { makeEdition } from '../make-edition.ts';

/** What a rule says of a text, each with its line. */
function told(rule: string, lines: readonly string[]): string[] {
  const { file } = makeEdition(lines.join('\n'), 'report.txt');
  return file.messages
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ line, reason }) => `${line} ${reason}`);
}

const sentence =
  '面对复杂的形势，全县上下同心协力，扎实推进各项工作，经济运行总体平稳，社会大局保持稳定。';
const speech = [
  '各位代表：',
  '现在，我代表县人民政府向大会报告工作，请予审议。',
  '一、工作回顾',
  ...Array.from({ length: 30 }, (_, at) => `第${at}方面的工作有序推进。${sentence}`),
  '各位代表！让我们携手并肩，为建设美好家园而努力奋斗！',
];

describe('joined lines', () => {
  test('a short line without an end that the next was joined to is told with its place', ({
    expect,
  }) => {
    expect(told('joined-lines', ['牵头单位：发展改革局', `责任单位：${sentence}`])).toEqual([
      '1 短行“牵头单位：发展改革局”与下一行并成了一段',
    ]);
  });
  test('a line that a narrow column broke is none', ({ expect }) => {
    expect(
      told('joined-lines', ['全县上下同心协力，扎实推进各', '项工作，经济运行总体平稳。']),
    ).toEqual([]);
    expect(told('joined-lines', ['经济平稳。持续推进', sentence])).toEqual([]);
  });
});

describe('text after the close', () => {
  test('is told where the page goes on behind a speech', ({ expect }) => {
    const page = ['本网站由县政府办公室主办，县大数据中心承办，未经许可不得转载本网站的任何内容。'];
    expect(told('after-close', [...speech, ...page])).toEqual([
      '35 讲话结束后还有 39 字，从“本网站由县政府办公室主办，县大数据中心承办，未经…”起',
    ]);
  });
  test('is not told of notes, nor where the speaker goes on', ({ expect }) => {
    expect(told('after-close', speech)).toEqual([]);
    expect(told('after-close', [...speech, '名词解释', '1.两不愁：不愁吃、不愁穿。'])).toEqual([]);
    expect(
      told('after-close', [...speech, '各位代表，今年的任务十分繁重。我们将全力以赴。']),
    ).toEqual([]);
  });
});

describe('furniture kept', () => {
  test('a head that stands again between lines of text, and an address, are told', ({ expect }) => {
    const pages = Array.from({ length: 4 }, (_, page) => [
      '某县人民政府公报',
      ...Array.from({ length: 6 }, (_, at) => `第${page}版第${at}段的工作。${sentence}`),
    ]).flat();
    expect(told('kept-furniture', pages)).toEqual([
      '1 “某县人民政府公报”单独成行，共 4 处，像是页眉或页脚',
    ]);
    expect(told('kept-furniture', [sentence, 'https://example.gov.cn/a/1.html'])).toEqual([
      '2 “https://example.gov.cn/a…”像是网址或页码',
    ]);
  });
  test('the title of a list that stands again is none', ({ expect }) => {
    const lists = Array.from({ length: 4 }, (_, list) => [
      '单位：亿元',
      ...Array.from({ length: 6 }, (_, at) => `指标${list}${at}`),
    ]).flat();
    expect(told('kept-furniture', lists)).toEqual([]);
  });
});

describe('few parts', () => {
  test('a long text in one part is told, a short one and one in two are not', ({ expect }) => {
    const long = Array.from({ length: 90 }, (_, at) => `第${at}方面。${sentence}`);
    expect(told('few-parts', ['一、工作回顾', ...long])).toEqual([
      expect.stringMatching(/ 全文 \d+ 字，只有一个最高一级的标题$/),
    ]);
    expect(told('few-parts', long)).toEqual([expect.stringMatching(/字，没有一个标题$/)]);
    expect(told('few-parts', ['一、工作回顾', ...long, '二、工作安排', sentence])).toEqual([]);
    expect(told('few-parts', ['一、工作回顾', sentence])).toEqual([]);
  });
});
