import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { blockTokens, isRun, singleTokens, termRuns, termTokens } from './tokens.ts';

const wordsOf = (term: string) => termTokens(term).words.map(({ word, at }) => [word, at]);

test('a term is asked for as pairs that cover it, one character by itself', () => {
  expect(wordsOf('抽水蓄能')).toEqual([
    ['抽水', 0],
    ['蓄能', 2],
  ]);
  expect(wordsOf('抽水蓄')).toEqual([
    ['抽水', 0],
    ['水蓄', 1],
  ]);
  expect(singleTokens('抽水水')).toContain(termTokens('水').words[0]?.word);
});

test('the directory is asked for runs that cover a term', () => {
  expect(termRuns('抽水')).toEqual(['抽水']);
  expect(termRuns('抽水蓄能')).toEqual(['抽水蓄', '水蓄能']);
  expect(termRuns('抽水蓄能电站')).toEqual(['抽水蓄', '能电站']);
  expect(['水', '抽水蓄', '抽水蓄能', '见😀'].map(isRun)).toEqual([true, true, false, false]);
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
  fc.assert(
    fc.property(text, text, term, (printed, other, wanted) => {
      const readings = [printed, other].map((reading) => fold(reading).text);
      const words = readings.flatMap(blockTokens);
      const asked = fold(wanted).text;
      const tokens = termTokens(asked);
      // A single character, or one that folding leaves, is asked for by a word of its own.
      fc.pre(Array.from(asked).length > 1);
      const found = words.some((_, start) =>
        tokens.words.every(({ word, at }) => words[start + at] === word),
      );
      expect(found).toBe(readings.some((reading) => reading.includes(asked)));
    }),
    { numRuns: 500 },
  );
});
