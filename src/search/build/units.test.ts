import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SearchBlock, toParts, toRecords } from './records.ts';

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
  const long = block('字'.repeat(6000));
  const chapter = block('第二章', 'heading', []);
  const records = toRecords([long, chapter, long]);
  expect(records.map(({ fragment }) => fragment.blocks.length)).toEqual([1, 2]);
});

test('records hold every block once and in order', () => {
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
    }),
    { numRuns: 20 },
  );
});

test('the borders of a record say in which block each of its words stands', () => {
  const corrected = { ...block('涑水'), printed: [{ start: 0, end: 1, text: '澧' }] };
  const [record] = toRecords([block('甲乙'), corrected]);
  const words = record?.content.split(' ') ?? [];
  const { borders = [] } = record ?? {};
  expect(borders.at(-1)).toBe(words.length);
  const inBlock = (part: number) => words.slice(borders[part], borders[part + 1]);
  expect(inBlock(0)[0]).toBe('甲乙');
  expect(inBlock(1)).toEqual(expect.arrayContaining(['涑水', '澧水']));
  expect(inBlock(2)).toHaveLength(2);
  expect(inBlock(3)).toHaveLength(3);
});

test('parts begin at top headings, or where the outline says so, and in every record anew', () => {
  const records = toRecords([
    block('前言', 'paragraph', []),
    block('一、', 'heading', []),
    block('字'.repeat(9000)),
    block('正文'),
    block('后文', 'paragraph', ['〔标题缺〕']),
  ]);
  expect(toParts(records)).toEqual([
    [0, 0, ''],
    [0, 1, '一、'],
    [1, 0, '一、'],
    [2, 0, '一、'],
    [2, 1, '〔标题缺〕'],
  ]);
});
