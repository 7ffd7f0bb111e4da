import { expect, test } from 'vitest';
import { withBase } from '../library/routes.ts';
import { makeIndicator } from '../schemas/test-factories.ts';
import { toCityFigures, toIndicatorProvinces } from './indicator-cities.ts';
import { makeFigure } from './test-factories.ts';

const counties = [
  { slug: 'a', name: 'a县', code: 110_121, city: '甲市', province: '东省' },
  { slug: 'b', name: 'b县', code: 110_122, city: '甲市', province: '东省' },
  { slug: 'c', name: 'c县', code: 110_221, city: '乙市', province: '东省' },
  { slug: 'd', name: 'd县', code: 120_121, city: '丙市', province: '西省' },
];
const figures = [
  makeFigure('a', [{}, { period: '2022', value: 80 }]),
  makeFigure('b'),
  makeFigure('c', [{ period: '2024', nature: 'target', value: 90 }]),
  makeFigure('d'),
];
const cities = toCityFigures(figures, counties);

test('a city of which a county tells the indicator has a page with all its counties', () => {
  expect(
    cities.map(({ code, figures: own }) => [code, own.map(({ county }) => county.slug)]),
  ).toEqual([
    ['1101', ['a', 'b']],
    ['1102', ['c']],
  ]);
});

test('each county that tells it leads to its place on the page of its city, its newest value to the words', () => {
  const [province, ...others] = toIndicatorProvinces(makeIndicator(), cities);
  expect(others).toEqual([]);
  expect(province).toMatchObject({ name: '东省', count: 2 });
  expect(province?.cities).toMatchObject([
    {
      title: '甲市',
      href: withBase('/indicators/gdp/1101/'),
      counties: [
        {
          title: 'a县',
          href: withBase('/indicators/gdp/1101/#a'),
          value: { title: '2023年 87亿元' },
        },
      ],
    },
    { title: '乙市', counties: [{ value: { title: '2024年目标 90亿元' } }] },
  ]);
});

test('inside another site the cities lead to what can stand there', () => {
  const [province] = toIndicatorProvinces(makeIndicator(), cities, true);
  expect(province?.cities[0]?.href).toBe(withBase('/embed/indicators/gdp/1101/'));
});
