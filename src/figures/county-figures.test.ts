import { expect, test } from 'vitest';
import { toPlaceWords } from '../library/place-words.ts';
import { makeIndicator } from '../schemas/test-factories.ts';
import { toCountyFigures } from './county-figures.ts';
import { makeFigure } from './test-factories.ts';

const growth = makeIndicator({ slug: 'gdp-growth', title: '增速', unit: '%', factors: { '%': 1 } });

test('the page of a county has figures, what is missing, and the rest in lines by groups', () => {
  const area = makeIndicator({ slug: 'area', title: '面积', group: '农业', headline: false });
  const untold = makeIndicator({ slug: 'rest', title: '余', headline: false });
  const { shown, missing, groups } = toCountyFigures(
    [
      makeFigure('a', [{}]),
      makeFigure('a', [], growth),
      makeFigure('a', [{ value: 5 }, { value: 9, period: '2025', nature: 'target' }], area),
      makeFigure('a', [], untold),
    ],
    [
      { id: 'f1', indicator: 'gdp' },
      { id: 'f2', indicator: 'gdp' },
    ],
    toPlaceWords([{ name: '甲县' }, { name: '丙市' }]),
  );
  expect(shown).toMatchObject([
    {
      name: 'a县地区生产总值',
      definition: '一年的产出。',
      comparison: { title: '各地的地区生产总值', href: '/indicators/gdp/' },
      finding: 'f1',
    },
  ]);
  expect(missing).toBe('增速');
  expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([['农业', 1]]);
  expect(groups[0]?.rows[0]).toMatchObject({
    title: '面积',
    latest: [{ years: '2023年', label: '5亿元' }],
    targets: [{ years: '2025年', label: '9亿元' }],
    finding: undefined,
  });
});
