import { expect, test } from 'vitest';
import { makeBlock } from '../schemas/test-factories.ts';
import { toSourceParts } from './source-parts.ts';

/** Blocks of ten characters each, a line apart: every fourth is a heading. */
const blocks = Array.from({ length: 12 }, (_, at) =>
  makeBlock({
    id: `b${at}`,
    type: at % 4 === 0 ? 'heading' : 'paragraph',
    spans: [[at * 11, at * 11 + 10]],
  }),
);

test('a source that is no longer than a page is one part', () => {
  const parts = toSourceParts(blocks, 1000);
  expect(parts.count).toBe(1);
  expect(new Set(parts.ofBlock.values())).toEqual(new Set([1]));
  expect(parts.ofLine(10)).toBe(1);
});

test('a longer one parts before a heading that is near', () => {
  const parts = toSourceParts(blocks, 50);
  expect(parts.count).toBe(3);
  expect([...parts.ofBlock].filter(([, part]) => part === 2).map(([id]) => id)).toEqual([
    'b4',
    'b5',
    'b6',
    'b7',
  ]);
});

test('where no heading is near it parts before the block that is', () => {
  const parts = toSourceParts(blocks, 80);
  expect(parts.count).toBe(2);
  expect(parts.ofBlock.get('b5')).toBe(1);
  expect(parts.ofBlock.get('b6')).toBe(2);
});

test('a line is in the part of what was read from it, and a gap in that of the block before', () => {
  const gap = makeBlock({ id: 'g', type: 'gap', spans: [] });
  const parts = toSourceParts([...blocks.slice(0, 9), gap, ...blocks.slice(9)], 50);
  for (const { id, spans } of blocks) {
    expect(parts.ofLine(spans[0]?.[1] ?? 0), id).toBe(parts.ofBlock.get(id));
  }
  expect(parts.ofBlock.get('g')).toBe(parts.ofBlock.get('b8'));
});

test('a report from which nothing was read has one part', () => {
  expect(toSourceParts([]).count).toBe(1);
});
