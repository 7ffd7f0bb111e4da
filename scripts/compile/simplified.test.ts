import { expect, test } from 'vitest';
import { compileSimplified } from './simplified.ts';

test('traditional characters stand before the simplified ones that are in a text', () => {
  expect(compileSimplified(['乡村', '振兴'])).toEqual(['興兴', '鄉乡']);
});

test('all that are written alike when simplified are there', () => {
  expect(compileSimplified(['里'])).toEqual(expect.arrayContaining(['裏里', '裡里']));
});

test('a text that was not simplified gives nothing', () => {
  expect(compileSimplified(['山水田', 'GDP', '鄉'])).toEqual([]);
});
