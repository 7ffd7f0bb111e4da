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
  ...{ unit: '亿元', percent: 75, quote: '占75%', start: 0, end: 1, block: 'p', url: '/b/2025/#p' },
};

test('a finding has its words, their places and what an editor says', () => {
  expect(toFindings([{ ...finding, note: '口径不同' }], known)).toEqual([
    {
      id: 'f1',
      title: '地区生产总值：同一时期有两个不同的数。',
      places: [{ quote: '完成 87亿元', href: '/a/2024/#o1', report: '甲县2024年政府工作报告' }],
      note: '口径不同',
    },
  ]);
});

test.each<[Partial<Inconsistency>, string]>([
  [{ kind: 'growth', computed: 4.6 }, '按前后两年的数算，增长4.6%，与报告所写的增速不同。'],
  [{ kind: 'below' }, '目标比同一份报告所载的现状小。'],
  [{ kind: 'share', computed: 29.9, share }, '按所写的数算，占29.9%，与报告所写的比重不同。'],
])('%j is told as %s', (more, told) => {
  const [found] = toFindings([{ ...finding, ...more }], known);
  expect(found?.title).toBe(`地区生产总值：${told}`);
});

test('of a share the part comes first, and what is not known goes by its id', () => {
  const [found] = toFindings(
    [{ ...finding, kind: 'share', share, indicator: 'gone', observations: ['o1', 'o2'] }],
    known,
  );
  expect(found?.title).toMatch(/^gone：/);
  expect(found?.places.map(({ quote, report }) => [quote, report])).toEqual([
    ['占75%', 'b-2025'],
    ['完成 87亿元', '甲县2024年政府工作报告'],
  ]);
});
