import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockOfWeight, type SearchBlock, toRecords } from './records.ts';

const block = (text: string, type = 'paragraph', path: string[] = ['一、']): SearchBlock => ({
  id: `b${text.length}`,
  type,
  text,
  path,
});

test('a short report is one record', () => {
  const [record, ...others] = toRecords([block('标题', 'heading', []), block('正文')]);
  expect(others).toEqual([]);
  expect(record?.fragment).toEqual({
    paths: [[], ['一、']],
    blocks: [
      ['b2', 'heading', '标题', 0],
      ['b2', 'paragraph', '正文', 1],
    ],
  });
});

test('a long report is cut before its chapters', () => {
  const long = block('字'.repeat(8000));
  const chapter = block('第二章', 'heading', []);
  const records = toRecords([long, chapter, long]);
  expect(records.map(({ fragment }) => fragment.blocks.length)).toEqual([1, 2]);
});

test('records hold every block once and in order, and no more blocks than weights', () => {
  const blocks = fc.array(
    fc.record({
      id: fc.string(),
      type: fc.constantFrom('heading', 'paragraph'),
      text: fc.nat(400).map((length) => '字'.repeat(length)),
      path: fc.constantFrom<string[]>([], ['一、']),
    }),
    { maxLength: 400 },
  );
  fc.assert(
    fc.property(blocks, (all) => {
      const records = toRecords(all);
      const texts = records.flatMap(({ fragment }) => fragment.blocks.map(([, , text]) => text));
      expect(texts).toEqual(all.map(({ text }) => text));
      for (const { fragment } of records) {
        expect(fragment.blocks.length).toBeLessThanOrEqual(230);
      }
    }),
    { numRuns: 20 },
  );
});

test('a weight as Pagefind keeps it gives the block back', () => {
  const { content } = toRecords(Array.from({ length: 230 }, () => block('字字')))[0] ?? {};
  const weights = [...(content ?? '').matchAll(/___PAGEFIND_WEIGHT___(\S+)/g)].map(([, weight]) =>
    // Pagefind keeps `(weight * 24) as u8` of 32-bit floats, and gives that divided by 24.
    Math.trunc(Math.fround(Math.fround(Number(weight)) * 24)),
  );
  expect(weights.slice(0, 230).map((weight) => blockOfWeight(weight / 24))).toEqual(
    Array.from({ length: 230 }, (_, index) => index),
  );
});
