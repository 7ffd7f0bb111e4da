import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseVersions } from '../../src/share/dates.ts';
import { compileVersions } from './versions.ts';

const versions = compileVersions({
  told: [
    { slug: 'gdp', version: '4f1d' },
    { slug: 'area', version: '0a2b' },
  ],
});

test('each indicator has a line of its own, in the order of their slugs', () => {
  expect(versions).toBe('area\t0a2b\ngdp\t4f1d\n');
});

test('its lines are those that the build finds in what git says', () => {
  const added = versions.replace(/^(?=.)/gm, '+');
  const dates = parseVersions(`@2026-03-01\n\n+++ b/src/content/versions/jia.tsv\n${added}`);
  expect([...dates]).toEqual([
    ['jia\tarea', '2026-03-01'],
    ['jia\tgdp', '2026-03-01'],
  ]);
});

test('a county has a line for each indicator that its reports tell, and no other', () => {
  const read = (path: string) =>
    readFileSync(new URL(`../../src/content/${path}`, import.meta.url), 'utf8');
  const { observations } = JSON.parse(read('observations/jishanxian-2024-sessions.json'));
  const told = new Set(observations.map(({ indicator }: { indicator: string }) => indicator));
  const lines = read('versions/jishanxian.tsv').trimEnd().split('\n');
  expect(lines.map((line) => line.split('\t')[0])).toEqual([...told].sort());
  expect(new Set(lines).size).toBe(told.size);
});
