import { expect, test } from 'vitest';
import { makeIndicator } from '../schemas/test-factories.ts';
import { toOtherIndicators } from './county-figures.ts';
import { valuesOf } from './figures.ts';
import { makeFigure } from './test-factories.ts';

test('what is no headline stands in lines by groups, what is untold nowhere', () => {
  const area = makeIndicator({ slug: 'area', title: '面积', group: '农业', headline: false });
  const untold = makeIndicator({ slug: 'rest', title: '余', headline: false });
  const groups = toOtherIndicators(
    [
      makeFigure('a', [{}]),
      makeFigure('a', [{ value: 5 }, { value: 9, period: '2025', nature: 'target' }], area),
      makeFigure('a', [], untold),
    ],
    [
      { id: 'f1', indicator: 'area' },
      { id: 'f2', indicator: 'area' },
    ],
  );
  expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([['农业', 1]]);
  expect(groups[0]?.rows[0]).toMatchObject({
    title: '面积',
    latest: [{ years: '2023年', label: '5亿元' }],
    targets: [{ years: '2025年', label: '9亿元' }],
    finding: 'f1',
  });
});

test('what has nothing but targets that the page lists is told by them', () => {
  const area = makeIndicator({ slug: 'area', title: '面积', group: '农业', headline: false });
  const figure = makeFigure('a', [{ value: 9, period: '2025', nature: 'target' }], area);
  const [target] = valuesOf(figure);
  if (!target) throw new Error('no target');
  expect(toOtherIndicators([figure], [])).toHaveLength(1);
  expect(toOtherIndicators([figure], [], [{ target }])).toEqual([]);
});

test('a fact of a large library has a row with all its values, and leads to those who say the same', () => {
  const hall = makeIndicator({
    slug: 'fact-1a2b3c4d',
    title: '新建大厅',
    group: '社会',
    headline: false,
    byCounty: true,
  });
  const figure = makeFigure('a', [{ value: 5 }, { value: 6, period: '2024' }], hall);
  const [group] = toOtherIndicators([figure], []);
  expect(group?.rows).toMatchObject([
    {
      id: 'fact-1a2b3c4d',
      href: '/search/?q=%E6%96%B0%E5%BB%BA%E5%A4%A7%E5%8E%85',
      latest: [{ years: '2023年' }, { years: '2024年' }],
    },
  ]);
});
