import { expect, test } from 'vitest';
import { makeIndicator } from '../schemas/test-factories.ts';
import { sparkSize, toSpark } from './spark.ts';
import { makeFigure } from './test-factories.ts';

const growth = makeIndicator({ slug: 'gdp-growth', title: '增速', unit: '%', factors: { '%': 1 } });

test('levels are bars from zero, in the order of their years', () => {
  const spark = toSpark(
    makeFigure('a', [
      { period: '2020', value: 50 },
      { period: '2023', value: 100 },
      { period: '2025', nature: 'target', value: 100 },
    ]),
  );
  const [first, second, target] = spark?.marks ?? [];
  expect(spark).toMatchObject({
    isBars: true,
    label: '2020年50亿元，2023年100亿元，2025年目标100亿元',
  });
  expect(target?.kind).toBe('target');
  expect((spark?.zero ?? 0) - (second?.y ?? 0)).toBe(2 * ((spark?.zero ?? 0) - (first?.y ?? 0)));
  expect(first && second && target && first.x < second.x && second.x < target.x).toBe(true);
  expect(target?.x).toBeLessThan(sparkSize.width);
});

test('a rate over several years is a band from its first to its last, a fall lies below zero', () => {
  const spark = toSpark(
    makeFigure(
      'a',
      [
        { period: '2015-2020 average', nature: 'average_growth', value: 5 },
        { period: '2020', value: -4 },
      ],
      growth,
    ),
  );
  const [band, point] = spark?.marks ?? [];
  expect(spark?.isBars).toBe(false);
  expect(band).toMatchObject({ kind: 'span' });
  expect(band && band.end > band.x).toBe(true);
  expect(point?.y).toBeGreaterThan(spark?.zero ?? 0);
});

test('a sum to be reached over years stands at the last of them', () => {
  const spark = toSpark(
    makeFigure('a', [{ period: '2021' }, { period: '2021-2025', nature: 'target' }]),
  );
  const target = spark?.marks.find(({ kind }) => kind === 'target');
  expect(target?.x).toBe(target?.end);
});

test('one value, or values of one year, are not drawn', () => {
  expect(toSpark(makeFigure('a', [{}]))).toBeUndefined();
  expect(toSpark(makeFigure('a', []))).toBeUndefined();
});
