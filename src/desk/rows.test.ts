import { describe, expect, test } from 'vitest';
import type { DeskMark } from '../schemas/desk.ts';
import type { Block, Edition } from '../schemas/edition.ts';
import { makeBlock } from '../schemas/test-factories.ts';
import { type DeskRow, toDesk } from './rows.ts';

function block(id: string, text: string, spans: Block['spans'], more: Partial<Block> = {}): Block {
  return makeBlock({ id, text, spans, ...more });
}

/** A block that reads as printed. */
function printed(source: string, id: string, text: string, more: Partial<Block> = {}): Block {
  const start = source.indexOf(text);
  return block(id, text, [[start, start + text.length]], more);
}

function mark(source: string, words: string, more: Partial<DeskMark> = {}): DeskMark {
  const start = source.indexOf(words);
  return {
    id: `m-${words}`,
    kind: 'doubt',
    rule: 'doubt',
    spans: [[start, start + words.length]],
    places: [],
    printed: words,
    read: null,
    says: '',
    written: null,
    offers: [],
    ...more,
  };
}

function rowsOf(
  text: string,
  blocks: Block[],
  { leftOut = [], marks = [] }: { leftOut?: Edition['leftOut']; marks?: DeskMark[] } = {},
): DeskRow[] {
  const edition = { blocks, leftOut, repairs: [], kept: [], doubts: [] };
  return toDesk({ text, edition, marks }).rows;
}

/** A row in short: the lines of the seed with their numbers, and the blocks beside them. */
function told(rows: readonly DeskRow[]) {
  return rows.map(({ lines, blocks, part }) => ({
    lines: lines.map(({ number, segments }) => [number, segments.map((one) => one.text).join('')]),
    blocks: blocks.map(({ id }) => id),
    ...(part !== undefined && { part }),
  }));
}

test('a block stands beside its line, blank lines are not shown', () => {
  const text = '甲。\n\n乙。\n';
  expect(told(rowsOf(text, [printed(text, 'p1', '甲。'), printed(text, 'p2', '乙。')]))).toEqual([
    { lines: [[1, '甲。']], blocks: ['p1'] },
    { lines: [[3, '乙。']], blocks: ['p2'] },
  ]);
});

test('lines that were joined stand beside their one block', () => {
  const text = '前半\n\n后半。\n次。';
  const joined = block('p1', '前半后半。', [
    [0, 2],
    [4, 7],
  ]);
  expect(told(rowsOf(text, [joined, printed(text, 'p2', '次。')]))).toEqual([
    {
      lines: [
        [1, '前半'],
        [3, '后半。'],
      ],
      blocks: ['p1'],
    },
    { lines: [[4, '次。']], blocks: ['p2'] },
  ]);
});

test('a line of two blocks is two rows, each with its own words', () => {
  const text = '一、题。正文。';
  const rows = rowsOf(text, [printed(text, 'h1', '一、题。'), printed(text, 'p1', '正文。')]);
  expect(told(rows)).toEqual([
    { lines: [[1, '一、题。']], blocks: ['h1'] },
    { lines: [[1, '正文。']], blocks: ['p1'] },
  ]);
  expect(rows.map(({ lines }) => lines[0]?.isContinued)).toEqual([false, true]);
});

test('signs before a line belong to it; words that were left out have a row without a block', () => {
  const text = '甲。\n\n- 12 -\n\n## 题';
  const [page, sign] = [text.indexOf('- 12 -'), text.indexOf('## ')];
  const rows = rowsOf(text, [printed(text, 'p1', '甲。'), printed(text, 'h1', '题')], {
    leftOut: [
      { span: [2, page], rule: 'line-break', text: '\n\n' },
      { span: [page, page + 6], rule: 'page-number', text: '- 12 -' },
      { span: [page + 6, sign], rule: 'line-break', text: '\n\n' },
      { span: [sign, sign + 3], rule: 'markdown-sign', text: '## ' },
    ],
  });
  expect(told(rows)).toEqual([
    { lines: [[1, '甲。']], blocks: ['p1'] },
    { lines: [[3, '- 12 -']], blocks: [] },
    { lines: [[5, '## 题']], blocks: ['h1'] },
  ]);
  expect(rows[2]?.lines[0]?.segments).toEqual([{ text: '## ', out: 'sign' }, { text: '题' }]);
});

