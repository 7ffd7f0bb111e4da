import { describe, expect, test } from 'vitest';
import { toAddress } from '../library/routes.ts';
import { makeIndicator } from '../schemas/test-factories.ts';
import { toIndicatorPage } from './indicator-page.ts';
import { makeFigure } from './test-factories.ts';

const gdp = makeIndicator();
const growth = makeIndicator({ slug: 'gdp-growth', title: '增速', unit: '%', factors: { '%': 1 } });

describe('the page of an indicator', () => {
  const figures = [
    makeFigure('a', [{}, { period: '2022', value: 80 }]),
    makeFigure('b', [{}]),
    makeFigure('c'),
  ];

  test('tells sources, who says nothing, and where it may have been said', () => {
    expect(toIndicatorPage(gdp, figures, [gdp, growth])).toMatchObject({
      name: '地区生产总值',
      title: '地区生产总值：a县、b县',
      sources: [
        { title: 'a县2024年政府工作报告', href: '/a/2024/' },
        { title: 'b县2024年政府工作报告', href: '/b/2024/' },
      ],
      missing: 'c县',
      lost: [{ report: 'c县2024年政府工作报告', places: [{ href: '/c/2024/#g' }] }],
      sisters: [{ title: '增速', href: '/indicators/gdp-growth/' }],
      isCompared: true,
      words: { all: '各县' },
      isChoosable: true,
      extent: { first: 2022, last: 2023, isMixed: false },
      address: toAddress('/indicators/gdp/'),
      embedAddress: toAddress('/embed/indicators/gdp/'),
    });
  });

  test('tells an indicator from another of the same name', () => {
    const same = makeIndicator({ slug: 'gdp-plan', group: '规划' });
    expect(toIndicatorPage(gdp, figures, [gdp, same]).name).toBe('地区生产总值（综合经济）');
  });

  test('of one value there is nothing to choose or compare', () => {
    const { isCompared, isChoosable, missing } = toIndicatorPage(
      gdp,
      [makeFigure('a', [{}])],
      [gdp],
    );
    expect([isCompared, isChoosable, missing]).toEqual([false, false, '']);
  });
});
