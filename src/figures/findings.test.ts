import { expect, test } from 'vitest';
import type { Inconsistency } from '../schemas/consistency.ts';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import { toFindings } from './findings.ts';

const stated = makeObservation({ id: 'o1', quote: '完成\n87亿元', url: '/a/2024/#o1' });
const known = {
  indicators: [makeIndicator()],
  observations: new Map([['o1', stated]]),
  reports: new Map([['a-2024', { name: '甲县2024年政府工作报告' }]]),
};
const finding: Inconsistency = {
  id: 'f1',
  kind: 'conflict',
  county: 'a',
  indicator: 'gdp',
  observations: ['o1'],
};
const share = {
  ...{ id: 's1', county: 'a', report: 'b-2025', whole: 'gdp', period: '2023', part: 26 },
  ...{
    unit: '亿元',
    percent: 75,
    quote: '占75%',
    reading: '占75%',
    start: 0,
    end: 1,
    block: 'p',
    url: '/b/2025/#p',
  },
};

test('a finding has its words, their places and what an editor says', () => {
  expect(toFindings([{ ...finding, note: '口径不同' }], known)).toEqual([
    {
      id: 'f1',
      title: '地区生产总值',
      words: '2023年，一处写87亿元：两处的数不同',
      places: [
        {
          quote: '完成 87亿元',
          cell: undefined,
          years: '2023年',
          href: '/a/2024/#o1',
          report: '甲县2024年政府工作报告',
        },
      ],
      note: '口径不同',
    },
  ]);
});

const before = makeObservation({ id: 'before', period: '2022', value: 80 });
const growth = makeObservation({ id: 'growth', indicator: 'gdp-growth', value: 9, unit: '%' });
const fall = { ...growth, id: 'fall', value: -3 };
const aim = makeObservation({ id: 'aim', period: '2025', nature: 'target', value: 70 });
const row = makeObservation({ id: 'row', quote: '34. 总值 (亿元)\t87\t70' });

test.each<[Partial<Inconsistency>, string]>([
  [
    { kind: 'growth', computed: 8.75, observations: ['before', 'o1', 'growth'] },
    '2022年80亿元，2023年87亿元，报告写增长9%：按前后两年的数算，增长8.75%',
  ],
  [
    { kind: 'growth', computed: -2, observations: ['before', 'o1', 'fall'] },
    '2022年80亿元，2023年87亿元，报告写下降3%：按前后两年的数算，下降2%',
  ],
  [{ kind: 'below', observations: ['o1', 'aim'] }, '2023年87亿元，2025年目标70亿元：目标低于现状'],
  [
    { kind: 'share', computed: 29.9, share },
    '2023年87亿元；报告写26亿元占其75%：按两个数算占29.9%',
  ],
])('%j is told as %s', (more, told) => {
  const observations = new Map([before, growth, fall, aim, stated].map((one) => [one.id, one]));
  const [found] = toFindings([{ ...finding, ...more }], { ...known, observations });
  expect(found?.words).toBe(told);
});

test('the words of a row of a table are its head and its cell', () => {
  const [found] = toFindings([{ ...finding, observations: ['row'] }], {
    ...known,
    observations: new Map([['row', row]]),
  });
  expect(found?.places[0]).toMatchObject({ quote: '34. 总值 (亿元)', cell: '70' });
});

test('of a share the part comes first, and what is not known goes by its id', () => {
  const [found] = toFindings(
    [{ ...finding, kind: 'share', share, indicator: 'gone', observations: ['o1', 'o2'] }],
    known,
  );
  expect(found?.title).toBe('gone');
  expect(found?.places.map(({ quote, report }) => [quote, report])).toEqual([
    ['占75%', 'b-2025'],
    ['完成 87亿元', '甲县2024年政府工作报告'],
  ]);
});
