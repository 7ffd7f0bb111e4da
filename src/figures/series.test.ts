import { describe, expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { formatYears } from './format.ts';
import { remarkOf, type Series, toSeries } from './series.ts';

const gdp = makeIndicator();

function observation(period: string, value: number, more: Partial<Observation> = {}): Observation {
  return makeObservation({ period, value, ...more });
}

/** A series in short: `2020 63.9`, `2021-2022 gap`, `2025 >=100 target`. */
function short(series: Series): string[] {
  return series.map((entry) => {
    const years = formatYears(entry).replaceAll('年', '');
    if (entry.kind === 'gap') return `${years} gap`;
    const sign = entry.comparator === '=' ? '' : entry.comparator;
    const more = [
      entry.isTarget ? ' target' : '',
      entry.isDisputed ? ' disputed' : '',
      entry.sources.length > 1 ? ` ×${entry.sources.length}` : '',
    ];
    return `${years} ${sign}${entry.value}${more.join('')}`;
  });
}

describe('toSeries', () => {
  test('sorts by time, tells the years between that no report gives, and keeps targets apart', () => {
    const series = toSeries(gdp, [
      observation('2025', 100, { nature: 'target', comparator: '>=' }),
      observation('2023', 87),
      observation('2020', 63.9),
    ]);
    expect(short(series)).toEqual(['2020 63.9', '2021—2022 gap', '2023 87', '2025 >=100 target']);
  });

  test('a value that is told rounded elsewhere is one with it', () => {
    const told = [observation('2023', 3.5), observation('2023', 3.51), observation('2023', 3.6)];
    expect(short(toSeries(gdp, told))).toEqual(['2023 3.51 disputed ×2', '2023 3.6 disputed']);
    const later = [observation('2023', 3.5, { report: 'a-2025' }), observation('2023', 3.51)];
    expect(short(toSeries(gdp, later))).toEqual(['2023 3.5 ×2']);
    const more = [observation('2023', 3.5, { comparator: '>' }), observation('2023', 3.51)];
    expect(short(toSeries(gdp, more))).toEqual(['2023 >3.5', '2023 3.51']);
  });

  test('a mark that was passed is not at odds with the value above it', () => {
    const passed = [observation('2023', 100, { comparator: '>' }), observation('2023', 102.3)];
    expect(short(toSeries(gdp, passed))).toEqual(['2023 >100', '2023 102.3']);
    const below = [observation('2023', 100, { comparator: '>' }), observation('2023', 98)];
    expect(short(toSeries(gdp, below))).toEqual(['2023 >100 disputed', '2023 98 disputed']);
  });

  test.each<[Observation['comparator'], number, boolean]>([
    ['>', 98, true],
    ['>', 102, false],
    ['>=', 98, true],
    ['>=', 102, false],
    ['<', 98, false],
    ['<', 102, true],
    ['<=', 98, false],
    ['<=', 102, true],
  ])('what is said to be %s 100 and to be %d is at odds: %s', (comparator, value, isDisputed) => {
    const told = [observation('2023', 100, { comparator }), observation('2023', value)];
    for (const values of [told, told.toReversed()]) {
      expect(toSeries(gdp, values)).toMatchObject([{ isDisputed }, { isDisputed }]);
    }
  });

  test('two marks that were passed are at odds', () => {
    const marks = [100, 90].map((value) => observation('2023', value, { comparator: '>' }));
    expect(short(toSeries(gdp, marks))).toEqual(['2023 >100 disputed', '2023 >90 disputed']);
  });

  test('a value under an older name stands in the series by that name, and is not compared', () => {
    const old = { title: '旧称', definition: '从前的算法。' };
    const series = toSeries(makeIndicator({ variants: [old] }), [
      observation('2013', 80, { label: '旧称' }),
      observation('2013', 87),
    ]);
    expect(series).toMatchObject([
      { value: 80, name: '旧称', isDisputed: false },
      { value: 87, isDisputed: false },
    ]);
    expect(series[1]).not.toHaveProperty('name');
  });

  test('tells the years after the last value that a report should tell of', () => {
    expect(short(toSeries(gdp, [observation('2022', 80)], 2024))).toEqual([
      '2022 80',
      '2023—2024 gap',
    ]);
    expect(toSeries(gdp, [], 2024)).toEqual([]);
  });

  test('brings values to one unit', () => {
    expect(short(toSeries(gdp, [observation('2023', 870_000, { unit: '万元' })]))).toEqual([
      '2023 87',
    ]);
  });

  test('joins what is said twice alike, whatever the unit', () => {
    const series = toSeries(gdp, [
      observation('2020', 63.9),
      observation('2020', 639_000, { unit: '万元', report: 'a-2021' }),
    ]);
    expect(short(series)).toEqual(['2020 63.9 ×2']);
  });

  test('shows both of two values for one year, in the order of the reports', () => {
    const series = toSeries(gdp, [
      observation('2023', 88, { report: 'a-2025' }),
      observation('2023', 87, { report: 'z-2024' }),
    ]);
    expect(short(series)).toEqual(['2023 88 disputed', '2023 87 disputed']);
  });

  test('the same number, or the same rounded, is no dispute', () => {
    const shown = (...values: [number, Observation['comparator']][]) =>
      short(
        toSeries(
          gdp,
          values.map(([value, comparator]) => observation('2023', value, { comparator })),
        ),
      );
    expect(shown([86, '='], [86, '>='])).toEqual(['2023 86', '2023 >=86']);
    expect(shown([3.51, '='], [3.5, '='])).toEqual(['2023 3.51 ×2']);
    expect(shown([3.56, '='], [3.5, '='])).toEqual(['2023 3.56 disputed', '2023 3.5 disputed']);
  });

  test('both ends of a range are one value, also where two reports give it', () => {
    const ends = (report: string) => [
      observation('2024', 90, { nature: 'target', comparator: '>=', report }),
      observation('2024', 950_000, { nature: 'target', comparator: '<=', unit: '万元', report }),
    ];
    const [value, ...others] = toSeries(gdp, [...ends('a-2024'), ...ends('a-2025')]);
    expect(others).toEqual([]);
    expect(value).toMatchObject({ value: 90, upper: 95, isDisputed: false });
  });

  test('a range is at odds with one of its ends alone, and with another range', () => {
    const end = (comparator: '>=' | '<=', value: number, report: string) =>
      observation('2024', value, { nature: 'target', comparator, report });
    const range = [end('>=', 90, 'a-2025'), end('<=', 95, 'a-2025')];
    const values = (...more: Observation[]) =>
      toSeries(gdp, [...range, ...more]).map(
        (entry) => entry.kind === 'value' && [entry.value, entry.upper, entry.isDisputed],
      );
    expect(values()).toEqual([[90, 95, false]]);
    expect(values(end('>=', 90, 'a-2024'))).toEqual([
      [90, 95, true],
      [90, undefined, true],
    ]);
    expect(values(end('>=', 90, 'a-2024'), end('<=', 96, 'a-2024'))).toEqual([
      [90, 95, true],
      [90, 96, true],
    ]);
  });

  test('a range is not one with its lower end that was told before', () => {
    const end = (comparator: '>=' | '<=', value: number, report: string) =>
      observation('2024', value, { nature: 'target', comparator, report });
    const values = [end('>=', 90, 'a-2025'), end('>=', 90, 'a-2024'), end('<=', 95, 'a-2024')];
    expect(toSeries(gdp, values)).toMatchObject([{ value: 90 }, { value: 90, upper: 95 }]);
  });

  test('what is of the same years comes as a gap, reached, as an average, aimed at', () => {
    const plan = { nature: 'target' } as const;
    const spans = toSeries(gdp, [
      observation('2016-2020 average', 4, plan),
      observation('2016-2020', 3, plan),
      observation('2016-2020 average', 2, { nature: 'average_growth' }),
      observation('2016-2020', 1),
    ]);
    expect(short(spans)).toEqual([
      '2016—2020 1',
      '2016—2020均 2',
      '2016—2020 3 target',
      '2016—2020均 4 target',
    ]);
    const years = toSeries(gdp, [observation('2024', 90, plan), observation('2023', 87)], 2024);
    expect(short(years)).toEqual(['2023 87', '2024 gap', '2024 90 target']);
  });

  test('of two that end in one year the longer comes first', () => {
    const series = toSeries(gdp, [
      observation('2020', 2.6),
      observation('2018-2020', 3),
      observation('2015-2020', 4),
    ]);
    expect(short(series)).toEqual(['2015—2020 4', '2018—2020 3', '2020 2.6']);
  });

  test('a target of a year is no dispute with what was reached', () => {
    const series = toSeries(gdp, [
      observation('2023', 87),
      observation('2023', 90, { nature: 'target' }),
    ]);
    expect(short(series)).toEqual(['2023 87', '2023 90 target']);
  });

  test('values of different parts of the county are no dispute, and an unusual part is told', () => {
    const series = toSeries(gdp, [
      observation('2023', 87),
      observation('2023', 40, { scope: '县城' }),
      observation('2023', 20, { scope: '生产' }),
    ]);
    expect(short(series)).toEqual(['2023 87', '2023 40', '2023 20']);
    expect(series[0]).not.toHaveProperty('scope');
    // What the name of the indicator says is not told again.
    expect(series.map((entry) => entry.kind === 'value' && entry.scope)).toEqual([
      undefined,
      '县城',
      undefined,
    ]);
  });

  test('an average stands apart from the value of its last year and fills no gap', () => {
    const series = toSeries(gdp, [
      observation('2018', 4),
      observation('2015-2020 average', 2.22, { nature: 'average_growth' }),
      observation('2020', 2.6),
    ]);
    expect(short(series)).toEqual(['2018 4', '2019 gap', '2015—2020均 2.22', '2020 2.6']);
  });

  test('leaves other indicators alone', () => {
    expect(toSeries(gdp, [observation('2023', 5, { indicator: 'gdp-growth' })])).toEqual([]);
  });
});

test('beside a value stand the part of the county and the name, where they have to be said', () => {
  expect(remarkOf({ scope: '县城', name: '旧称' })).toBe('县城，旧称');
  expect(remarkOf({ scope: '县城' })).toBe('县城');
  expect(remarkOf({ name: '旧称' })).toBe('旧称');
  expect(remarkOf({})).toBeUndefined();
});
