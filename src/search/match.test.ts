import './test-forms.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerm, mergeRanges } from './find.ts';
import { fold } from './fold.ts';
import { countTerms, markRanges, meet, scan } from './match.ts';
import { parseQuery } from './query.ts';
import { foldVariants } from './variants.ts';

test('a term is marked where it is printed, blanks included', () => {
  expect(findTerm(fold('增长 5 %，增长5%'), '长5%')).toEqual([
    [1, 6],
    [8, 11],
  ]);
});

test('occurrences do not overlap, as in the search of a browser', () => {
  expect(findTerm(fold('人人人人人'), '人人')).toEqual([
    [0, 2],
    [2, 4],
  ]);
});

test('ranges of several terms are joined where they overlap, not where they touch', () => {
  expect(
    mergeRanges([
      [4, 6],
      [0, 2],
      [1, 3],
      [3, 4],
    ]),
  ).toEqual([
    [0, 3],
    [3, 4],
    [4, 6],
  ]);
});

test('a range within another adds nothing, in whatever order they come', () => {
  expect(
    mergeRanges([
      [1, 3],
      [0, 9],
    ]),
  ).toEqual([[0, 9]]);
});

test('no term runs across cells or rows', () => {
  expect(scan([['指标\t单位\n人口\t万人']], parseQuery('标单'))).toEqual([]);
  expect(scan([['指标\t单位\n人口\t万人']], parseQuery('单位'))).toEqual([0]);
});

test('several terms meet in a block, or in a report', () => {
  const texts = [['甲乙'], ['乙丙'], ['丙丁']];
  expect(scan(texts, parseQuery('甲 丙'))).toEqual([]);
  expect(scan(texts, parseQuery('乙 丙'))).toEqual([1]);
  expect(scan(texts, parseQuery('甲 丙'), 'report')).toEqual([0, 1, 2]);
  expect(scan([...texts, ['丁']], parseQuery('甲 乙'), 'report')).toEqual([0, 1]);
  expect(scan(texts, parseQuery('甲 戊'), 'report')).toEqual([]);
  expect(scan(texts, parseQuery('丙 -丁'))).toEqual([1]);
  expect(scan(texts, parseQuery('丙 -丁'), 'report')).toEqual([]);
});

test('a block is found in each of its readings, and by each spelling of a term', () => {
  const blocks = [['涑水河', '澧水河'], ['乡村']];
  expect(scan(blocks, parseQuery('澧水'))).toEqual([0]);
  expect(scan(blocks, parseQuery('水河 -澧水'))).toEqual([]);
  expect(scan(blocks, parseQuery('鄉村'))).toEqual([1]);
  expect(countTerms('涑水河', parseQuery('涑水 澧水'))).toBe(1);
});

test('a term counts once, whichever of its spellings stand there', () => {
  expect(countTerms('乡村', parseQuery('鄉村'))).toBe(1);
  expect(countTerms('乡村', parseQuery('城市'))).toBe(0);
});

test('nothing is found where nothing is asked for', () => {
  expect(scan([['甲']], { terms: [], excluded: [[{ text: '乙' }]] })).toEqual([]);
  expect(scan([['甲']], { terms: [], excluded: [] }, 'report')).toEqual([]);
});

test('what is marked folds to the term', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.nat(),
      fc.nat(),
      (text, from, length) => {
        const term = foldVariants(text.slice(from % text.length).slice(0, 1 + (length % 5))).text;
        fc.pre(term.trim() !== '' && !term.includes('\n'));
        for (const [start, end] of markRanges(text, { terms: [[{ text: term }]], excluded: [] })) {
          expect(foldVariants(text.slice(start, end)).text).toContain(term);
        }
      },
    ),
  );
});

test('quotes ask for the very characters that are printed, wherever they stand', () => {
  const texts = [['回马岭'], ['迴马岭'], ['迴回马岭']];
  expect(scan(texts, parseQuery('迴马岭'))).toEqual([0, 1, 2]);
  expect(scan(texts, parseQuery('"迴马岭"'))).toEqual([1]);
  expect(scan(texts, parseQuery('“回马岭”'))).toEqual([0, 2]);
  expect(markRanges('迴回马岭', parseQuery('"回"'))).toEqual([[1, 2]]);
});

test('words meet in a sentence, whichever of their places that is', () => {
  const { terms } = parseQuery('水 电');
  expect(meet('有水。有电。', terms, 'sentence')).toBe(false);
  expect(meet('有水。有电，也有水。', terms, 'sentence')).toBe(true);
  expect(meet('有电；有水', terms, 'sentence')).toBe(true);
  expect(meet('有水\t有电', terms, 'sentence')).toBe(false);
});

test('words are near each other by the characters that are none of theirs', () => {
  const near = (text: string, line: string, distance: number) =>
    meet(text, parseQuery(line).terms, distance);
  expect(near('水一二三电', '水 电', 3)).toBe(true);
  expect(near('水一二三电', '水 电', 2)).toBe(false);
  expect(near('水一二三四电五水', '水 电', 1)).toBe(true);
  expect(near('电站一水', '水 电 电站', 1)).toBe(true);
  expect(near('水一电二三气', '水 电 气', 3)).toBe(true);
  expect(near('水一电二三气', '水 电 气', 2)).toBe(false);
  expect(scan([['水一二三电'], ['电水']], parseQuery('水 电'), 1)).toEqual([1]);
});
