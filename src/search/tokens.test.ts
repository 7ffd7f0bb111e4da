import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold.ts';
import { blockTokens, singleTokens, termTokens } from './tokens.ts';

test('a term is asked for as its pairs of characters, one character by itself', () => {
  expect(termTokens('抽水蓄能')).toEqual({ tokens: ['抽水', '水蓄', '蓄能'], exact: true });
  expect(singleTokens('抽水水')).toContain(termTokens('水').tokens[0]);
});

test('signs have letters of their own, each another one', () => {
  const signs = Array.from(
    '，。、；：！？“”‘’（）《》〈〉【】—…·％%-/.,()[]<>*+=~@#&_℃①′″№×÷→■◆',
    (sign) => termTokens(fold(sign).text),
  );
  const words = signs.flatMap(({ tokens }) => tokens);
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
  expect(termTokens('😀').tokens).toEqual(termTokens('😁').tokens);
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

test('a term stands in a block exactly where its words stand one after the other', () => {
  const text = fc.string({ unit: fc.constantFrom(...'人民5%，。a\t'), maxLength: 30 });
  const term = fc.string({ unit: fc.constantFrom(...'人民5%，。a'), minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(text, term, (printed, wanted) => {
      const folded = fold(printed).text;
      const words = ` ${blockTokens(folded).join(' ')} `;
      const asked = fold(wanted).text;
      expect(words.includes(` ${termTokens(asked).tokens.join(' ')} `)).toBe(
        folded.includes(asked),
      );
    }),
  );
});
