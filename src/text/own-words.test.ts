import { expect, test } from 'vitest';
import { cutWords, toOwnWords, type WordedText } from './own-words.ts';

/** A report of sentences in common, with some of its own. */
const common = Array.from(
  { length: 40 },
  () => '推进项目建设，发展特色农业，改善城市环境，保障群众生活。',
);
const textOf = (own: readonly string[], names: readonly string[] = []) => ({
  words: cutWords([...common, ...own]),
  names,
});
const times = (count: number, passage: string) => Array.from({ length: count }, () => passage);
const wordsOf = (...texts: WordedText[]) =>
  toOwnWords(texts, 5).map((own) => own.map(({ word }) => word));

test('a passage is cut into words, parted by whatever is no word; one that is counted is marked', () => {
  expect(cutWords(['修路30公里。', '旅游'])).toEqual(['', '修路', '', '#公里', '', '', '旅游']);
});

test('a word that one text alone says often is its own, and what all say is nobody’s', () => {
  expect(wordsOf(textOf(times(12, '旅游')), textOf([]), textOf([]))).toEqual([['旅游'], [], []]);
});

test('a word that is said a little more often is not far more', () => {
  expect(wordsOf(textOf(times(12, '旅游')), textOf(times(8, '旅游')))).toEqual([[], []]);
});

test('once or twice may be chance', () => {
  expect(wordsOf(textOf(times(2, '旅游')), textOf([]))).toEqual([[], []]);
});

test('a name that the dictionary cuts to pieces is kept', () => {
  const own = [
    '治理丙溪沟，',
    '保护丙溪沟；',
    '丙溪沟的水',
    '沿丙溪沟两岸',
    '到丙溪沟去',
    '丙溪沟很长',
  ];
  const [words = []] = wordsOf(textOf([...own, ...own, ...own, ...own]), textOf([]));
  expect(words).toContain('丙溪沟');
  expect(words).not.toContain('溪沟');
});

test('numerals, measures and the text’s own name are no words of its own', () => {
  const own = [
    '完成30公里',
    '建成5公里',
    '长7公里',
    '甲县很大',
    '在甲县里',
    '甲县的',
    '第三次来',
    '第三次去',
    '第三次看',
  ];
  const [words = []] = wordsOf(textOf([...own, ...own, ...own], ['甲县', '甲']), textOf([]));
  expect(words).toEqual([]);
});

test('how often is told of ten thousand words, of the text and of all others', () => {
  const [[own] = []] = toOwnWords([textOf(times(20, '旅游')), textOf([])], 5);
  expect(own).toMatchObject({ word: '旅游', times: 20, othersRate: 0 });
  expect(own?.rate).toBeGreaterThan(100);
});
