import { readdirSync } from 'node:fs';
import { test } from 'vitest';
import { reservedNames } from './reserved.ts';

test('no page of the site can be taken for a county', ({ expect }) => {
  const pages = [
    ...readdirSync(new URL('../pages', import.meta.url)),
    ...readdirSync(new URL('../../public', import.meta.url)),
  ]
    .filter((name) => !name.startsWith('['))
    .map((name) => name.split('.')[0] as string);
  expect(pages.filter((name) => !reservedNames.has(name))).toEqual([]);
});
