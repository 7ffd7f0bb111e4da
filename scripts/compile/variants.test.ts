import { Converter } from 'opencc-js';
import characters from 'opencc-js/dict/TSCharacters';
import { expect, test } from 'vitest';
import { variantForms } from '../../src/search/variant-forms.ts';
import { compileVariants } from './variants.ts';

test('variants stand before their common form where a text prints either', () => {
  const { printed, typed } = compileVariants(['乡村', '振兴']);
  expect(printed).toEqual([]);
  expect(variantForms({ printed, typed })).toEqual(
    new Map([
      ['興', '兴'],
      ['鄉', '乡'],
    ]),
  );
  expect(compileVariants(['迴马岭'])).toMatchObject({ printed: ['迴回'] });
  const forms = variantForms(compileVariants(['里', '迴']));
  expect(['裏', '裡', '迴'].map((character) => forms.get(character))).toEqual(['里', '里', '回']);
});

test('a text without them has none', () => {
  expect(compileVariants(['山水田', 'GDP'])).toEqual({
    printed: [],
    typed: ['', ''],
  });
});

test('every character of the dictionary that has another form is there', () => {
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const pairs = characters.split('|').map((entry) => entry.split(' ')[0] ?? '');
  const others = pairs.filter((one) => toSimplified(one) !== one);
  expect(others.length).toBeGreaterThan(3000);
  const { printed } = compileVariants(others);
  expect(printed.map((pair) => Array.from(pair)[0]).toSorted()).toEqual(others.toSorted());
});
