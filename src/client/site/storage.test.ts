import { afterEach, expect, test, vi } from 'vitest';
import { keep, recall } from './storage.ts';

afterEach(() => vi.unstubAllGlobals());

test('what is kept is recalled until it is forgotten', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  });
  keep('theme', 'dark');
  expect(recall('theme')).toBe('dark');
  keep('theme', undefined);
  expect(recall('theme')).toBeUndefined();
});

test('where storage is forbidden nothing is kept, and nothing fails', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('forbidden');
    },
  });
  expect(() => keep('theme', 'dark')).not.toThrow();
  expect(recall('theme')).toBeUndefined();
});
