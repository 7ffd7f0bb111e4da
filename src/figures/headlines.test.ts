import { describe, expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { formatValue, toHeadlines } from './headlines.ts';

const gdp = makeIndicator();

function observation(
  county: string,
  period: string,
  value: number,
  more: Partial<Observation> = {},
): Observation {
  return makeObservation({ county, period, value, ...more });
}

describe('toHeadlines', () => {
  const values = (...observations: Observation[]) =>
    toHeadlines(['a', 'b'], [gdp, { ...gdp, slug: 'grain' }], observations).rows.map(
      (row) => `${row.county}:${row.values.map((one) => one?.value)}`,
    );

  test('takes the latest period of each county', () => {
    expect(values(observation('a', '2022', 1), observation('a', '2023', 2))).toEqual(['a:2']);
  });

  test('prefers the later report for the same period', () => {
    const revised = observation('a', '2023', 3, { report: 'a-2025' });
    expect(values(revised, observation('a', '2023', 2))).toEqual(['a:3']);
  });

  test('leaves out targets, spans of years, and what is no headline', () => {
    expect(
      values(
        observation('a', '2024', 1, { nature: 'target' }),
        observation('a', '2016-2020', 2),
        observation('a', '2023', 3, { headline: false }),
      ),
    ).toEqual([]);
  });

  test('keeps the order of the counties', () => {
    expect(values(observation('b', '2023', 1), observation('a', '2023', 2))).toEqual([
      'a:2',
      'b:1',
    ]);
  });
});

describe('formatValue', () => {
  test.each([
    ['=', 114.5, '亿元', '114.5亿元'],
    ['>=', 7, '%', '7%以上'],
    ['<=', 4.5, '%', '4.5%以内'],
    ['>', 120, '亿元', '超120亿元'],
    ['<', 3, '', '低于3'],
    ['~', 132, '亿元', '约132亿元'],
    ['=', 12345, '元', '12345元'],
  ] as const)('formatValue(%s %d %s) is %s', (comparator, value, unit, expected) => {
    expect(formatValue({ comparator, value, unit })).toBe(expected);
  });

  test('a range is told by both ends', () => {
    expect(formatValue({ comparator: '>=', value: 7.5, upper: 8, unit: '%' })).toBe('7.5—8%');
  });
});
