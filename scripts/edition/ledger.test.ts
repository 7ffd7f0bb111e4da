import fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { LeftOut, Span } from '../../src/schemas/edition.ts';
import type { SourceBlock } from './blocks.ts';
import { mergeLeftOut, proveLedger, repairsOf } from './ledger.ts';

const source = '甲乙丙丁戊己';

function block(...spans: Span[]): SourceBlock {
  return {
    id: 'p1',
    type: 'paragraph',
    level: null,
    runIn: null,
    number: null,
    text: '',
    path: [],
    spans,
    corrections: [],
    aliases: [],
    marks: [],
    segments: [],
  };
}

function left(start: number, end: number, rule = 'watermark'): LeftOut {
  return { span: [start, end], rule, text: source.slice(start, end) };
}

/** A tree of one paragraph whose words were read from a range of the seed. */
function treeOf(value: string, [start, end]: Span, data?: { rule?: string; correction?: string }) {
  const point = (offset: number) => ({ line: 1, column: offset + 1, offset });
  const position = { start: point(start), end: point(end) };
  const text = { type: 'text', value, ...(data && { data }), position } as const;
  return { type: 'root', children: [{ type: 'paragraph', children: [text] }] } satisfies Root;
}

const nothing: Root = { type: 'root', children: [] };

function prove(blocks: readonly SourceBlock[], leftOut: readonly LeftOut[] = []): () => void {
  return () => proveLedger(source, nothing, blocks, leftOut);
}

describe('what is kept and what is left out tile the seed', () => {
  test.each<[string, SourceBlock[], LeftOut[]]>([
    ['one block', [block([0, 6])], []],
    ['blocks with what is left out between them', [block([0, 2]), block([4, 6])], [left(2, 4)]],
    ['a block of two pieces, the later first', [block([4, 6], [0, 2])], [left(2, 4)]],
    ['nothing kept', [], [left(0, 6)]],
  ])('%s', (_, blocks, leftOut) => {
    expect(prove(blocks, leftOut)).not.toThrow();
  });

  test('an empty seed needs no entry', () => {
    expect(() => proveLedger('', nothing, [], [])).not.toThrow();
  });
});

describe('a hole is told with its place', () => {
  test.each<[string, SourceBlock[], LeftOut[], string]>([
    ['at the start', [block([1, 6])], [], 'Seed 0–1 is unaccounted for before block p1'],
    [
      'in the middle',
      [block([0, 2])],
      [left(3, 6)],
      'Seed 2–3 is unaccounted for before watermark',
    ],
    ['between the pieces of a block', [block([0, 2], [3, 6])], [], 'Seed 2–3 is unaccounted for'],
    ['at the end', [block([0, 5])], [], 'Seed 5–6 is unaccounted for'],
    ['everywhere', [], [], 'Seed 0–6 is unaccounted for'],
  ])('%s', (_, blocks, leftOut, message) => {
    expect(prove(blocks, leftOut)).toThrow(message);
  });
});

// Each of these ends where the seed ends: only the overlap is wrong.
describe('what is accounted for twice is told with its place', () => {
  test.each<[string, SourceBlock[], LeftOut[], string]>([
    ['by two blocks', [block([0, 3]), block([2, 6])], [], 'Seed 2–3 is accounted for twice, by'],
    ['by a block and a rule', [block([0, 4])], [left(3, 6)], 'Seed 3–4 is accounted for twice, by'],
    ['wholly', [block([0, 6])], [left(0, 6)], 'Seed 0–6 is accounted for twice, by'],
    [
      'by a longer range that begins at once',
      [block([0, 6])],
      [left(0, 3)],
      'Seed 0–3 is accounted for twice, by block p1',
    ],
    [
      'within a longer range',
      [block([0, 6])],
      [left(2, 4)],
      'Seed 2–6 is accounted for twice, by watermark',
    ],
  ])('%s', (_, blocks, leftOut, message) => {
    expect(prove(blocks, leftOut)).toThrow(message);
  });

  test('a range beyond the end of the seed', () => {
    expect(prove([block([0, 7])])).toThrow('Seed 7–6 is unaccounted for');
  });
});

