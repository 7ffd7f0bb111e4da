/**
 * Command line: seeds → what the editor's desk shows, in `.astro/desk/`. `npm run dev` runs it.
 *
 *     node scripts/desk.ts            read what changed since the last time
 *     node scripts/desk.ts --watch    and again whenever a file of seeds/ changes
 */

import { watch } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Desk, type Update } from './desk/desk.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const seeds = join(root, 'seeds');
const desk = new Desk(seeds, join(root, '.astro/desk'));

/** Programs that save a file write it in several steps. */
const settled = 40;

let isReading = false;
let isAskedAgain = false;

/** Read and tell, step by step; a file that is saved in between is looked at before the rest. */
async function update(): Promise<void> {
  if (isReading) {
    isAskedAgain = true;
    return;
  }
  isReading = true;
  do {
    isAskedAgain = false;
    const start = performance.now();
    for (const step of desk.steps()) {
      tell(step, (performance.now() - start) / 1000);
      await setImmediate();
      if (isAskedAgain) break;
    }
  } while (isAskedAgain);
  isReading = false;
}

function tell({ read, isChanged, faults }: Update, seconds: number): void {
  if (read.length > 0) console.log(`${read.join('、')}：已重读，${seconds.toFixed(2)} 秒`);
  for (const { place, wrong, cure } of faults) console.error(`${place}：${wrong}。${cure}。`);
  // To the server that started this.
  if (isChanged) process.send?.({ read });
}

await update();
if (process.argv.includes('--watch')) {
  let timer: NodeJS.Timeout | undefined;
  watch(seeds, (_, name) => {
    if (name !== null && !/\.(?:txt|yml)$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void update(), settled);
  });
  process.on('disconnect', () => process.exit());
}
