/** `npm run build:fixture`: build the small library that the browser tests read, in `.fixture/`. */
import { fileURLToPath } from 'node:url';
import { buildLibrary } from './verify/build-library.ts';

const folder = fileURLToPath(new URL('../.fixture/', import.meta.url));

/** What words mean is the same in every library; which numbers it holds, and under which names, is its own. */
const vocabulary = ['name-parts', 'synonyms', 'themes', 'units'];

try {
  await buildLibrary(folder, [...vocabulary.map((name) => `seeds/${name}.yml`), 'src/e2e/library']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
