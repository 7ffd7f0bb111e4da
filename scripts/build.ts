/**
 * `npm run build`: build the site. It grows beside `dist/` and takes its place only when it is whole: who
 * is reading goes on reading, and a build that fails or is killed leaves the site that there was.
 *
 * It is built in a process of its own: how one uses memory is settled before it begins.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMemoryScarce } from '../src/library/memory.ts';
import { runBuilder } from './build/builder.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Memory that is freed goes back to the system at once. That costs a twentieth more of the processor's time:
 * the system has to clear what is asked for again.
 */
const spare = {
  MALLOC_MMAP_THRESHOLD_: '262144',
  MALLOC_TRIM_THRESHOLD_: '4194304',
};

/** It is kept for the next who asks: pieces of up to 32 MB, which is the most that glibc takes, and of each heap up to 256 MB. */
const keep = {
  MALLOC_MMAP_THRESHOLD_: '33554432',
  MALLOC_TRIM_THRESHOLD_: '268435456',
};

const code = await runBuilder(new URL('build/site.ts', import.meta.url), {
  // Each thread would have a heap of its own for what is not JavaScript's.
  MALLOC_ARENA_MAX: '2',
  ...(isMemoryScarce(root) ? spare : keep),
  // What bundles the site gives back at once: it is done before pages are printed.
  MIMALLOC_PURGE_DELAY: '0',
  // Pages of two megabytes are given back only when nothing is left in them: 150 MB less.
  MIMALLOC_ALLOW_THP: '0',
  // What V8 has compiled is taken by the next build, and by each thread of this one.
  NODE_COMPILE_CACHE: join(root, '.astro/compiled'),
  ...process.env,
});
process.exit(code);
