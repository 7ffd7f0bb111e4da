import { expect, test } from 'vitest';
import { toPlaceWords } from '../library/place-words.ts';
import type { Observation } from '../schemas/observation.ts';
import { makeCounty, makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { toIndicatorList } from './indicator-list.ts';

const counties = [makeCounty(), makeCounty({ slug: 'b', name: '乙县' })];
const page = makeIndicator();
const row = makeIndicator({ slug: 'area', title: '面积', unit: '亩', compares: undefined });
const area = { indicator: 'area', unit: '亩' };

function listOf(
  indicators: Parameters<typeof toIndicatorList>[0],
  observations: readonly Observation[],
  places = counties,
  former?: Parameters<typeof toIndicatorList>[4],
) {
  return toIndicatorList(
    indicators.map((indicator) => ({
      ...indicator,
      factors: { ...indicator.factors, 亩: 1, 万亩: 10_000, 所: 1 },
    })),
    Map.groupBy(observations, ({ indicator }) => indicator),
    places,
    toPlaceWords(places),
    former,
  );
}

function entriesOf(...input: Parameters<typeof listOf>) {
  return listOf(...input).groups.flatMap(({ parts }) => parts.flatMap(({ entries }) => entries));
}

test('indicators stand in their groups, what compares something before the rest', () => {
  const { description, groups } = listOf(
    [row, page, makeIndicator({ slug: 'yield', title: '产量', group: '农业' })],
    [
      makeObservation(area),
      makeObservation(),
      makeObservation({ county: 'b' }),
      makeObservation({ indicator: 'yield' }),
    ],
  );
  expect(description).toContain('3项指标，共4个数值，分2类，各县、各年');
  expect(
    groups.map(({ title, id, count, parts }) => [
      title,
      id,
      count,
      ...parts.map((part) => [part.title, ...part.entries.map((entry) => entry.id)]),
    ]),
  ).toEqual([
    ['综合经济', 'group-1', '2项，1项可比较', ['有几个数可对照的', 'gdp'], ['其余各项', 'area']],
    ['农业', 'group-2', '1项，1项可比较', ['有几个数可对照的', 'yield']],
  ]);
});

test('an indicator with a page shows the newest value of each county: a result before a target', () => {
  const [entry] = entriesOf(
    [page],
    [
      makeObservation({ period: '2025', nature: 'target', value: 100, comparator: '>=' }),
      makeObservation({ period: '2024', value: 90, url: '/a/2025/#o' }),
      makeObservation({ period: '2020', value: 60 }),
      makeObservation({ county: 'b', period: '2024', nature: 'target', value: 7 }),
      makeObservation({ county: 'b', period: '2025', nature: 'target', value: 8 }),
    ],
  );
  expect(entry).toMatchObject({ href: '/indicators/gdp/', isSeveral: true, isBoth: true });
  expect(entry?.values.map(({ place, when, value }) => [place, when, value])).toEqual([
    ['甲县', '2024年', '90亿元'],
    ['乙县', '2025年目标', '8亿元'],
  ]);
  expect(entry?.values[0]?.href).toBe('/a/2025/#o');
  // Its page has its files.
  expect(entry?.files).toEqual([]);
});

test('a row of many counties names some and leads to the page of all', () => {
  const many = Array.from({ length: 9 }, (_, at) =>
    makeCounty({ slug: `c${at}`, name: `${at}县` }),
  );
  const [entry] = entriesOf(
    [page],
    many.map(({ slug }) => makeObservation({ county: slug })),
    many,
  );
  expect(entry?.values).toHaveLength(6);
  expect(entry?.more).toEqual({ title: '共9个县', href: '/indicators/gdp/' });
});

test('the words of a row of a table are its head and the cell with the number', () => {
  const [entry] = entriesOf([row], [makeObservation({ ...area, quote: '面积（亩）\t-\t3' })]);
  expect(entry?.values[0]?.words).toEqual({ quote: '面积（亩）', cell: '3' });
});

test('a row without a page tells all there is with its words, and where its data are', () => {
  const [entry] = entriesOf(
    [row],
    [
      makeObservation({ ...area, scope: '开发区', value: 3, quote: '开发区\n3亩', url: '/a/#1' }),
      makeObservation({ ...area, value: 20_000, quote: '共2万亩', url: '/a/#2' }),
      makeObservation({ ...area, value: 2, unit: '万亩', quote: '面积2万亩', url: '/a/#3' }),
    ],
  );
  expect(entry).toMatchObject({
    href: undefined,
    isSeveral: false,
    isBoth: false,
    definition: '一年的产出。',
    values: [
      { place: '甲县', when: '2023年', value: '3亩（开发区）', title: '开发区 3亩', others: [] },
      {
        href: '/a/#2',
        value: '20000亩',
        words: { quote: '共2万亩' },
        others: [{ href: '/a/#3', words: { quote: '面积2万亩' } }],
      },
    ],
  });
  expect(entry?.files.map(({ href }) => href)).toEqual([
    '/data/indicators/area.csv',
    '/data/indicators/area.json',
  ]);
});

test('a fact is its words: no files, no meaning; former rows lead to it, former pages do not', () => {
  const fact = makeIndicator({ slug: 'fact-1a2b3c4d', title: '新建幼儿园', unit: '所' });
  const [entry] = entriesOf(
    [fact],
    [makeObservation({ indicator: fact.slug, unit: '所', value: 3, comparator: '~' })],
    counties,
    new Map([['fact-1a2b3c4d', ['fact-9f8e7d6c', 'kindergartens-built']]]),
  );
  expect(entry).toMatchObject({
    id: 'fact-1a2b3c4d',
    aliases: ['fact-9f8e7d6c'],
    href: undefined,
    definition: '',
    files: [],
    values: [{ value: '约3所' }],
  });
});

test('a fact that two counties tell is one row, with the words of both', () => {
  const fact = makeIndicator({ slug: 'fact-1a2b3c4d', title: '新建小学', unit: '所' });
  const told = { indicator: fact.slug, unit: '所', value: 3 };
  const [entry] = entriesOf(
    [fact],
    [
      makeObservation({ ...told, quote: '新建小学3所', url: '/a/#1' }),
      makeObservation({ ...told, county: 'b', quote: '建成小学3所', url: '/b/#2' }),
    ],
  );
  expect(entry).toMatchObject({
    href: undefined,
    isSeveral: true,
    values: [
      { place: '甲县', href: '/a/#1', words: { quote: '新建小学3所' } },
      { place: '乙县', href: '/b/#2', words: { quote: '建成小学3所' } },
    ],
  });
});

test('the list can be limited to what there is of a kind, in the words of its places', () => {
  const both = [makeObservation(), makeObservation({ nature: 'target', period: '2025' })];
  expect(listOf([page], both).choices).toEqual([
    { name: 'both', title: '目标和结果都有', count: 1 },
  ]);
  expect(listOf([page], [makeObservation(), makeObservation({ county: 'b' })]).choices).toEqual([
    { name: 'several', title: '两县以上', count: 1 },
  ]);
  // A target of a part of the county is none of what the whole reached.
  expect(
    listOf([page], [makeObservation(), makeObservation({ nature: 'target', scope: '开发区' })])
      .choices,
  ).toEqual([]);
});

test('of a large library facts stand elsewhere, and a row that cannot name all counties names none', () => {
  const many = Array.from({ length: 9 }, (_, at) =>
    makeCounty({ slug: `c${at}`, name: `${at}县` }),
  );
  const fact = makeIndicator({
    slug: 'fact-1a',
    group: '社会',
    compares: undefined,
    byCounty: true,
  });
  const list = listOf(
    [page, makeIndicator({ slug: 'yield', title: '产量' }), fact],
    [
      ...many.map(({ slug }) => makeObservation({ county: slug })),
      makeObservation({ county: 'c0', indicator: 'yield' }),
      makeObservation({ county: 'c0', indicator: 'fact-1a' }),
    ],
    many,
  );
  expect(list.elsewhere).toBe(1);
  expect(list.description).toContain('3项指标，共11个数值，分2类');
  const entries = list.groups.flatMap(({ parts }) => parts.flatMap((part) => part.entries));
  expect(entries.map(({ id, values, more }) => [id, values.length, more?.title])).toEqual([
    ['gdp', 0, '共9个县'],
    ['yield', 1, undefined],
  ]);
});
