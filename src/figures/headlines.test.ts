import { describe, expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { toHeadlines, toHeadlineTable } from './headlines.ts';

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

test('the overview leads to counties and to the words of each value', () => {
  const value = observation('a', '2023', 87, { url: '/a/2024/#o1', comparator: '>' });
  const counties = [
    { slug: 'a', name: '甲县' },
    { slug: 'b', name: '乙县' },
  ];
  const area = makeIndicator({ slug: 'area', title: '面积' });
  const other = observation('b', '2023', 9, { indicator: 'area' });
  const { noun, titles, rows } = toHeadlineTable(counties, [gdp, area], [value, other]);
  expect(noun).toBe('县');
  expect(titles).toEqual(['地区生产总值', '面积']);
  expect(
    rows.map(({ title, href, cells }) => [title, href, ...cells.map((one) => one?.value)]),
  ).toEqual([
    ['甲县', '/a/', '超87亿元', undefined],
    ['乙县', '/b/', undefined, '9亿元'],
  ]);
  expect(rows[0]?.cells[0]).toMatchObject({ href: '/a/2024/#o1', years: '2023年' });
  // A place without a row has no part in the word for the others.
  const further = [...counties, { slug: 'c', name: '丙市' }];
  expect(toHeadlineTable(further, [gdp, area], [value, other]).noun).toBe('县');
  const third = observation('c', '2023', 9);
  expect(toHeadlineTable(further, [gdp, area], [value, third]).noun).toBe('地方');
});
