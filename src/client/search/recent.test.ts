import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  });
});

afterEach(() => vi.unstubAllGlobals());

test('the latest search comes first, and each once', () => {
  for (const query of ['水', '电', '水']) rememberSearch(query);
  expect(recentSearches()).toEqual(['水', '电']);
});

test('the oldest of many is given up', () => {
  for (let number = 1; number <= 9; number += 1) rememberSearch(`词${number}`);
  expect(recentSearches()).toHaveLength(8);
  expect(recentSearches()).not.toContain('词1');
});

test('what is forgotten leaves nothing behind', () => {
  rememberSearch('水');
  forgetSearches();
  expect(recentSearches()).toEqual([]);
  expect(kept.size).toBe(0);
});

test.each(['', 'null', '{"a":1}', '["水",5', '[5,null]'])(
  '%j, which others wrote, is no search',
  (text) => {
    rememberSearch('水');
    for (const name of kept.keys()) kept.set(name, text);
    expect(recentSearches()).toEqual([]);
  },
);
