import { expect, test } from 'vitest';
import type { IndicatorEntry, Unit } from '../../src/schemas/indicator.ts';
import { readIndicators, toIndicators } from './read-indicators.ts';

const units: Unit[] = [
  { unit: '元', of: 'money', factor: 1, aliases: [], figures: false, bare: false },
  { unit: '万元', of: 'money', factor: 10_000, aliases: [], figures: false, bare: false },
  { unit: '%', of: 'share', factor: 1, aliases: [], figures: false, bare: false },
];
const entry: IndicatorEntry = {
  slug: 'revenue',
  title: '收入',
  definition: '收入。',
  unit: '万元',
  group: '财政',
  headline: false,
  aliases: ['财政收入'],
  names: [],
  alsoIn: [],
  growth: false,
  ofPeople: false,
  growthAliases: [],
  sums: false,
  adds: false,
  renews: false,
  countable: true,
  notAfter: ['人均'],
  notBefore: [],
};

test('an indicator knows what each unit is worth in its own, and keeps the rules of reading back', () => {
  const { slug, title, definition, unit, group, headline, aliases } = entry;
  const shown = { slug, title, definition, unit, group, headline, aliases };
  expect(toIndicators([entry], units).indicators).toEqual([
    { ...shown, factors: { 元: 0.0001, 万元: 1 } },
  ]);
});

test.each([
  [
    [{ ...entry, unit: '万圆' }],
    'seeds/indicators.yml 的 revenue：单位“万圆”没有登记。请改正，或在 seeds/units.yml 中加上它。',
  ],
  [
    [
      { ...entry, growth: true },
      { ...entry, slug: 'revenue-growth', aliases: ['收入增速'] },
    ],
    'seeds/indicators.yml：“revenue-growth”出现了两次。请只留下一处。',
  ],
  [
    [entry, { ...entry, slug: 'income' }],
    'seeds/indicators.yml：“财政收入”出现了两次。请只留下一处。',
  ],
])('a fault is told with its place and its cure', (entries, message) => {
  expect(() => toIndicators(entries, units)).toThrow(message);
});

test('what grows has its growth behind it', () => {
  const [own, growth] = toIndicators([{ ...entry, growth: true }], units).indicators;
  expect(own?.growth).toBe('revenue-growth');
  expect(growth).toMatchObject({ slug: 'revenue-growth', title: '收入增速', unit: '%' });
});

test('an indicator with another name stands in the series of today, and so does its growth', () => {
  const old = { ...entry, slug: 'old', title: '旧称', aliases: ['旧收入'], variantOf: 'revenue' };
  const { indicators, variants } = toIndicators(
    [entry, old].map((one) => ({ ...one, growth: true })),
    units,
  );
  expect(variants.map(({ slug, series }) => [slug, series])).toEqual([
    ['old', 'revenue'],
    ['old-growth', 'revenue-growth'],
  ]);
  expect(indicators.map((one) => [one.slug, one.variants?.map(({ title }) => title)])).toEqual([
    ['revenue', ['旧称']],
    ['revenue-growth', ['旧称增速']],
  ]);
});

test('units of another kind that count the same may be printed too', () => {
  const more = [
    ...units,
    { unit: '户', of: 'count', factor: 1, aliases: [], figures: false, bare: false },
  ];
  const [own] = toIndicators([{ ...entry, alsoIn: ['count'] }], more).indicators;
  expect(Object.keys(own?.factors ?? {})).toEqual(['元', '万元', '户']);
});

test('the registered indicators and units are sound', () => {
  const { indicators } = readIndicators();
  expect(indicators.find(({ slug }) => slug === 'gdp')?.factors['万元']).toBe(0.0001);
});
