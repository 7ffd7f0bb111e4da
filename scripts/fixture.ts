/**
 * `npm run build:fixture`: build the small library that the browser tests read, in `.fixture/`, and a library
 * that joins it as a branch, in `.fixture-joined/whole/`.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildLibrary } from './verify/build-library.ts';

const folder = fileURLToPath(new URL('../.fixture/', import.meta.url));
const joined = fileURLToPath(new URL('../.fixture-joined/', import.meta.url));

/** What words mean is the same in every library; which numbers it holds, and under which names, is its own. */
const vocabulary = ['name-parts', 'synonyms', 'themes', 'units'];
const seeds = [...vocabulary.map((name) => `seeds/${name}.yml`), 'src/e2e/library'];

try {
  await buildLibrary(folder, seeds);
  await buildLibrary(`${joined}branch`, seeds, { BASE: '/east/', SITE_ZIP: 'no' });
  writeFileSync(`${joined}branches.yml`, '- { name: 东省, slug: east, site: branch/dist }\n');
  const environment = { BRANCHES: `${joined}branches.yml`, SITE_ZIP: 'no' };
  await buildLibrary(`${joined}whole`, ['scripts/verify/library'], environment);
  // Hosts send both from one place.
  cpSync(`${joined}branch/dist`, `${joined}whole/dist/east`, { recursive: true });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
