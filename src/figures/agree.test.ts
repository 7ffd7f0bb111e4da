import { expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import { makeObservation } from '../schemas/test-factories.ts';
import { agree, isSameStatement, isSameThing, isUpperEnd, toComparedUnit } from './agree.ts';

const gdp = { slug: 'gdp', factors: { 亿元: 1, 万元: 0.0001 } };

const observation = makeObservation();

test.each([
  [3.51, 3.5, true],
  [3.5, 3.51, true],
  [2.675, 2.68, true],
  [86, 86.4, true],
  [86, 86.5, false],
  [3.51, 3.6, false],
  [87, 88, false],
  [0, 0.4, true],
])('%d and %d agree: %s', (a, b, expected) => {
  expect(agree(a, b)).toBe(expected);
  expect(agree(b, a)).toBe(expected);
});

test.each<[string, Partial<Observation>, boolean]>([
  ['in another report, with another value', { report: 'b', value: 88 }, true],
  ['as a starting point', { nature: 'baseline' }, true],
  ['aimed at', { nature: 'target' }, false],
  ['of another year', { period: '2022' }, false],
  ['as an average', { period: '2020-2023 average' }, false],
  ['of another county', { county: 'b' }, false],
  ['of a part', { scope: '城镇' }, false],
  ['of something else', { indicator: 'gdp-growth' }, false],
])('a number %s: the same statement is %s', (_, more, expected) => {
  expect(isSameStatement(observation, { ...observation, ...more })).toBe(expected);
});

test('农民人均纯收入 is another thing than the income in whose series it stands', () => {
  const own = makeObservation();
  expect(isSameThing(own, makeObservation({ period: '2020' }))).toBe(true);
  expect(isSameThing(own, makeObservation({ label: '旧称' }))).toBe(false);
});

test('the ends of a range are bounds read from one place', () => {
  const lower = { ...observation, comparator: '>=' as const };
  const upper = { ...observation, comparator: '<=' as const };
  expect(isUpperEnd(upper, lower)).toBe(true);
  expect(isUpperEnd(upper, { ...lower, start: 9 })).toBe(false);
  expect(isUpperEnd(upper, { ...lower, end: 9 })).toBe(false);
  expect(isUpperEnd(lower, upper)).toBe(false);
  expect(isUpperEnd(upper, undefined)).toBe(false);
});

test('62.5万元 is 0.00625亿元, and an unknown unit is an error', () => {
  expect(toComparedUnit(62.5, '万元', gdp)).toBe(0.00625);
  expect(() => toComparedUnit(1, '吨', gdp)).toThrow('Unit "吨" of gdp');
});
