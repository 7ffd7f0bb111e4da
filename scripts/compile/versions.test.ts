import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Observation } from '../../src/schemas/observation.ts';
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
  expect([...dates].map(([slug, own]) => [slug, ...own.keys()])).toEqual([
    ['area', 'jia'],
    ['gdp', 'jia'],
  ]);
});

test('a county has a line for each indicator that its reports tell, and no other', () => {
  const root = fileURLToPath(new URL('../../src/content/', import.meta.url));
  const observed = globSync('observations/*.json', { cwd: root }).flatMap(
    (file): Observation[] => JSON.parse(readFileSync(join(root, file), 'utf8')).observations,
  );
  const byCounty = Map.groupBy(observed, ({ county }) => county);
  expect(globSync('versions/*.tsv', { cwd: root })).toHaveLength(byCounty.size);
  for (const [county, own] of byCounty) {
    const lines = readFileSync(join(root, 'versions', `${county}.tsv`), 'utf8').match(/^[\w-]+/gm);
    expect(lines).toEqual([...new Set(own.map(({ indicator }) => indicator))].sort());
  }
});