test('a block in two places is shown once, and its other part says which it is', () => {
  const text = '甲一\n乙。\n甲二。';
  const first = block('p1', '甲一甲二。', [
    [0, 2],
    [6, 9],
  ]);
  expect(told(rowsOf(text, [first, printed(text, 'p2', '乙。')]))).toEqual([
    { lines: [[1, '甲一']], blocks: ['p1'] },
    { lines: [[2, '乙。']], blocks: ['p2'] },
    { lines: [[3, '甲二。']], blocks: [], part: '第1段' },
  ]);
});

test('a paragraph that was moved says which it is read behind', () => {
  const text = '安排。\n回顾。\n结语。';
  const blocks = [
    printed(text, 'p1', '回顾。'),
    printed(text, 'p2', '安排。'),
    printed(text, 'p3', '结语。'),
  ];
  const rows = rowsOf(text, blocks);
  expect(rows.map((row) => row.blocks[0]?.follows)).toEqual(['第1段', undefined, '第2段']);
});

test('a gap stands with the block before it', () => {
  const text = '甲。\n乙。';
  const gap = block('gap1', '〔缺文：一栏〕', [], { type: 'gap' });
  const rows = rowsOf(text, [printed(text, 'p1', '甲。'), gap, printed(text, 'p2', '乙。')]);
  expect(told(rows).map(({ blocks }) => blocks)).toEqual([['p1', 'gap1'], ['p2']]);
});

describe('marks', () => {
  const text = '全县疫情防控,转段。\n乙。';
  const blocks = [printed(text, 'p1', '全县疫情防控,转段。'), printed(text, 'p2', '乙。')];
  const doubt = mark(text, '全县', { places: [{ block: 'p1', start: 0, end: 2 }] });
  const commas = [mark(text, ','), mark(text, '转段')].map((one) => ({
    ...one,
    kind: 'rule' as const,
    rule: 'mark-width',
  }));

  test('are in the words of both columns, and beside them', () => {
    const [row] = rowsOf(text, blocks, { marks: [doubt] });
    const shown = { text: '全县', mark: { id: doubt.id, kind: 'doubt' } };
    expect(row?.lines[0]?.segments[0]).toEqual(shown);
    expect(row?.blocks[0]?.cells[0]?.[0]?.[0]).toEqual(shown);
    expect(row?.cards.map(({ marks }) => marks)).toEqual([[doubt]]);
  });

  test('of one rule are one card, behind what an editor said', () => {
    const [row] = rowsOf(text, blocks, { marks: [...commas, doubt] });
    expect(row?.cards.map(({ rule, marks }) => [rule, marks.length])).toEqual([
      ['doubt', 1],
      ['mark-width', 2],
    ]);
  });

  test('tell which rows were changed and which are open', () => {
    const rows = rowsOf(text, blocks, { marks: [doubt] });
    expect(rows.map(({ isChanged, isOpen }) => [isChanged, isOpen])).toEqual([
      [false, true],
      [false, false],
    ]);
    const [repaired] = rowsOf(text, blocks, { marks: commas });
    expect([repaired?.isChanged, repaired?.isOpen]).toEqual([true, false]);
  });

  test('about the report as a whole stand in no row', () => {
    const whole = { ...doubt, id: 'w', spans: [], places: [] };
    const edition = { blocks, leftOut: [], repairs: [], kept: [], doubts: [] };
    const { rows, general } = toDesk({ text, edition, marks: [whole] });
    expect(general.map(({ marks }) => marks)).toEqual([[whole]]);
    expect(rows.flatMap(({ cards }) => cards)).toEqual([]);
  });
});

test('a table is shown by its cells', () => {
  const text = '甲 | 1\n乙 | 2';
  const table = block('t1', '甲\t1\n乙\t2', [[0, text.length]], { type: 'table' });
  const [row] = rowsOf(text, [table]);
  const cells = row?.blocks[0]?.cells.map((cells) =>
    cells.map((segments) => segments.map((one) => one.text).join('')),
  );
  expect(cells).toEqual([
    ['甲', '1'],
    ['乙', '2'],
  ]);
});
