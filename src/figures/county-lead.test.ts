import { describe, expect, test } from 'vitest';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import type { UndertakingList } from '../schemas/undertakings.ts';
import { toCountyLead } from './county-lead.ts';
import { type FigureReport, toFigures } from './figures.ts';
import { toTargets } from './targets.ts';
import { makeFigureReport } from './test-factories.ts';

const percent = { unit: '%', factors: { '%': 1 } };
const indicators = [
  makeIndicator({ growth: 'gdp-growth' }),
  makeIndicator({ slug: 'gdp-growth', title: '地区生产总值增速', ...percent }),
  // Its level is told nowhere.
  makeIndicator({
    slug: 'industrial-value-added-growth',
    title: '规模以上工业增加值增速',
    brief: '规上工业增加值增速',
    ...percent,
  }),
  makeIndicator({
    slug: 'schools',
    title: '学校',
    group: '民生和社会',
    headline: false,
    unit: '所',
    factors: { 所: 1 },
  }),
  makeIndicator({
    slug: 'roads',
    title: '公路',
    group: '城乡建设',
    headline: false,
    unit: '公里',
    factors: { 公里: 1 },
  }),
];

const reports: ReadonlyMap<string, FigureReport> = new Map([
  [
    'r2025',
    makeFigureReport('a', { name: '2025年政府工作报告', path: '/a/2025/', from: 2024, to: 2024 }),
  ],
  ['r2024', makeFigureReport('a')],
  [
    'plan',
    makeFigureReport('a', { name: '2021年五年规划纲要', path: '/a/2021/', from: 2016, to: 2020 }),
  ],
]);

function leadOf(told: Parameters<typeof makeObservation>[0][], lists: UndertakingList[] = []) {
  const figures = toFigures(
    { slug: 'a', name: '甲县' },
    indicators,
    told.map((more) => makeObservation({ id: JSON.stringify(more), url: '/a/2025/#x', ...more })),
    reports,
  );
  const parts = { report: { title: '2025年政府工作报告', href: '/a/2025/' }, items: [] };
  return toCountyLead(figures, reports, toTargets(figures), lists, parts);
}

const growth = { indicator: 'gdp-growth', unit: '%', period: '2024', value: 5, report: 'r2025' };

describe('the line of numbers', () => {
  test('growth before level, of the newest report that tells any, all of one year', () => {
    const { figures } = leadOf([
      { period: '2024', value: 92, report: 'r2025' },
      growth,
      { ...growth, indicator: 'industrial-value-added-growth', value: -4.2 },
      { ...growth, period: '2023', value: 4, report: 'r2024' },
    ]);
    expect(figures).toMatchObject({ year: '2024年', report: { title: '2025年政府工作报告' } });
    expect(figures?.items.map(({ name, value }) => [name, value])).toEqual([
      ['地区生产总值', '增长5%'],
      ['规上工业增加值', '下降4.2%'],
    ]);
  });

  test('a level where no growth is told; an older report where the newest tells nothing', () => {
    const { figures } = leadOf([{ period: '2023', value: 87, report: 'r2024' }]);
    expect(figures).toMatchObject({
      year: '2023年',
      items: [{ value: '87亿元', href: '/a/2025/#x' }],
    });
  });

  test('a number of an earlier year is not told as the newest', () => {
    expect(leadOf([{ period: '2020', value: 64, report: 'r2025' }]).figures).toBeUndefined();
  });

  test('without numbers the parts of the newest report are told', () => {
    expect(leadOf([]).parts?.report.title).toBe('2025年政府工作报告');
    expect(leadOf([growth]).parts).toBeUndefined();
  });
});

describe('the plan against the reports', () => {
  const goal = {
    report: 'plan',
    nature: 'target',
    period: '2025',
    value: 100,
    comparator: '>=',
  } as const;

  test('a target of a level beside what a later report says', () => {
    const { target } = leadOf([goal, { report: 'r2024', period: '2023', value: 87 }]);
    expect(target).toMatchObject({
      name: '地区生产总值',
      target: { words: '2025年', value: '100亿元以上', report: '2021年五年规划纲要' },
      said: { words: '2023年', value: '87亿元', report: '2024年政府工作报告' },
    });
  });

  test('nothing is drawn where only a growth is told', () => {
    expect(leadOf([goal, growth]).target).toBeUndefined();
  });
});

describe('promises', () => {
  const aim = { nature: 'target', period: '2025', headline: false, report: 'r2025' } as const;
  const school = {
    ...aim,
    indicator: 'schools',
    unit: '所',
    value: 3,
    quote: '新建改建乡镇学校3所',
    start: 9,
  };
  const road = {
    ...aim,
    indicator: 'roads',
    unit: '公里',
    value: 77,
    quote: '改造“四好农村路”77公里',
    start: 5,
  };

  test('of each group one, what a resident meets first', () => {
    const { promises } = leadOf([
      growth,
      road,
      { ...road, value: 78, quote: '新建县乡公路78公里', start: 7 },
      school,
    ]);
    expect(promises).toMatchObject({ title: '2025年政府工作报告提出' });
    expect(promises?.items.map(({ text }) => text)).toEqual([
      '新建改建乡镇学校3所',
      '改造“四好农村路”77公里',
      '新建县乡公路78公里',
    ]);
  });

  test('words that do not stand alone are no promise', () => {
    const unclear = [
      { ...road, value: 43, quote: '77公里，给水管网43公里' },
      { ...road, value: 7, quote: '7个项目' },
    ];
    expect(leadOf(unclear).promises).toBeUndefined();
  });

  test('a list of undertakings comes before them, and its report before older ones', () => {
    const item = (number: number) => ({
      number,
      quote: `第${number}件`,
      block: 'b',
      start: 0,
      end: 3,
      url: '/a/2025/#b',
      later: [],
    });
    const list: UndertakingList = {
      id: 'r2025-b',
      county: 'a',
      report: 'r2025',
      year: 2025,
      name: '4件民生实事',
      block: 'b',
      quote: '办好4件民生实事',
      url: '/a/2025/#b',
      items: [1, 2, 3, 4].map(item),
      followed: [],
    };
    expect(leadOf([growth, road], [list]).promises).toMatchObject({
      title: '2025年的4件民生实事，前3件',
      items: [{ text: '第1件' }, { text: '第2件' }, { text: '第3件' }],
    });
    // Also where no number is told.
    expect(toCountyLead([], reports, [], [list], undefined).promises?.items).toHaveLength(4);
  });
});
