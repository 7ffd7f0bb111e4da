import { expect, test } from 'vitest';
import { makeIndicator } from '../schemas/test-factories.ts';
import { toOtherIndicators } from './county-figures.ts';
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
