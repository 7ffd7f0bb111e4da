import { expect, test } from 'vitest';
import type { IndicatorEntry, Unit } from '../../src/schemas/indicator.ts';
import { readIndicators, toIndicators } from './read-indicators.ts';

const units: Unit[] = [
  { unit: '元', of: 'money', factor: 1, aliases: [] },
  { unit: '万元', of: 'money', factor: 10_000, aliases: [] },
  { unit: '%', of: 'share', factor: 1, aliases: [] },
];
const entry: IndicatorEntry = {
  slug: 'revenue',
  title: '收入',
  definition: '收入。',
  unit: '万元',
  group: '财政',
  headline: false,
  aliases: ['财政收入'],
  notAfter: ['人均'],
  notBefore: [],
};

test('an indicator knows what each unit is worth in its own, and keeps the rules of reading back', () => {
  const { notAfter: _, notBefore: __, ...shown } = entry;
  expect(toIndicators([entry], units)).toEqual([{ ...shown, factors: { 元: 0.0001, 万元: 1 } }]);
});

test.each([
  [
    [{ ...entry, unit: '万圆' }],
    'seeds/indicators.yml 的 revenue：单位“万圆”没有登记。请改正，或在 seeds/units.yml 中加上它。',
  ],
  [
    [{ ...entry, growth: 'revenue-growth' }],
    'seeds/indicators.yml 的 revenue：growth 写的 revenue-growth 不是单位为 % 的指标。请改正，或加上这个指标。',
  ],
  [
    [entry, { ...entry, slug: 'income' }],
    'seeds/indicators.yml：“财政收入”出现了两次。请只留下一处。',
  ],
])('a fault is told with its place and its cure', (entries, message) => {
  expect(() => toIndicators(entries, units)).toThrow(message);
});

test('the registered indicators and units are sound', () => {
  const { indicators } = readIndicators();
  expect(indicators.find(({ slug }) => slug === 'gdp')?.factors['万元']).toBe(0.0001);
});
