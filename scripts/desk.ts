/**
 * Command line: seeds → what the editor's desk shows, in `.astro/desk/`. `npm run dev` runs it.
 *
 *     node scripts/desk.ts            read what changed since the last time
 *     node scripts/desk.ts --watch    and again whenever a file of seeds/ changes
 */

import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Desk } from './desk/desk.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const seeds = join(root, 'seeds');
const desk = new Desk(seeds, join(root, '.astro/desk'));

/** Programs that save a file write it in several steps. */
const settled = 40;

function update(): void {
  const start = performance.now();
  const { read, isChanged, faults } = desk.update();
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  if (read.length > 0) console.log(`${read.join('、')}：已重读，${seconds} 秒`);
  for (const { place, wrong, cure } of faults) console.error(`${place}：${wrong}。${cure}。`);
  // To the server that started this.
  if (isChanged) process.send?.({ read });
}

update();
if (process.argv.includes('--watch')) {
  let timer: NodeJS.Timeout | undefined;
  watch(seeds, (_, name) => {
    if (name !== null && !/\.(?:txt|yml)$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(update, settled);
  });
  process.on('disconnect', () => process.exit());
}
