import { expect, test } from 'vitest';
import {
  divideList,
  needsOf,
  type ParcelFile,
  parcelListPath,
  parcelOf,
  parcelPath,
} from './parcels.ts';

const owners = {
  counties: new Set(['jia', 'yi']),
  topics: new Map([['bridge', 'jia']]),
};
const of = (path: string) => parcelOf(path, owners);

test('a county has its pages, what they read, and its topics', () => {
  const paths = [
    '/jia/',
    '/jia/2024/',
    '/jia/2024/work-report/source/',
    '/jia/2024/notes.json',
    '/jia/2024/blocks/1.json',
    '/topics/bridge/',
  ];
  expect(new Set(paths.map(of))).toEqual(new Set(['counties/jia']));
});

test('what any page needs is the program’s, the index the search’s, other pages’ are together', () => {
  expect(['/', '/_astro/a.js', '/offline/', '/glossary/terms.json'].map(of)).toEqual(
    Array.from({ length: 4 }, () => 'program'),
  );
  expect(
    ['/search/', '/pagefind/segments/a/texts/1.pack', '/pagefind/library.json'].map(of),
  ).toEqual(Array.from({ length: 3 }, () => 'search'));
  expect(
    ['/indicators/gdp/', '/years/2024/', '/topics/', '/data/indicators/gdp.json'].map(of),
  ).toEqual(Array.from({ length: 4 }, () => 'pages'));
});

test('what one downloads, shows elsewhere or makes anew is in none', () => {
  const paths = [
    '/jia/2024/report.epub',
    '/jia/2024/report.json',
    '/jia/2024/report.txt',
    '/jia/jia.epub',
    '/data/indicators.csv',
    '/embed/indicators/gdp/',
    '/og/jia.png',
    '/404.html',
    '/compare/a/b/',
    '/sw.js',
  ];
  expect(paths.map(of)).toEqual(paths.map(() => undefined));
});

test('a county comes with the search where that is small', () => {
  expect(needsOf('counties/jia', 900_000)).toEqual(['program', 'search']);
  expect(needsOf('counties/jia', 300_000_000)).toEqual(['program']);
  expect(needsOf('program', 900_000)).toEqual([]);
});

test('a long list stands in pieces, none of which is large, and is whole', () => {
  const list = Array.from(
    { length: 1000 },
    (_, at): ParcelFile => [`/pagefind/segments/a/${at}.pf_index`, 7000, '0123456789abcdef'],
  );
  const pieces = divideList(list, 10_000);
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.flat()).toEqual(list);
  for (const piece of pieces) {
    expect(piece.length).toBeGreaterThan(0);
    expect(JSON.stringify(piece).length).toBeLessThanOrEqual(10_002);
  }
  // A file whose line is too long for a piece has one of its own, and no list is without a piece.
  expect(divideList(list.slice(0, 2), 10)).toEqual([[list[0]], [list[1]]]);
  expect(divideList([])).toEqual([[]]);
});

test('its file stands below the page of what is kept, and its list below that', () => {
  expect(parcelPath('counties/jia')).toBe('/offline/counties/jia.json');
  expect(parcelListPath('counties/jia', 2)).toBe('/offline/counties/jia/2.json');
});
