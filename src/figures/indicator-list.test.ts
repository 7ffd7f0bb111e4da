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
    groups.map(({ title, id, entries }) => [
      title,
      id,
      ...entries.map((entry) => entry.kind === 'page' && entry.told),
    ]),
  ).toEqual([
    ['综合经济', 'group-1', '3个数字：甲县、乙县', '0个数字：'],
    ['农业', 'group-2', '1个数字：甲县'],
  ]);
  expect(groups[1]?.entries[0]).toMatchObject({ title: '面积', href: '/indicators/area/' });
});

test('a fact of its own is told in its row, each value with its place, its time and its words', () => {
  const { groups } = toIndicatorList(
    [makeIndicator({ slug: 'fact-1a2b3c4d', title: '新建幼儿园' })],
    new Map([
      [
        'fact-1a2b3c4d',
        [
          makeObservation({
            period: '2023',
            comparator: '~',
            value: 3,
            unit: '所',
            scope: '县城',
            quote: '新建幼儿园\n近3所',
            url: '/a/2024/#o1',
          }),
        ],
      ],
    ]),
    counties,
    toPlaceWords(counties),
    new Map([['fact-1a2b3c4d', ['fact-9f8e7d6c', 'kindergartens-built']]]),
  );
  expect(groups[0]?.entries).toEqual([
    {
      kind: 'row',
      title: '新建幼儿园',
      // What had a page had no row.
      aliases: ['fact-9f8e7d6c'],
      id: 'fact-1a2b3c4d',
      values: [
        {
          href: '/a/2024/#o1',
          quote: '新建幼儿园近3所',
          when: '甲县2023年',
          value: '约3所（县城）',
        },
      ],
    },
  ]);
});
