import { expect, test } from 'vitest';
import { headOf, isRelative, relativeOf, toSisters } from './family.ts';

test.each([
  ['gdp', 'growth', 'gdp-growth'],
  ['farmland', 'added', 'farmland-new'],
  ['farmland', 'renewed', 'farmland-renewed'],
  ['income', 'gain', 'income-gain'],
] as const)('the %s of %s is %s, and back', (slug, relation, relative) => {
  expect(relativeOf(slug, relation)).toBe(relative);
  expect(isRelative(relative, relation)).toBe(true);
  expect(isRelative(slug, relation)).toBe(false);
  expect(headOf(relative)).toBe(slug);
});

test('what has no ending is its own head', () => {
  expect(headOf('grain-area')).toBe('grain-area');
});

test('indicators of one family', () => {
  const family = ['farmland', 'farmland-new', 'farm', 'farmland-growth'].map((slug) => ({ slug }));
  expect(toSisters('farmland-new', family)).toEqual([
    { slug: 'farmland' },
    { slug: 'farmland-growth' },
  ]);
});
