import { expect, test } from 'vitest';
import { visitPages } from './each-page.ts';
import type { BuiltFile, PageReading } from './read-file.ts';

const page = (card: string): PageReading => ({
  said: undefined,
  listed: undefined,
  isWhole: true,
  scripts: [],
  cards: [card],
});

test('tells each visitor of every page, and of no other file', () => {
  const built = new Map<string, Pick<BuiltFile, 'page'>>([
    ['404.html', { page: page('a') }],
    ['data.json', {}],
    ['jia/index.html', { page: page('b') }],
  ]);
  const files = {
    of: (file: string) => ({ bytes: 0, written: 0, digest: '', crc: 0, ...built.get(file) }),
  };
  const first: string[] = [];
  const second: string[] = [];
  visitPages(
    [
      { visit: (file, { cards }) => first.push(`${file} ${cards}`) },
      { visit: (file) => second.push(file) },
    ],
    files,
    [...built.keys()],
  );
  expect(first).toEqual(['404.html a', 'jia/index.html b']);
  expect(second).toEqual(['404.html', 'jia/index.html']);
});
