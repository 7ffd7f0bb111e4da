import { describe, expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { type FigureReport, toFigures } from './figures.ts';
import { toMainTable } from './main-table.ts';
import { makeFigureReport } from './test-factories.ts';

const percent = { unit: '%', factors: { '%': 1 } };
const indicators = [
  makeIndicator({ growth: 'gdp-growth' }),
  makeIndicator({ slug: 'gdp-growth', title: '地区生产总值增速', ...percent }),
  makeIndicator({ slug: 'industry-growth', title: '工业增加值增速', ...percent }),
  makeIndicator({ slug: 'retail', title: '零售额' }),
  makeIndicator({ slug: 'roads', title: '公路', headline: false }),
];

function tableOf(told: Partial<Observation>[], findings: { id: string; indicator: string }[] = []) {
  const figures = toFigures(
    { slug: 'a', name: '甲县' },
    indicators,
    told.map((more) => makeObservation({ report: 'a-2024', url: '/a/2024/#x', ...more })),
    new Map([['a-2024', makeFigureReport('a')]]),
  );
  return toMainTable(figures, findings, '各县');
}

const level = { value: 87, period: '2023' };
const growth = { indicator: 'gdp-growth', unit: '%', value: 4.6, period: '2023' };

describe('toMainTable', () => {
  test('a year that no report tells of may have stood where words of its report are lost', () => {
    const told = [
      { ...level, period: '2020' },
      { ...level, period: '2022' },
      { indicator: 'retail', period: '2020' },
      { indicator: 'retail', period: '2023', value: 9 },
    ].map((more) => makeObservation({ report: 'a-2024', ...more }));
    const whole = makeFigureReport('a', { gaps: [] });
    const lastCell = (report: FigureReport) =>
      toMainTable(
        toFigures({ slug: 'a', name: '甲县' }, indicators, told, new Map([['a-2024', report]])),
        [],
        '各县',
      ).rows[0]?.cells.at(-1);
    expect(lastCell(whole)).toMatchObject({ years: '2023年', nothing: '未写', lost: undefined });
    expect(lastCell(makeFigureReport('a'))).toMatchObject({
      nothing: '未写',
      lost: { title: '缺文', href: '/a/2024/#g' },
    });
  });

  test('level and growth of a thing are one row, a column is one time', () => {
    const { columns, rows } = tableOf([
      level,
      growth,
      { ...growth, period: '2015-2020 average', nature: 'average_growth', value: 2.2 },
      { period: '2025', nature: 'target', comparator: '>=', value: 100 },
    ]);
    expect(columns).toEqual(['2015—2020年均', '2023年']);
    expect(rows.map(({ name }) => name)).toEqual(['地区生产总值']);
    expect(rows[0]?.cells.map(({ values }) => values.map(({ label }) => label))).toEqual([
      ['增长2.2%'],
      ['87亿元', '增长4.6%'],
    ]);
    expect(rows[0]?.targets).toMatchObject([{ due: '2025年', label: '100亿元以上' }]);
  });

  test('every value leads to its words', () => {
    const { rows } = tableOf([{ ...level, url: '/a/2024/#words', quote: '总值完成87亿元' }]);
    expect(rows[0]?.cells[0]?.values).toMatchObject([
      { href: '/a/2024/#words', quote: '总值完成87亿元' },
    ]);
  });

  test('where the level is told nowhere the row has the name of the thing', () => {
    const { rows } = tableOf([{ indicator: 'industry-growth', unit: '%', value: -4.2 }]);
    expect(rows).toMatchObject([{ name: '工业增加值' }]);
    expect(rows[0]?.cells[0]?.values[0]?.label).toBe('下降4.2%');
  });

  test('what no report tells is named, what is no headline is not', () => {
    expect(tableOf([level]).missing).toBe('工业增加值、零售额');
    expect(tableOf([level, { indicator: 'roads' }]).rows).toHaveLength(1);
  });

  test('a year that a report should tell of is said to be missing', () => {
    const { rows } = tableOf([
      { value: 60, period: '2020' },
      { indicator: 'retail', period: '2022' },
      level,
    ]);
    expect(rows[0]?.cells.map(({ nothing, values }) => values.length || nothing)).toEqual([
      1,
      '未写',
      1,
    ]);
  });

  test('a phone shows the two newest times, a row the six newest', () => {
    const years = Array.from({ length: 8 }, (_, at) => ({ value: at, period: `${2016 + at}` }));
    const { columns, rows } = tableOf(years);
    expect(columns).toEqual(['2018年', '2019年', '2020年', '2021年', '2022年', '2023年']);
    expect(rows[0]?.cells.filter(({ isOlder }) => !isOlder).map(({ years: one }) => one)).toEqual([
      '2022年',
      '2023年',
    ]);
    // The row opens to all of them.
    expect(rows[0]?.opened[0]?.figure.series).toHaveLength(8);
    expect(rows[0]?.summary).toBe('原文8处，图');
  });

  test('a row tells what is aimed at in the two years that are due last', () => {
    const aims = ['2022', '2023', '2024', '2025'].map((period, at) => ({
      period,
      nature: 'target' as const,
      value: 80 + at,
    }));
    const [row] = tableOf([level, ...aims]).rows;
    expect(row?.targets.map(({ due }) => due)).toEqual(['2024年', '2025年']);
  });

  test('a row opens to its figures with what they mean and the finding about them', () => {
    const { rows } = tableOf([level, growth], [{ id: 'f1', indicator: 'gdp' }]);
    expect(rows[0]?.opened).toMatchObject([
      { name: '甲县地区生产总值', finding: 'f1', comparison: { title: '各县的地区生产总值' } },
      { name: '甲县地区生产总值增速', finding: undefined },
    ]);
  });
});
