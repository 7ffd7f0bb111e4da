import { makeEdition } from '../edition/make-edition.ts';
import { readIndicators } from '../observe/read-indicators.ts';
import { observeText } from '../pipeline.ts';
import { readSeeds } from '../seeds/read-seeds.ts';

/** How often each text is read: one time alone is too short to tell anything. */
const rounds = 5;

/** Print how many characters a second are read, from text to observations, and how long their edition takes of it. */
export function benchReading(folder: string): void {
  const { reports } = readSeeds(folder);
  const indicators = readIndicators();
  const length = rounds * reports.reduce((sum, { text }) => sum + text.length, 0);
  const edit = () => reports.map(({ id, text }) => makeEdition(text, `${id}.txt`));
  const read = () => reports.map(({ id, text }) => observeText(id, text, `${id}.txt`, indicators));
  console.log('读数：底本，从文本到数据');
  // The first run pays for what is compiled on the way.
  const count = read().reduce((sum, { observed }) => sum + observed.observations.length, 0);
  const whole = secondsOf(read);
  const edition = secondsOf(edit);
  const rate = Math.round(length / whole);
  console.log(
    `  ${length} 字：${whole.toFixed(2)} 秒（其中整理 ${edition.toFixed(2)} 秒），每秒 ${rate} 字，${count * rounds} 个数`,
  );
}

/** Seconds that something takes as often as texts are read. */
function secondsOf(run: () => unknown): number {
  const start = performance.now();
  for (let round = 0; round < rounds; round += 1) run();
  return (performance.now() - start) / 1000;
}
