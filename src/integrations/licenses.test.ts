import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatLicenses, packageFolders, readPackage } from './licenses.ts';

test('modules stand in packages, scoped ones and those within others too; our own do not', () => {
  const moduleIds = [
    '/a/node_modules/b/dist/b.js',
    '/a/node_modules/b/dist/c.js?v=1',
    '/a/node_modules/@c/d/e.js',
    '/a/node_modules/b/node_modules/f/index.js',
    '/a/src/client/g.ts',
    '\0rolldown/runtime.js',
  ];
  expect(packageFolders([{ moduleIds }, {}])).toEqual([
    '/a/node_modules/b',
    '/a/node_modules/@c/d',
    '/a/node_modules/b/node_modules/f',
  ]);
});

describe('a package', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
    const about = { name: 'a', version: '1.0.0', license: 'MIT' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('has the text of all its licences, in whatever files they are', () => {
    writeFileSync(join(folder, 'license'), 'first\n');
    writeFileSync(join(folder, 'README.md'), 'license');
    mkdirSync(join(folder, 'LICENSES'));
    writeFileSync(join(folder, 'LICENSES', 'more.txt'), 'second\n');
    expect(readPackage(folder)).toEqual({
      name: 'a',
      version: '1.0.0',
      license: 'MIT',
      text: 'first\n\nsecond',
    });
  });

  test('without a licence is not shipped', () => {
    expect(() => readPackage(folder)).toThrow('a 1.0.0 has no file with its licence');
  });
});

test('the notice names each work once, and then gives its licence', () => {
  const a = { name: 'a', version: '1.0.0', license: 'MIT', text: 'words of a' };
  const b = { name: 'b', version: '2.0.0', license: 'OFL-1.1', part: '字', text: 'words of b' };
  const notice = formatLicenses([b, a, { ...a }]);
  expect(notice).toContain('使用。\na 1.0.0 — MIT\nb 2.0.0 （字） — OFL-1.1\n=');
  expect(notice.match(/words of a/g)).toHaveLength(1);
  expect(notice).toMatch(/\nb 2\.0\.0 （字） — OFL-1\.1\n\nwords of b\n$/);
});
