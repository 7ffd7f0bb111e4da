import { describe, expect, test } from 'vitest';
import type { Indicator, Observation, StatedShare } from '../../src/schemas/observation.ts';
import { explain, findInconsistencies, inOrder, tellWithReport } from './consistency.ts';

const revenue: Indicator = {
  slug: 'revenue',
  title: '收入',
  definition: '收入。',
  unit: '亿元',
  group: '财政',
  headline: true,
  aliases: ['收入'],
  growth: 'revenue-growth',
  factors: { 亿元: 1, 万元: 0.0001 },
};
const growth: Indicator = { ...revenue, slug: 'revenue-growth', unit: '%', factors: { '%': 1 } };

function observe(id: string, more: Partial<Observation>): Observation {
  return {
    id,
    county: 'county',
    report: 'report',
    indicator: 'revenue',
    label: '收入',
    period: '2023',
    nature: 'actual',
    comparator: '=',
    value: 5,
    unit: '亿元',
    scope: null,
    headline: true,
    quote: '收入5亿元',
    reading: '收入5亿元',
    start: 0,
    end: 5,
    block: 'p',
    url: '/',
    ...more,
  };
}

function find(...observations: Observation[]) {
  return findInconsistencies(observations, [revenue, growth]);
}

test('two values of one thing are a conflict, in whatever units', () => {
  expect(find(observe('a', {}), observe('b', { value: 60000, unit: '万元' }))).toEqual([
    {
      id: 'conflict-a-b',
      kind: 'conflict',
      county: 'county',
      indicator: 'revenue',
      observations: ['a', 'b'],
    },
  ]);
  expect(find(observe('a', {}), observe('b', { value: 50000, unit: '万元' }))).toEqual([]);
});

test('values that are told twice, as in the text and in a table, differ once', () => {
  const before = observe('a', { period: '2022', value: 4 });
  const after = observe('b', { value: 5 });
  const stated = observe('c', { indicator: 'revenue-growth', value: 10, unit: '%' });
  expect(
    find(before, { ...before, id: 'a2' }, after, { ...after, id: 'b2' }, stated).map(
      ({ id }) => id,
    ),
  ).toEqual(['growth-c-a-b']);
  const other = observe('d', { value: 6 });
  expect(find(after, { ...after, id: 'b2' }, other).map(({ id }) => id)).toEqual(['conflict-b-d']);
});

describe('a part that is told as a share of a whole', () => {
  const share: StatedShare = {
    id: 's',
    county: 'county',
    report: 'report',
    whole: 'revenue',
    period: '2023',
    part: 40000,
    unit: '万元',
    percent: 75,
    quote: '税收4亿元，占收入的75%',
    reading: '税收4亿元，占收入的75%',
    start: 0,
    end: 13,
    block: 'p',
    url: '/#p',
  };
  const check = (whole: Partial<Observation>, told: Partial<StatedShare> = {}) =>
    findInconsistencies([observe('a', whole)], [revenue, growth], [{ ...share, ...told }]);

  test('is recomputed from the whole, in whatever units', () => {
    expect(check({})).toEqual([
      {
        id: 'share-s',
        kind: 'share',
        county: 'county',
        indicator: 'revenue',
        observations: ['a'],
        share,
        computed: 80,
      },
    ]);
    expect(check({}, { percent: 80.3 })).toEqual([]);
  });

  test.each([
    [79.4, 1],
    [79.5, 0],
    [80.5, 0],
    [80.6, 1],
  ])(
    'of %d%% where 80%% is computed is told %d times: half a point is allowed',
    (percent, times) => {
      expect(check({}, { percent })).toHaveLength(times);
    },
  );

  test.each<[string, Partial<Observation>]>([
    ['another year', { period: '2022' }],
    ['a target', { nature: 'target' }],
    ['a bound', { comparator: '>' }],
    ['another county', { county: 'other' }],
  ])('is not compared with %s', (_, whole) => {
    expect(check(whole)).toEqual([]);
  });
});

test('a value with fewer digits agrees', () => {
  expect(find(observe('a', { value: 3.51 }), observe('b', { value: 3.5 }))).toEqual([]);
});

test('a growth that two levels do not give is told with what they give', () => {
  const levels = [observe('a', { period: '2022', value: 5 }), observe('b', { value: 6 })];
  const stated = (value: number) => observe('c', { indicator: 'revenue-growth', value, unit: '%' });
  expect(find(...levels, stated(10))).toMatchObject([
    { kind: 'growth', observations: ['c', 'a', 'b'], computed: 20 },
  ]);
  expect(find(...levels, stated(19.6))).toEqual([]);
});

test.each([
  [18.9, 1],
  [19, 0],
  [21, 0],
  [21.1, 1],
])(
  'a growth of %d%% where rounded levels give 20%% is told %d times: one point is allowed',
  (value, times) => {
    const levels = [observe('a', { period: '2022', value: 5 }), observe('b', { value: 6 })];
    const stated = observe('c', { indicator: 'revenue-growth', value, unit: '%' });
    expect(find(...levels, stated)).toHaveLength(times);
  },
);

test('a target of a plan that was passed already is told; that of the next year is not', () => {
  const target = (period: string) => observe('t', { nature: 'target', period, value: 4 });
  expect(find(observe('a', { period: '2020' }), target('2025'))).toMatchObject([{ kind: 'below' }]);
  expect(find(observe('a', {}), target('2024'))).toEqual([]);
});

test('an editor explains what was found, and nothing else', () => {
  const found = find(observe('a', {}), observe('b', { value: 6 }));
  expect(explain(found, [{ finding: 'conflict-a-b', note: '口径不同。' }])[0]?.note).toBe(
    '口径不同。',
  );
  expect(() => explain(found, [{ finding: 'x', note: '。' }])).toThrow(
    'seeds/consistency.yml：没有“x”这一处不一致。请对照 src/content/consistency.json 改正，或删去这一条。',
  );
});

test('the findings of each county are put in the order of all', () => {
  const reports = ['a-1', 'b-1', 'a-2', 'b-2'];
  const observations = reports.flatMap((report, at) => {
    const told = { report, county: report.charAt(0) };
    return [
      observe(`${report}-level`, { ...told, value: 5 + at }),
      observe(`${report}-next`, { ...told, value: 9 + at, period: String(2024 + at) }),
      observe(`${report}-growth`, {
        ...told,
        indicator: growth.slug,
        value: 7,
        unit: '%',
        period: '2024',
      }),
      observe(`${report}-target`, { ...told, nature: 'target', value: 4, period: '2035' }),
    ];
  });
  const indicators = [revenue, growth];
  const all = findInconsistencies(observations, indicators);
  const byCounty = [...Map.groupBy(observations, ({ county }) => county).values()];
  const told = byCounty.flatMap((own) =>
    findInconsistencies(own, indicators).map((one) => tellWithReport(one, own)),
  );
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['conflict', 'growth', 'below']));
  expect(told.map(({ finding }) => finding)).not.toEqual(all);
  expect(inOrder(told, reports)).toEqual(all);
});
