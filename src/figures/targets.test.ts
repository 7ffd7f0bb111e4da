import { describe, expect, test } from 'vitest';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { type FigureReport, toFigures } from './figures.ts';
import { isChosen, toTargets } from './targets.ts';
import { makeFigureReport } from './test-factories.ts';

const gdp = makeIndicator({ growth: 'gdp-growth' });
const growth = makeIndicator({ slug: 'gdp-growth', title: '增速', unit: '%', factors: { '%': 1 } });
const county = { slug: 'a', name: '甲县' };

/** A report that has lost no words. */
function whole(more: Partial<FigureReport>): FigureReport {
  return makeFigureReport('a', { gaps: [], ...more });
}

/** A plan of 2021 and the work reports of 2024 and 2025. */
const reports = new Map([
  ['report-2025', whole({ name: '2025年政府工作报告', from: 2024, to: 2024 })],
  ['report-2024', whole({})],
  ['plan', whole({ name: '2021年规划纲要', from: 2016, to: 2020 })],
]);

const goal = {
  report: 'plan',
  nature: 'target',
  period: '2025',
  value: 100,
  comparator: '>=',
} as const;

function targetsOf(told: Parameters<typeof makeObservation>[0][], own = reports) {
  return toTargets(
    toFigures(
      county,
      [gdp, growth],
      told.map((more) => makeObservation({ id: JSON.stringify(more), ...more })),
      own,
    ),
  );
}

describe('what later reports say', () => {
  test('the value of the due year, or the newest before it', () => {
    const before = { report: 'report-2024', period: '2023', value: 87 };
    const [first] = targetsOf([goal, before]);
    expect(first).toMatchObject({ outcome: 'said', said: { value: 87, to: 2023 } });
    const [second] = targetsOf([
      goal,
      before,
      { report: 'report-2025', period: '2024', value: 92 },
      { report: 'report-2025', period: '2026', value: 120 },
    ]);
    expect(second).toMatchObject({ outcome: 'said', said: { value: 92, to: 2024 } });
  });

  test('what the report of the target itself tells is where it starts from', () => {
    const [target] = targetsOf([goal, { report: 'plan', period: '2020', value: 64 }]);
    expect(target).toMatchObject({ outcome: 'unsaid', said: undefined, start: { value: 64 } });
  });

  test('a value of the years before the target was set is no result, whoever tells it', () => {
    const [target] = targetsOf([goal, { report: 'report-2024', period: '2020', value: 64 }]);
    expect(target).toMatchObject({ outcome: 'unsaid', start: { value: 64 } });
  });

  test('what was reached in the very span that was aimed at', () => {
    const span = { ...goal, period: '2021-2025', comparator: '=' } as const;
    const [target] = targetsOf([span, { report: 'report-2025', period: '2021-2025', value: 80 }]);
    expect(target).toMatchObject({ outcome: 'said', said: { from: 2021, to: 2025, value: 80 } });
  });

  test('another part of the county is another thing, and is not hidden', () => {
    const [target] = targetsOf([
      goal,
      { report: 'report-2024', period: '2023', value: 87, scope: '县城' },
    ]);
    expect(target).toMatchObject({ outcome: 'unsaid', said: undefined, near: { value: 87 } });
  });

  test('of a target over several years the years before the newest are told too', () => {
    const told = [
      { report: 'report-2025', period: '2024', value: 92 },
      { report: 'report-2024', period: '2023', value: 87 },
    ];
    const [span] = targetsOf([{ ...goal, period: '2021-2025' }, ...told]);
    expect(span).toMatchObject({ said: { value: 92 }, earlier: [{ value: 87 }] });
    const [year] = targetsOf([goal, ...told]);
    expect(year).toMatchObject({ said: { value: 92 }, earlier: [] });
  });
});

describe('a rate is never set against a level', () => {
  const rate = {
    indicator: 'gdp-growth',
    unit: '%',
    report: 'report-2025',
    period: '2024',
    value: 5,
  };

  test('where only a rate is told, it stands beside', () => {
    const [target] = targetsOf([goal, rate]);
    expect(target).toMatchObject({
      outcome: 'unsaid',
      said: undefined,
      rate: { indicator: { slug: 'gdp-growth' }, value: { value: 5 } },
    });
  });

  test('a rate of a year whose level is told says nothing more', () => {
    const [target] = targetsOf([goal, { report: 'report-2025', period: '2024', value: 92 }, rate]);
    expect(target).toMatchObject({ said: { value: 92 }, rate: undefined });
  });
});

describe('where nothing is said', () => {
  test('a later report that has lost words may have told it', () => {
    const own = new Map(reports);
    own.set('report-2024', makeFigureReport('a', { gaps: ['/a/2024/#g'] }));
    const [target] = targetsOf([goal], own);
    expect(target).toMatchObject({ outcome: 'lost', lost: [{ gaps: ['/a/2024/#g'] }] });
  });

  test('without a later report it is open', () => {
    const [target] = targetsOf([{ ...goal, report: 'report-2025' }]);
    expect(target).toMatchObject({ outcome: 'open' });
  });

  test('a report that looks back on later years alone is not asked', () => {
    const [target] = targetsOf([{ ...goal, period: '2022' }]);
    expect(target).toMatchObject({ outcome: 'open' });
  });
});

test('how many undertakings a list announces is no target', () => {
  const [figure] = toFigures(
    county,
    [gdp],
    [makeObservation({ ...goal, block: 'b', quote: '全力办好12件民生实事' })],
    reports,
  );
  if (!figure) throw new Error('No figure');
  const list = { report: 'plan', block: 'b', name: '12件民生实事' };
  expect(toTargets([figure], [list])).toEqual([]);
  expect(toTargets([figure], [{ ...list, block: 'c' }])).toHaveLength(1);
});

test('one target told with and without 以上 is told once, with it', () => {
  const targets = targetsOf([goal, { ...goal, comparator: '=' }, { ...goal, value: 110 }]);
  expect(targets.map(({ target }) => [target.comparator, target.value])).toEqual([
    ['>=', 100],
    ['>=', 110],
  ]);
});

test('filters: lost words are told nowhere either', () => {
  expect(isChosen({ outcome: 'lost' }, 'unsaid')).toBe(true);
  expect(isChosen({ outcome: 'lost' }, 'said')).toBe(false);
  expect(isChosen({ outcome: 'open' }, 'open')).toBe(true);
  expect(isChosen({ outcome: 'open' }, 'unsaid')).toBe(false);
});
