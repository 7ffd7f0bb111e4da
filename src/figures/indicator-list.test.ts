import { expect, test } from 'vitest';
import { toPlaceWords } from '../library/place-words.ts';
import { makeCounty, makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { toIndicatorList } from './indicator-list.ts';

const counties = [makeCounty(), makeCounty({ slug: 'b', name: '乙县' })];

test('indicators stand in their groups, each with how much is told of it and where', () => {
  const { description, groups } = toIndicatorList(
    [
      makeIndicator(),
      makeIndicator({ slug: 'area', title: '面积', group: '农业' }),
      makeIndicator({ slug: 'gdp-growth', title: '增速' }),
    ],
    new Map([
      ['gdp', [makeObservation({ county: 'b' }), makeObservation(), makeObservation()]],
      ['area', [makeObservation({ indicator: 'area' })]],
    ]),
    counties,
    toPlaceWords(counties),
  );
  expect(description).toContain('3项指标，共4个数值，分2类，各县、各年');
  expect(
    groups.map(({ title, id, entries }) => [title, id, ...entries.map(({ told }) => told)]),
  ).toEqual([
    ['综合经济', 'group-1', '3个数字：甲县、乙县', '0个数字：'],
    ['农业', 'group-2', '1个数字：甲县'],
  ]);
  expect(groups[1]?.entries[0]).toMatchObject({ title: '面积', href: '/indicators/area/' });
});
