import { expect, test } from 'vitest';
import {
  cardPath,
  correctionsPath,
  indicatorCountyPath,
  pathOfId,
  posterPath,
  reportPath,
  searchPath,
  toAddress,
  withBase,
} from './routes.ts';

test('the kind stands in the path only beside another document of the year', () => {
  const report = { county: 'a', year: 2024, kind: 'sessions' };
  const others = [
    { ...report, county: 'b' },
    { ...report, year: 2025 },
  ];
  expect(reportPath(report, [report, ...others])).toBe('/a/2024/');
  expect(reportPath(report, [report, { ...report, kind: 'work-report' }])).toBe(
    '/a/2024/sessions/',
  );
});

test('an id says the path of a report that is alone in its year', () => {
  expect(pathOfId('new-a-2024-work-report')).toBe('/new-a/2024/');
  // What says no year leads nowhere.
  expect(pathOfId('a-work-report')).toBe('a-work-report');
});

test('a path stands under the base, an address at the site', () => {
  expect(withBase('/search/', '/library/')).toBe('/library/search/');
  expect(withBase('/', '/')).toBe('/');
  expect(toAddress('/a/2024/#p1', 'https://example.org', '/library')).toBe(
    'https://example.org/library/a/2024/#p1',
  );
  // The site that the configuration names.
  expect(toAddress('/a/')).toMatch(/^https?:\/\/.+\/a\/$/);
});

test('a search says only what is chosen', () => {
  expect(searchPath({ q: '大桥', county: 'jia' })).toBe('/search/?q=%E5%A4%A7%E6%A1%A5&county=jia');
});

test('pictures are named as their pages are', () => {
  expect(['/', '/a/2024/'].map(cardPath)).toEqual(['/og/index.png', '/og/a/2024.png']);
  expect(posterPath('/a/')).toBe('/posters/a.png');
});

test('an entry of the corrections has its report in its name, so that ids may repeat', () => {
  expect(correctionsPath('a-2024-work-report', 'river')).toBe(
    '/corrections/#a-2024-work-report--river',
  );
  expect(correctionsPath('a-2024-work-report')).toBe('/corrections/#a-2024-work-report');
});

test('an indicator that is shown by cities has the numbers of a county on the page of its city', () => {
  const gdp = { slug: 'gdp', compares: true, byCity: true } as const;
  expect(indicatorCountyPath(gdp, 140_826)).toBe('/indicators/gdp/1408/');
  expect(indicatorCountyPath({ ...gdp, byCity: undefined }, 140_826)).toBe('/indicators/gdp/');
  expect(indicatorCountyPath({ slug: 'area' }, 140_826)).toBe('/indicators/#area');
});
