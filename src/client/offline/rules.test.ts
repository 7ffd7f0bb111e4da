import { describe, expect, test } from 'vitest';
import { keyOf, ruleOf } from './rules.ts';

describe.each(['https://example.org/', 'https://example.org/wenku/'])('under %s', (root) => {
  const ask = (path: string, isNavigation = false) =>
    ruleOf({ address: root + path, isNavigation }, root);

  test('pages come from the network first, and what they read', () => {
    expect(ask('', true)).toBe('page');
    expect(ask('jia/2024/?view=collate#p3', true)).toBe('page');
    expect(ask('jia/2024', true)).toBe('page');
    expect(ask('search/?q=%E6%A1%A5', true)).toBe('page');
    // The field of the header looks into the search page.
    expect(ask('search/')).toBe('page');
    expect(ask('jia/2024/notes.json')).toBe('data');
    expect(ask('pagefind/library.json')).toBe('data');
  });

  test('what changes its name with its content comes from the copy', () => {
    expect(ask('_astro/a.Bx2.js')).toBe('program');
    expect(ask('pagefind/program/1a/pagefind.js')).toBe('program');
    expect(ask('pagefind/segments/1a/pagefind-entry.json?ts=1a')).toBe('search');
    expect(ask('pagefind/directory/1a/3.pack')).toBe('search');
  });

  test('all else is the browser’s', () => {
    expect(ask('embed/indicators/gdp/', true)).toBeUndefined();
    expect(ask('data/indicators.json', true)).toBeUndefined();
    expect(ask('jia/2024/report.epub', true)).toBeUndefined();
    expect(ask('og/jia.png')).toBeUndefined();
    expect(ask('offline/parcels.json')).toBeUndefined();
    expect(ask('offline/', true)).toBe('page');
    expect(ask('sw.js')).toBeUndefined();
    expect(ruleOf({ address: 'https://example.com/', isNavigation: true }, root)).toBeUndefined();
  });
});

test('what is beside the site on its host is not its own', () => {
  const root = 'https://example.org/wenku/';
  for (const address of ['https://example.org/', 'https://example.org/_astro/a.js']) {
    expect(ruleOf({ address, isNavigation: true }, root)).toBeUndefined();
  }
});

test('a copy is found whatever follows its path', () => {
  expect(keyOf('https://example.org/a/?q=1#b')).toBe('https://example.org/a/');
  expect(keyOf('https://example.org/a')).toBe('https://example.org/a/');
  expect(keyOf('https://example.org/a.json?ts=1')).toBe('https://example.org/a.json');
  expect(keyOf('https://example.org/')).toBe('https://example.org/');
});
