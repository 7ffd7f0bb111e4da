import { expect, test } from 'vitest';
import { toReports } from '../library/catalog.ts';
import { makeCounty, makeReport } from '../schemas/test-factories.ts';
import { namePair, toListedPairs, toPairLists } from './listed-pairs.ts';

const [a, b, c] = ['2023', '2024', '2025'].map((id) => ({ id }));
if (!a || !b || !c) throw new Error('three reports');
const pairs = [
  [b, c],
  [a, c],
  [a, b],
] as const;

test('few pairs are listed all, of many each report with the one before it', () => {
  expect(toListedPairs(pairs, 3)).toEqual(pairs);
  expect(toListedPairs(pairs, 2)).toEqual([
    [b, c],
    [a, b],
  ]);
});

test('few pairs are one list, many one for each city', () => {
  const counties = [
    makeCounty({ slug: 'a', city: '甲市', code: 110121 }),
    makeCounty({ slug: 'b', city: '乙市', code: 110221 }),
    // Of another province, with a city of the same name.
    makeCounty({ slug: 'c', city: '甲市', code: 120121 }),
  ];
  const own = counties.map((county) => {
    const [older, newer] = toReports(
      [2023, 2024].map((year) => ({
        id: `${county.slug}-${year}`,
        data: makeReport({ county: county.slug, year }),
      })),
      counties,
      new Map(),
    );
    if (!older || !newer) throw new Error('two reports');
    return [older, newer] as const;
  });
  expect(toPairLists(own, 3)).toEqual([{ title: '', own, counties: [] }]);
  expect(toPairLists(own, 2).map(({ title, own: [pair] }) => [title, pair])).toEqual([
    ['甲市', own[0]],
    ['乙市', own[1]],
    ['甲市', own[2]],
  ]);
});

test('in a long list the pairs of a county stand together, and are named beside it', () => {
  const county = makeCounty({ slug: 'a', name: '甲县', city: '甲市', code: 110121 });
  const reports = toReports(
    (['five-year-plan', 'work-report', 'work-report'] as const).map((kind, at) => ({
      id: `a-${2021 + at}-${kind}`,
      data: makeReport({ county: 'a', year: 2021 + at, kind }),
    })),
    [county],
    new Map(),
  );
  const [newest, middle, oldest] = reports;
  if (!newest || !middle || !oldest) throw new Error('three reports');
  const own = [
    [middle, newest],
    [oldest, middle],
  ] as const;
  const [{ counties } = { counties: [] }] = toPairLists(own, 1);
  expect(counties.map(({ name, own }) => [name, ...own.map(namePair)])).toEqual([
    ['甲县', '2022年和2023年政府工作报告', '2021年五年规划纲要和2022年政府工作报告'],
  ]);
});
