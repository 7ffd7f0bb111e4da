import { Converter } from 'opencc-js';
import characters from 'opencc-js/dict/TSCharacters';
import { expect, test } from 'vitest';
import { variantForms } from '../../src/search/variant-forms.ts';
import { charactersOf, compileVariants } from './variants.ts';

const variantsOf = (texts: readonly string[]) => compileVariants(new Set(charactersOf(texts)));

test('variants stand before their common form where a text prints either', () => {
  const variants = variantsOf(['乡村', '振兴']);
  expect(variants).toMatchObject({ printed: [], common: [] });
  expect(variantForms(variants)).toEqual(
    new Map([
      ['興', '兴'],
      ['鄉', '乡'],
    ]),
  );
  expect(variantsOf(['迴马岭'])).toMatchObject({ printed: ['迴回'] });
  const forms = variantForms(variantsOf(['里', '迴']));
  expect(['裏', '裡', '迴'].map((character) => forms.get(character))).toEqual([
    '里',
    '里',
    undefined,
  ]);
});

test('those that GB 2312 has stand by themselves', () => {
  const { common, typed } = variantsOf(['前后', '乡镇']);
  expect(common).toEqual(['後后']);
  expect([...variantForms({ typed }).keys()]).toEqual(expect.arrayContaining(['鄉', '鎮']));
  expect(variantForms({ typed }).has('後')).toBe(false);
});

test('a text without them has none', () => {
  expect(variantsOf(['山水田', 'GDP'])).toEqual({
    printed: [],
    common: [],
    typed: ['', ''],
  });
});

test('every character of the dictionary that has another form is there', () => {
  const toSimplified = Converter({ from: 't', to: 'cn' });
  const pairs = characters.split('|').map((entry) => entry.split(' ')[0] ?? '');
  const others = pairs.filter((one) => toSimplified(one) !== one);
  expect(others.length).toBeGreaterThan(3000);
  const { printed } = variantsOf(others);
  expect(printed.map((pair) => Array.from(pair)[0]).toSorted()).toEqual(others.toSorted());
});
