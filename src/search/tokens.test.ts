import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { blockTokens, singleTokens, termTokens, tripleTokens } from './tokens.ts';

const wordsOf = (term: string, frequent?: Set<string>) =>
  termTokens(term, frequent).words.map(({ word, at }) => [word, at]);

test('a term is asked for as pairs that cover it, one character by itself', () => {
  expect(wordsOf('抽水蓄能')).toEqual([
    ['抽水', 0],
    ['蓄能', 2],
  ]);
  expect(wordsOf('抽水蓄')).toEqual([
    ['抽水', 0],
    ['水蓄', 1],
  ]);
  expect(termTokens('水').byBlock).toBe(true);
  expect(singleTokens('抽水水')).toContain(termTokens('水').words[0]?.word);
});

test('around frequent pairs words of three are asked for, and a frequent pair alone by block', () => {
  const frequent = new Set(['发展', '项目', '建设']);
  const lengths = (term: string) =>
    termTokens(term, frequent).words.map(({ word, at }) => [Array.from(word).length - 1, at]);
  expect(lengths('项目建设')).toEqual([
    [3, 0],
    [3, 1],
  ]);
  expect(lengths('大发展体系')).toEqual([
    [3, 0],
    [1, 3],
  ]);
  expect(termTokens('发展', frequent)).toEqual({
    words: [{ word: '发展', at: 0 }],
    byBlock: true,
    exact: true,
  });
});

test('signs have letters of their own, each another one', () => {
  const signs = Array.from(
    '，。、；：！？“”‘’（）《》〈〉【】—…·％%-/.,()[]<>*+=~@#&_℃①′″№×÷→■◆',
    (sign) => termTokens(fold(sign).text),
  );
  const words = signs.flatMap((sign) => sign.words.map(({ word }) => word));
  expect(signs.every(({ exact }) => exact)).toBe(true);
  // Full-width signs fold to half-width ones.
  expect(new Set(words).size).toBe(
    new Set(
      Array.from(fold('，。、；：！？“”‘’（）《》〈〉【】—…·％%-/.,()[]<>*+=~@#&_℃①′″№×÷→■◆').text),
    ).size,
  );
});

test('characters without a letter are found, but have to be looked at', () => {
  expect(termTokens('见😀').exact).toBe(false);
  expect(termTokens('😀').words).toEqual(termTokens('😁').words);
});

test('words survive what Pagefind does to them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (printed) => {
      const { text } = fold(printed);
      for (const word of [...blockTokens(text), ...singleTokens(text)]) {
        expect(word).toMatch(/^[\p{L}\p{N}]{2}$/u);
        expect(word.toLowerCase()).toBe(word);
        expect(word.normalize('NFD')).toBe(word);
      }
    }),
  );
});

test('a term stands in a block exactly where its words stand as far apart as in the term', () => {
  const text = fc.string({ unit: fc.constantFrom(...'人民5%，。a\t'), maxLength: 30 });
  const term = fc.string({ unit: fc.constantFrom(...'人民5%，。a'), minLength: 2, maxLength: 7 });
  const frequent = fc.constantFrom(new Set<string>(), new Set(['人民', '民人']));
  fc.assert(
    fc.property(text, text, term, frequent, (printed, other, wanted, dear) => {
      const readings = [printed, other].map((reading) => fold(reading).text);
      const pairs = readings.map(blockTokens);
      const words = pairs.flat().map((word) => [word]);
      let before = 0;
      for (const [index, reading] of readings.entries()) {
        for (const { word, at } of tripleTokens(reading, dear)) words[before + at]?.push(word);
        before += pairs[index]?.length ?? 0;
      }
      const asked = fold(wanted).text;
      const tokens = termTokens(asked, dear);
      fc.pre(!tokens.byBlock);
      const found = words.some((_, start) =>
        tokens.words.every(({ word, at }) => words[start + at]?.includes(word)),
      );
      expect(found).toBe(readings.some((reading) => reading.includes(asked)));
    }),
    { numRuns: 500 },
  );
});