describe('what is kept reads as printed', () => {
  const prints = (value: string, data: { rule?: string; correction?: string } = {}) => {
    return () => proveLedger(source, treeOf(value, [2, 4], data), [block([0, 6])], []);
  };
  test('it does', () => {
    expect(prints('丙丁')).not.toThrow();
  });
  test('it does not', () => {
    expect(prints('丙戊')).toThrow('Kept text at 2 reads “丙戊” unlike the seed');
    expect(prints('丙')).toThrow('Kept text at 2 reads “丙” unlike the seed');
  });
  test('a correction or a repair may read otherwise', () => {
    expect(prints('丙戊', { correction: 'a' })).not.toThrow();
    expect(prints('丙戊', { rule: 'punctuation' })).not.toThrow();
  });
});

/** A seed's length with the borders of a tiling of it, the first 0 and the last its length. */
const tilings = fc
  .uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 8 })
  .map((borders) => [0, ...borders.sort((a, b) => a - b)]);

test('every tiling proves, and none that lacks or repeats a range, or lets two overlap', () => {
  fc.assert(
    fc.property(tilings, fc.nat(), fc.boolean(), (borders, pick, isKept) => {
      const length = borders.at(-1) ?? 0;
      const spans = borders.slice(1).map((end, index): Span => [borders[index] ?? 0, end]);
      const proof = (told: readonly Span[]) => () =>
        proveLedger(
          '文'.repeat(length),
          nothing,
          told.flatMap((span, index) => ((index % 2 === 0) === isKept ? block(span) : [])),
          told.flatMap((span, index) =>
            (index % 2 === 0) === isKept ? [] : { span, rule: 'line-break', text: '' },
          ),
        );
      const at = pick % spans.length;
      const longer = spans.map(
        ([start, end], index): Span => (index === at ? [start, end + 1] : [start, end]),
      );
      const shorter = spans.map(
        ([start, end], index): Span => (index === at ? [start + 1, end] : [start, end]),
      );
      expect(proof(spans)).not.toThrow();
      expect(proof(spans.toReversed())).not.toThrow();
      expect(proof(spans.toSpliced(at, 1))).toThrow('is unaccounted for');
      expect(proof([...spans, spans[at] ?? [0, 0]])).toThrow('is accounted for twice');
      expect(proof(longer)).toThrow();
      expect(proof(shorter)).toThrow('is unaccounted for');
    }),
  );
});

describe('mergeLeftOut', () => {
  test('puts ranges in order and joins neighbours of one rule', () => {
    expect(mergeLeftOut([left(2, 3), left(0, 1), left(1, 2), left(3, 4)])).toEqual([left(0, 4)]);
  });
  test('keeps neighbours of two rules, and those that do not touch, apart', () => {
    const apart = [left(0, 1), left(1, 2, 'caption'), left(3, 4, 'caption'), left(4, 5)];
    expect(mergeLeftOut(apart)).toEqual(apart);
  });
  test('joins only what follows at once', () => {
    const apart = [left(0, 1), left(1, 2, 'caption'), left(2, 3)];
    expect(mergeLeftOut(apart)).toEqual(apart);
  });
  test('does not change what it is given', () => {
    const given = [left(1, 2), left(0, 1)];
    mergeLeftOut(given);
    expect(given).toEqual([left(1, 2), left(0, 1)]);
  });
});

test('a repair is told with what is printed, and a correction is none', () => {
  expect(repairsOf(treeOf('，', [1, 2], { rule: 'punctuation' }), source)).toEqual([
    { span: [1, 2], rule: 'punctuation', printed: '乙', text: '，' },
  ]);
  expect(repairsOf(treeOf('戊', [1, 2], { correction: 'a' }), source)).toEqual([]);
  expect(repairsOf(treeOf('乙', [1, 2]), source)).toEqual([]);
});
