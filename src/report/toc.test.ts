import { describe, expect, test } from 'vitest';
import type { Block } from '../schemas/edition.ts';
import { makeBlock } from '../schemas/test-factories.ts';
import { toContents, toMainParts, toToc } from './toc.ts';

function head(text: string, level: number, type: Block['type'] = 'heading'): Block {
  return makeBlock({ id: `b${text}`, type, level, text });
}

let losses = 0;

function lost(number: string | null, level: number): Block {
  losses += 1;
  const text = `${number ?? ''}〔标题缺〕`;
  const heads = [{ id: `lost-g${losses}`, level, number, text }];
  return { ...head('〔缺文：以下不见〕', level, 'gap'), id: `g${losses}`, lost: heads };
}

function caption(text: string, path: string[]): Block {
  return { ...head(text, 1, 'caption'), level: null, path };
}

const table: Block = { ...head('甲\t1', 1, 'table'), level: null };

/** `第一章[一、,二、]`: the shape of contents at a glance. */
function shape(blocks: Block[], depth: number): string {
  const show = (items: ReturnType<typeof toToc>): string =>
    items
      .map(({ text, children }) => text + (children.length > 0 ? `[${show(children)}]` : ''))
      .join();
  return show(toToc(blocks, depth));
}

describe('toToc', () => {
  const chapters = [
    head('第一章', 1),
    head('一', 2),
    head('（一）', 3),
    head('二', 2),
    head('第二章', 1),
  ];
  const cases: [string, Block[], number, string][] = [
    ['nests by level', chapters, 3, '第一章[一[（一）],二],第二章'],
    ['stops at the depth', chapters, 2, '第一章[一,二],第二章'],
    [
      'shows where a heading is lost',
      [head('一', 1), head('（五）', 2), lost('二、', 1), head('（二）', 2)],
      2,
      '一[（五）],〔标题缺〕[（二）]',
    ],
    [
      'tells lost headings without a number apart by the words below them',
      [
        lost(null, 1),
        makeBlock({ text: '壮大工业，做强企业。' }),
        lost(null, 1),
        head('（二）', 2),
      ],
      1,
      '〔标题缺〕壮大工业,〔标题缺〕（二）',
    ],
    ['counts depth from the highest level there is', [head('一', 2), head('（一）', 3)], 1, '一'],
    ['nests over a skipped level', [head('前', 1), head('深', 3), head('中', 2)], 3, '前[深,中]'],
    ['lists boxes among headings', [head('一', 1), head('专栏', 2, 'box')], 2, '一[专栏]'],
    [
      'lists a table by its title, below the heading it stands under',
      [head('一', 1), caption('指标', ['一']), table, head('二', 1)],
      2,
      '一[指标],二',
    ],
    ['does not list the caption of a photo', [head('一', 1), caption('桥', ['一'])], 2, '一'],
    ['ignores other blocks', [{ ...head('文', 1), type: 'paragraph' }], 3, ''],
    ['is empty for a text without headings', [], 3, ''],
  ];
  test.each(cases)('%s', (_, blocks, depth, expected) => {
    expect(shape(blocks, depth)).toBe(expected);
  });

  test.each([
    ['第一章', '第一章 规划基础', '第一章 ', '规划基础'],
    ['一、', '一、主要成就', '一、', '主要成就'],
    [null, '前言', '', '前言'],
    ['（一）', '前言', '', '前言'],
  ])('keeps the number %s of %s apart', (number, text, ...expected) => {
    const [item] = toToc([{ ...head(text, 1), number }], 1);
    expect([item?.number, item?.text]).toEqual(expected);
  });
});

describe('toContents', () => {
  const report = (chapters: number, sections: number) =>
    Array.from({ length: chapters }, (_, chapter) => [
      head(`${chapter}`, 1),
      ...Array.from({ length: sections }, (__, section) => head(`${chapter}-${section}`, 2)),
    ]).flat();

  test('shows what lies under the chapters while that can be taken in', () => {
    expect(toContents(report(10, 5))[0]?.children).toHaveLength(5);
  });

  test('shows chapters alone where there is too much under them', () => {
    expect(toContents(report(20, 30))[0]?.children).toEqual([]);
  });

  test('is empty for a text without headings', () => {
    expect(toContents([])).toEqual([]);
  });
});

describe('toMainParts', () => {
  const under = (part: string) => [head(part, 1), head(`${part}一`, 2), head(`${part}二`, 2)];

  test('few parts are told with what is under them', () => {
    const parts = toMainParts([...under('回眸'), ...under('展望')]);
    expect(parts.map(({ children }) => children.map(({ text }) => text))).toEqual([
      ['回眸一', '回眸二'],
      ['展望一', '展望二'],
    ]);
  });

  test('four parts tell it themselves', () => {
    const parts = toMainParts(['甲', '乙', '丙', '丁'].flatMap(under));
    expect(parts.flatMap(({ children }) => children)).toEqual([]);
  });
});
