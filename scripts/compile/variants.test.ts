import { Converter } from 'opencc-js';
import characters from 'opencc-js/dict/TSCharacters';
import { expect, test } from 'vitest';
import { compileVariants } from './variants.ts';

test('variants stand before their common form where a text prints either', () => {
  expect(compileVariants(['乡村', '振兴'])).toEqual({ printed: [], typed: ['興兴', '鄉乡'] });
  expect(compileVariants(['迴马岭'])).toMatchObject({ printed: ['迴回'] });
  expect(compileVariants(['里']).typed).toEqual(expect.arrayContaining(['裏里', '裡里']));
});

test('a text without them has none', () => {
  expect(compileVariants(['山水田', 'GDP'])).toEqual({ printed: [], typed: [] });
});

test('every character of the dictionary that has another form is there', () => {
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const pairs = characters.split('|').map((entry) => entry.split(' ')[0] ?? '');
  const others = pairs.filter((one) => toSimplified(one) !== one);
  expect(others.length).toBeGreaterThan(3000);
  const { printed } = compileVariants(others);
  expect(printed.map((pair) => Array.from(pair)[0]).toSorted()).toEqual(others.toSorted());
});
