import { expect, test } from 'vitest';
import { makeIndicator } from '../schemas/test-factories.ts';
import type { UndertakingList } from '../schemas/undertakings.ts';
import { toCountyCard } from './county-cards.ts';
import { markOf } from './marks.ts';
import { toStrikingPair } from './striking.ts';
import { toTargets } from './targets.ts';
import { makeFigure, makeFigureReport } from './test-factories.ts';

const gdp = makeIndicator();

/** A county whose plan of 2021 aims at 100亿元 and whose report of 2024 tells what is given. */
function place(slug: string, told: Parameters<typeof makeFigure>[1]) {
  const reports = new Map([
    [`${slug}-2024`, makeFigureReport(slug)],
    [`${slug}-2021`, makeFigureReport(slug, { name: '2021年五年规划纲要', from: 2016, to: 2020 })],
  ]);
  const figure = {
    ...makeFigure(
      slug,
      [
        { report: `${slug}-2021`, value: 100, comparator: '>=', period: '2025', nature: 'target' },
        ...(told ?? []),
      ],
      gdp,
    ),
    reports,
  };
  return { county: figure.county, figures: [figure], targets: toTargets([figure]), reports };
}

test('the first county that tells something of a headline target gives the pair', () => {
  const pair = toStrikingPair([place('a', []), place('b', [{ value: 87 }])]);
  expect(pair).toMatchObject({
    title: 'b县地区生产总值：2025年目标100亿元以上，2023年87亿元',
    said: { report: '2024年政府工作报告' },
    target: { report: '2021年五年规划纲要' },
    county: { href: '/b/#targets' },
    own: markOf(0).own,
  });
  expect(toStrikingPair([place('a', [])])).toBeUndefined();
});

test('a county in a glance says of which year its numbers are, and when its newest report tells none', () => {
  const { county, figures, reports } = place('b', [{ value: 87 }]);
  expect(toCountyCard(county, figures, [], reports)).toMatchObject({
    title: 'b县',
    figures: { year: '2023年', items: [{ name: '地区生产总值', value: '87亿元' }] },
    silent: '',
  });
  const none = place('a', []);
  expect(toCountyCard(none.county, none.figures, [], none.reports)).toMatchObject({
    figures: undefined,
    silent: '2024年政府工作报告没有写出主要经济数字',
  });
});

test('of a list of undertakings it says how many it shows', () => {
  const { county, figures, reports } = place('b', [{ value: 87 }]);
  const items = ['修路', '建桥', '通水'].map((quote, at) => {
    return { number: at + 1, quote, block: 'b', start: 0, end: 2, url: '/b/2024/#b', later: [] };
  });
  const list: UndertakingList = {
    id: 'b-2024-b',
    county: 'b',
    report: 'b-2024',
    year: 2024,
    name: '3件民生实事',
    block: 'b',
    quote: '办好3件民生实事',
    url: '/b/2024/#b',
    items,
    followed: [],
  };
  const { promises } = toCountyCard(county, figures, [list], reports);
  expect(promises?.title).toBe('2024年的3件民生实事，前2件');
  expect(promises?.items.map(({ text }) => text)).toEqual(['修路', '建桥']);
});
