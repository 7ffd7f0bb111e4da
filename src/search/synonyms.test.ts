import { expect, test } from 'vitest';
import { synonymsOf } from './synonyms.ts';

const groups = [
  { names: ['GDP', '地区生产总值', '国内生产总值'], found: ['GDP', '地区生产总值'] },
  { names: ['规上', '规模以上'], found: ['规上', '规模以上'] },
];

test.each([
  ['gdp', ['地区生产总值']],
  ['国内生产总值 增长', ['GDP 增长', '地区生产总值 增长']],
  ['规上 gdp', ['规模以上 gdp', '规上 地区生产总值']],
  ['规上企业', []],
  ['', []],
])('instead of %j one can ask for %j', (q, queries) => {
  expect(synonymsOf(q, groups).map(({ query }) => query)).toEqual(queries);
});
