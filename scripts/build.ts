/**
 * `npm run build`: build the site. It grows beside `dist/` and takes its place only when it is whole: who
 * is reading goes on reading, and a build that fails or is killed leaves the site that there was.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { openPlace } from './build/place.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

const place = openPlace(`${root}dist`);
try {
  await build({ root, outDir: place.fresh });
  place.take();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('没有建成；dist/ 还是上一次建成的样子。');
  process.exit(1);
}
