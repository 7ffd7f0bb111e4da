import { expect, test } from 'vitest';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { markByCounty, toFactPlaces } from './by-county.ts';
import { indicatorPath } from './routes.ts';

const gdp = makeIndicator();
const hall = makeIndicator({ slug: 'fact-1a2b3c4d', title: '新建大厅', compares: undefined });
const told = new Map([
  ['gdp', [makeObservation()]],
  [
    hall.slug,
    [
      makeObservation({ indicator: hall.slug, county: 'b' }),
      makeObservation({ indicator: hall.slug }),
    ],
  ],
]);
const former = new Map([[hall.slug, ['hall', 'fact-99ffee00']]]);

test('facts stand among all indicators while they are few', () => {
  const indicators = markByCounty([gdp, hall], told, 2);
  expect(indicators).toEqual([gdp, hall]);
  expect(indicators.map((one) => indicatorPath(one, { slug: 'b' }))).toEqual([
    '/indicators/gdp/',
    '/indicators/#fact-1a2b3c4d',
  ]);
  expect(toFactPlaces(indicators, told, former).size).toBe(0);
});

test('of many each stands on the pages of its counties, and its address leads to the latest', () => {
  const indicators = markByCounty([gdp, hall], told, 1);
  expect(indicators.map((one) => indicatorPath(one, { slug: 'a' }))).toEqual([
    '/indicators/gdp/',
    '/a/#fact-1a2b3c4d',
  ]);
  // In parts by the digest; what was registered once has a page that leads to today's row.
  expect([...toFactPlaces(indicators, told, former)]).toEqual([
    ['1a', { 'fact-1a2b3c4d': '/b/#fact-1a2b3c4d' }],
    ['99', { 'fact-99ffee00': '/b/#fact-1a2b3c4d' }],
  ]);
});
