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

  test('shows the counties of the newest reports, the newest report, and the years', () => {
    expect(home.counties.map(({ county }) => county.name)).toEqual(['乙县', '甲县']);
    expect(home.counties[0]?.links).toEqual([{ title: '2025年政府工作报告', href: '/b/2025/' }]);
    expect(home.all).toBeUndefined();
    expect(home.newest.map(({ id }) => id)).toEqual(['b-2025']);
    expect(home.years.map(({ title }) => title)).toEqual(['2025年', '2021年']);
  });

  test('tells which report came last: where that is not known, which is newest', () => {
    const [b, a] = reports;
    if (!a || !b) throw new Error('No reports');
    const newestOf = (added: Record<string, string>) =>
      toHome(counties, reports, topics, (file) => added[file]).newest.map(({ id }) => id);
    expect(newestOf({ [a.file]: '2026-03-01T08:00:00+08:00', [b.file]: '2026-02-01' })).toEqual([
      a.id,
    ]);
    expect(newestOf({ [a.file]: '2026-02-01', [b.file]: '2026-02-01' })).toEqual([b.id]);
    expect(newestOf({})).toEqual([b.id]);
    // Not yet in the repository: it is about to be added.
    expect(newestOf({ [b.file]: '2026-02-01' })).toEqual([a.id]);
  });

  test('shows no more counties than a reader looks at', () => {
    const [first] = reports;
    const [entry] = counties;
    if (!first || !entry) throw new Error('No report');
    const places = Array.from({ length: 9 }, (_, at) => ({ ...first.county, slug: `c${at}` }));
    const many = toHome(
      places.map((county) => ({ ...entry, county })),
      places.map((county) => ({ ...first, county })),
      topics,
    );
    expect(many.counties.map(({ county }) => county.slug)).toEqual([
      'c0',
      'c1',
      'c2',
      'c3',
      'c4',
      'c5',
    ]);
    expect(many.all).toEqual({ title: '全部9个县', href: '/counties/' });
  });

  test('names only counties that have topics', () => {
    expect(home.followed).toEqual([{ title: '甲县1件', href: '/topics/#a' }]);
  });
});
