import { expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import { makeIndicator } from '../schemas/test-factories.ts';
import { csvOfAll, csvResponse, jsonOfAll, jsonResponse } from './dataset.ts';

const observation = (id: string, quote: string) =>
  ({
    id,
    county: 'jia',
    report: 'jia-2024-work-report',
    indicator: 'gdp',
    label: '地区生产总值',
    period: '2023',
    nature: 'actual',
    comparator: '=',
    value: 87,
    unit: '亿元',
    scope: null,
    headline: true,
    quote,
    reading: quote,
    start: 0,
    end: 12,
    block: 'p1',
    url: `/jia/2024/#${id}`,
  }) satisfies Observation;

const indicators = [makeIndicator()];

test.each([
  ['of several reports, of which some tell nothing', [[], ['a', '甲"乙",\n'], [], ['b']]],
  ['of one report', [['a', 'b']]],
])('the data of all %s is the same in pieces as in one', async (_, quotes) => {
  const reports = quotes.map((own) => own.map((quote, at) => observation(`${quote}-${at}`, quote)));
  const all = reports.flat();
  const pieces = [csvOfAll(reports), jsonOfAll(reports, indicators)];
  const whole = [csvResponse(all), jsonResponse(all, indicators)];
  for (const [at, response] of pieces.entries()) {
    expect(await response.text()).toBe(await whole[at]?.text());
    expect(response.headers.get('Content-Type')).toBe(whole[at]?.headers.get('Content-Type'));
  }
});

test('the data of all has all indicators', async () => {
  const other = makeIndicator({ slug: 'grain-area' });
  const { indicators: told } = await jsonOfAll(
    [[observation('a', '甲')]],
    [other, ...indicators],
  ).json();
  expect(told).toEqual([other, ...indicators]);
});

test('where nothing was read, the data says so', async () => {
  expect(await jsonOfAll([[]], []).json()).toEqual({ observations: [], indicators: [] });
  expect(await csvOfAll([]).text()).toBe(await csvResponse([]).text());
});
