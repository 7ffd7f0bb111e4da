import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkPlaces, readBranches, sizeOf } from './branches.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branches-'));
  await mkdir(join(folder, 'east/pagefind'), { recursive: true });
  const segments = [
    { id: 'b', reports: 2, blocks: 5, years: [2022, 2024], kinds: [] },
    { id: 'a', reports: 1, blocks: 5, years: [2019, 2020], kinds: [] },
  ];
  const library = { segments, program: { id: 'p', files: [] } };
  await writeFile(join(folder, 'east/pagefind/library.json'), JSON.stringify(library));
  await writeFile(
    join(folder, 'east/_headers'),
    "/*\n  Content-Security-Policy: script-src 'self' 'sha256-a='; frame-ancestors 'none'\n",
  );
});

afterEach(() => rm(folder, { recursive: true }));

async function register(yaml: string): Promise<string> {
  const path = join(folder, 'branches.yml');
  await writeFile(path, yaml);
  return path;
}

test('the register names sites beside it, and what they hold is read there', async () => {
  const branches = readBranches(await register('- { name: 东省, slug: east, site: east }\n'));
  const site = join(folder, 'east');
  expect(branches).toMatchObject([{ name: '东省', slug: 'east', site, scripts: ["'sha256-a='"] }]);
  expect(branches.map(sizeOf)).toEqual([{ reports: 3, years: [2019, 2024] }]);
});

test('a branch of which only a part is there is told', async () => {
  const path = await register('- { name: 东省, slug: east, site: east }\n');
  await rm(join(folder, 'east/_headers'));
  expect(() => readBranches(path)).toThrow('没有建好的网站');
});

test('a branch at an address that the site has is told', async () => {
  const branches = readBranches(await register('- { name: 东省, slug: east, site: east }\n'));
  const site = join(folder, 'site');
  expect(() => checkPlaces(branches, site)).not.toThrow();
  await mkdir(join(site, 'east'), { recursive: true });
  expect(() => checkPlaces(branches, site)).toThrow('“东省”的 slug“east”已是本站的网址 /east/');
});

test('a library that was told of none has no branches', () => {
  expect(readBranches(undefined)).toEqual([]);
  expect(readBranches('')).toEqual([]);
});

test.each([
  ['a branch that was not built', '- { name: 西省, slug: west, site: west }', '没有建好的网站'],
  [
    'a slug twice',
    '[{ name: 东省, slug: east, site: east }, { name: 西省, slug: east, site: east }]',
    'east 写了两次',
  ],
  ['something missing', '- { name: 东省, slug: east }', '每个分库写 name、slug、site'],
  ['no YAML', '[', 'YAML 写法有误'],
])('%s is told with the file and what to do', async (_, yaml, message) => {
  const path = await register(yaml);
  expect(() => readBranches(path)).toThrow(message);
  expect(() => readBranches(path)).toThrow(`BRANCHES=${path}`);
});

test('a register that is not there is told', () => {
  expect(() => readBranches(join(folder, 'none.yml'))).toThrow('没有这个文件');
});
