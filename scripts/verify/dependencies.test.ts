import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('each dependency has its reason in CONTRIBUTING.md, and none is told that is gone', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'));
  const rows = [...read('CONTRIBUTING.md').matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \| \S.* \|$/gm)];
  const told = rows.flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  const used = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(told.sort()).toEqual(used.sort());
});
