import { expect, test } from 'vitest';
import { isByCity } from './by-city.ts';

const told = (count: number, inCity: number) => {
  const counties = Array.from({ length: count }, (_, at) => ({
    slug: `c${at}`,
    code: 110_100 + 100 * Math.floor(at / inCity) + (at % inCity),
  }));
  return isByCity(
    counties.map(({ slug }) => ({ county: slug })),
    counties,
  );
};

test('as many counties as a drawing tells apart stand on one page', () => {
  expect(told(20, 5)).toBe(false);
  expect(told(21, 5)).toBe(true);
});

test('counties of many years stand on one page as long as their values are few', () => {
  const counties = [110_101, 110_201].map((code, at) => ({ slug: `c${at}`, code }));
  const values = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ county: `c${at % 2}` }));
  expect(isByCity(values(80), counties)).toBe(false);
  expect(isByCity(values(81), counties)).toBe(true);
});

test('counties of one city stand on one page, however many they are', () => {
  expect(told(38, 38)).toBe(false);
});

test('counties that tell nothing of it do not count', () => {
  const counties = [110_101, 110_201, 110_301].map((code, at) => ({ slug: `c${at}`, code }));
  expect(isByCity([{ county: 'c0' }, { county: 'c0' }], counties)).toBe(false);
});
