import { describe, expect, test } from 'vitest';
import { toHome } from './home.ts';
import { counties, reports, topic } from './test-library.ts';

const topics = new Map([['a', [topic]]]);

describe('the first page', () => {
  const home = toHome(counties, reports, topics);

  test('says how much there is', () => {
    expect(home.description).toContain('2个县、2份、约6.4万字：');
  });

  test('calls its places what they are', () => {
    const [first, second] = counties;
    if (!first || !second) throw new Error('No counties');
    const city = { ...second, county: { ...second.county, name: '乙市' } };
    expect(toHome([first, city], reports, topics)).toMatchObject({
      description: expect.stringContaining('2个地方、2份'),
      words: { all: '各地' },
    });
  });

  test('lists counties with their reports, the newest report, and the years', () => {
    expect(home.counties[1]).toEqual({
      name: '乙县',
      href: '/b/',
      reports: [{ year: '2025年', kind: '政府工作报告', href: '/b/2025/' }],
    });
    expect(home.newest.map(({ id }) => id)).toEqual(['b-2025']);
    expect(home.years.map(({ title }) => title)).toEqual(['2025年', '2021年']);
  });

  test('names only counties that have topics', () => {
    expect(home.followed).toEqual([{ title: '甲县1件', href: '/topics/#a' }]);
  });
});
