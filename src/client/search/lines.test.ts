import { expect, test } from 'vitest';
import { parseQuery } from '../../search/query.ts';
import { sortLines, toLines } from './lines.ts';
import { chooseReading } from './reading.ts';

const report = {
  path: '/a/',
  title: '报告',
  county: 'a',
  countyName: '甲县',
  year: 2024,
  kind: 'work',
  date: '2024',
  characters: 9,
};

const linesOf = (text: string, line: string) =>
  toLines({
    report,
    id: 'b',
    type: 'paragraph',
    path: [],
    ...chooseReading(['b', 'paragraph', text, 0], parseQuery(line)),
  });

test('a block has a line for each time the words occur, numbered as its hits are', () => {
  const lines = linesOf('水电和水利', '水');
  expect(lines.map(({ before, words, after }) => [before, words, after])).toEqual([
    ['', '水', '电和水利'],
    ['水电和', '水', '利'],
  ]);
  expect(lines.map(({ inBlock }) => inBlock)).toEqual([1, 2]);
});

test('a line is one line: cells and breaks are blanks, and what is far from the words is left out', () => {
  const [line] = linesOf(`${'前'.repeat(60)}\t二\n水\n后${'尾'.repeat(60)}`, '水');
  expect(line?.before).toMatch(/^前+ 二 $/);
  expect(line?.after).toMatch(/^ 后尾+$/);
  expect(line?.before).toHaveLength(40);
  expect(line?.after).toHaveLength(40);
});

test('lines are sorted by what follows the words, or by what precedes them, read from the words on', () => {
  const text = '大力推进，水稻。大力促进，水产。加强改进，水稻。';
  const lines = () => linesOf(text, '水');
  const pairs = (sort: 'place' | 'next' | 'previous') =>
    sortLines(lines(), sort).map(({ before, after }) => before.slice(-5) + after.slice(0, 1));
  expect(pairs('place')).toEqual(['大力推进，稻', '大力促进，产', '加强改进，稻']);
  // 产 before 稻; the equal ones by what follows further on.
  expect(pairs('next').map((pair) => pair.slice(-1))).toEqual(['产', '稻', '稻']);
  // By the word before 进: 促, 改, 推.
  expect(pairs('previous')).toEqual(['大力促进，产', '加强改进，稻', '大力推进，稻']);
});
