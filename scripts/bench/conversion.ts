import { makeEdition } from '../edition/make-edition.ts';
import { readSeeds } from '../seeds/read-seeds.ts';
import { hanCharacters, makeRandom, vary } from './vary.ts';

const lengths = [20_000, 200_000, 2_000_000];

/** Print how many characters a second become an edition, at three lengths: the rate should stay. */
export function benchConversion(folder: string): void {
  const texts = readSeeds(folder).reports.map(({ text }) => text);
  const characters = hanCharacters(texts);
  console.log('整理：由底本变化而来的文本');
  // The first run pays for what is compiled on the way.
  makeEdition(makeText(texts, characters, 20_000, 1), 'bench.txt');
  for (const length of lengths) {
    const text = makeText(texts, characters, length, length);
    const start = performance.now();
    const { blocks } = makeEdition(text, 'bench.txt');
    const seconds = (performance.now() - start) / 1000;
    const rate = Math.round(text.length / seconds);
    console.log(
      `  ${text.length} 字：${seconds.toFixed(2)} 秒，每秒 ${rate} 字，${blocks.length} 块`,
    );
  }
}

/** A text of a length, made of all the texts in turn. */
function makeText(
  texts: readonly string[],
  characters: readonly string[],
  length: number,
  seed: number,
): string {
  const random = makeRandom(seed);
  let text = '';
  // Mere copies would be left out as passages printed twice.
  for (let turn = 0; text.length < length; turn += 1) {
    text += `${vary(texts[turn % texts.length] ?? '', characters, random)}\n`;
  }
  const end = text.indexOf('\n', length);
  return end === -1 ? text : text.slice(0, end + 1);
}
