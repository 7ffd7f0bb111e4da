import { expect, test } from 'vitest';
import type { Block } from '../schemas/edition.ts';
import type { Kind } from '../schemas/report.ts';
import { makeObservation } from '../schemas/test-factories.ts';
import { PairNumbers } from '../text/pairs.ts';
import { toComparedNumber } from './block-files.ts';
import { type ComparisonReport, comparePrepared, prepare, toComparison } from './comparison.ts';
import { toComparisonHtml, toRunsHtml } from './comparison-html.ts';

function block(id: string, text: string, heading?: string): Block {
  return {
    id,
    type: heading === undefined ? 'paragraph' : 'heading',
    level: heading === undefined ? null : 1,
    runIn: null,
    number: null,
    text: heading ?? text,
    path: heading === undefined ? ['一、城乡'] : [],
    spans: [],
    corrections: [],
    aliases: [],
    marks: [],
  };
}

function report(
  year: number,
  texts: string[],
  more: Partial<ComparisonReport> & { kind?: Kind } = {},
): ComparisonReport {
  return {
    county: { slug: 'a', name: '甲县', code: 1 },
    year,
    kind: 'work-report',
    name: `甲县${year}年政府工作报告`,
    path: `/a/${year}/`,
    blocks: [block('h', '', '一、城乡'), ...texts.map((text, at) => block(`p${at}`, text))],
    observations: [],
    ...more,
  };
}

const first = report(
  2023,
  ['改造四好农村路77公里。整治背街小巷共五十三条。', '县中医院住院楼主体完工。'],
  {
    observations: [
      makeObservation({
        indicator: 'roads',
        label: '农村路',
        unit: '公里',
        value: 77,
        period: '2023',
      }),
      makeObservation({ indicator: 'lanes', unit: '条', value: 53 }),
    ].map(toComparedNumber),
  },
);
const second = report(2024, ['改造四好农村路28公里。', '污水处理厂提标改造工程投用。'], {
  observations: [
    makeObservation({
      indicator: 'roads',
      label: '农村路',
      unit: '公里',
      value: 28,
      period: '2024',
    }),
    makeObservation({ indicator: 'lanes', unit: '个', value: 3 }),
  ].map(toComparedNumber),
});

test('what both say stands once, with what differs and the way to both', () => {
  const { shared, sides } = toComparison(first, second);
  expect(sides.map(({ title }) => title)).toEqual(['2023年政府工作报告', '2024年政府工作报告']);
  expect(shared).toEqual([
    {
      runs: [
        ['=', '改造四好农村路'],
        ['-', '77'],
        ['+', '28'],
        ['=', '公里。'],
      ],
      hrefs: ['/a/2023/#p0', '/a/2024/#p0'],
    },
  ]);
});

test('what only one says stands under its part, and nothing of what both say', () => {
  const { only } = toComparison(first, second);
  expect(only.map((parts) => parts.map(({ title }) => title))).toEqual([
    ['一、城乡'],
    ['一、城乡'],
  ]);
  expect(only[0][0]?.runs.map(({ text }) => text)).toEqual([
    '整治背街小巷共五十三条。',
    '县中医院住院楼主体完工。',
  ]);
  expect(only[1][0]?.runs).toEqual([{ text: '污水处理厂提标改造工程投用。', href: '/a/2024/#p1' }]);
});

test('sentences that only one has stand together where they follow each other in a paragraph', () => {
  const { only } = toComparison(
    report(2023, [
      '新建口袋公园六处。栽植行道树一千棵。改造四好农村路77公里。整治背街小巷共五十三条。',
      '县中医院住院楼主体完工。\n农贸市场搬迁。',
    ]),
    second,
  );
  expect(only[0]).toEqual([
    {
      title: '一、城乡',
      count: 5,
      runs: [
        { text: '新建口袋公园六处。栽植行道树一千棵。', href: '/a/2023/#p0' },
        { text: '整治背街小巷共五十三条。', href: '/a/2023/#p0' },
        { text: '县中医院住院楼主体完工。', href: '/a/2023/#p1' },
        { text: '农贸市场搬迁。', href: '/a/2023/#p1' },
      ],
    },
  ]);
});

