import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockWords, type SearchBlock, toParts, toText, toUnits } from './units.ts';

const block = (text: string, type = 'paragraph', path: string[] = ['一、']): SearchBlock => ({
  id: `b${text.length}`,
  type,
  text,
  path,
});

test('a unit holds its blocks with their outlines, each outline once', () => {
  expect(toText([block('标题', 'heading', []), block('正文'), block('又一段')])).toEqual({
    paths: [[], ['一、']],
    blocks: [
      ['b2', 'heading', '标题', 0],
      ['b2', 'paragraph', '正文', 1],
      ['b3', 'paragraph', '又一段', 1],
    ],
  });
});

test('units hold every block once and in order, none longer than it must be', () => {
  const blocks = fc.array(
    fc.nat(40).map((length) => block('字'.repeat(length))),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(blocks, (all) => {
      const units = toUnits(all, 60);
      expect(units.flat()).toEqual(all);
      for (const unit of units) {
        const length = unit.reduce((sum, { text }) => sum + text.length, 0);
        expect(unit.length === 1 || length <= 60).toBe(true);
      }
    }),
  );
});

test('a block stands for its words as it is read and as it is printed, and for its characters', () => {
  const words = blockWords({ ...block('涑水'), printed: [{ start: 0, end: 1, text: '澧' }] });
  expect(words).toEqual(expect.arrayContaining(['涑水', '澧水']));
  // Three pairs of each reading, with the borders, and three characters.
  expect(words).toHaveLength(9);
});

test('parts begin at top headings, or where the outline says so', () => {
  const parts = toParts([
    block('前言', 'paragraph', []),
    block('一、', 'heading', []),
    block('正文'),
    block('后文', 'paragraph', ['〔标题缺〕']),
  ]);
  expect(parts).toEqual([
    [0, ''],
    [1, '一、'],
    [3, '〔标题缺〕'],
  ]);
});