test('numbers of the same thing in the same unit stand beside each other', () => {
  const { numbers } = toComparison(first, second);
  expect(numbers.map(({ title }) => title)).toEqual(['农村路']);
  expect(numbers[0]?.cells.map((cell) => cell.map(({ label, period }) => label + period))).toEqual([
    ['77公里2023年'],
    ['28公里2024年'],
  ]);
});

test('reports of two counties are told apart by their full names, and a digest is said to be one', () => {
  const other = report(2024, [], {
    county: { slug: 'b', name: '乙县', code: 2 },
    name: '乙县2024年两会报道',
    kind: 'sessions',
  });
  const { sides, note } = toComparison(first, other);
  expect(sides[1].title).toBe('乙县2024年两会报道');
  expect(note).toContain('摘登');
});

test('words of a report never become markup', () => {
  expect(
    toRunsHtml([
      ['=', '<i>'],
      ['-', '甲&'],
      ['+', '乙'],
    ]),
  ).toBe('&lt;i&gt;<del>甲&amp;</del><ins>乙</ins>');
  const html = toComparisonHtml(
    toComparison(report(2023, ['<script>改造四好农村路77公里。']), second),
  );
  expect(html).not.toContain('<script');
});

test('what is prepared once says the same beside each other report', () => {
  const numbers = new PairNumbers();
  const third = report(2025, ['改造四好农村路30公里。县中医院门诊楼主体完工。']);
  const [one, two, three] = [first, second, third].map((each) => prepare(each, numbers));
  expect(one && three && comparePrepared(one, three)).toEqual(toComparison(first, third));
  expect(two && three && comparePrepared(two, three)).toEqual(toComparison(second, third));
});

test('of many sentences, numbers and parts that both have the first stand open, the rest behind their count', () => {
  const items = Array.from({ length: 25 }, (_, at) => String(at));
  const numbers = items.map((title) => ({
    title,
    cells: [[], []] as ReturnType<typeof toComparison>['numbers'][number]['cells'],
  }));
  const shared = items.map((text) => ({
    runs: [['=', text]] as ReturnType<typeof toComparison>['shared'][number]['runs'],
    hrefs: ['/a/', '/b/'] as [string, string],
  }));
  const comparison = toComparison(first, second);
  const parts = [{ title: '安排', count: '', alone: [], rows: items.map(() => ({ cells: [] })) }];
  const html = toComparisonHtml({ ...comparison, numbers, shared, parts });
  for (const rest of ['其余19句', '其余19项', '其余19对']) expect(html).toContain(rest);
  const [open = '', folded = ''] = html.split('<summary class="chevron">其余19句');
  expect(open).toContain('<p class="like-runs">5</p>');
  expect(folded).toContain('<p class="like-runs">6</p>');
  const few = toComparisonHtml({ ...comparison, shared: shared.slice(0, 10) });
  expect(few).not.toContain('其余');
  expect(few).toContain('<p class="like-runs">9</p>');
});

test('of a report of many parts the first that hold what only it has stand there, the rest behind their count', () => {
  const comparison = toComparison(first, second);
  const toPart = (number: number) => ({ title: `第${number}节`, count: 1, runs: [] });
  const html = (count: number) =>
    toComparisonHtml({
      ...comparison,
      only: [Array.from({ length: count }, (_, at) => toPart(at + 1)), []],
    });
  expect(html(40)).not.toContain('其余');
  const [open = '', folded = ''] = html(41).split(
    '<summary class="chevron">其余17个部分</summary>',
  );
  expect(open).toContain('第24节');
  expect(folded).toContain('第25节');
  expect(folded).toContain('第41节');
});
