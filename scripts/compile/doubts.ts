import { hash } from 'node:crypto';
import type { Edition } from '../../src/schemas/edition.ts';
import { type SourceBlock, unique } from '../edition/blocks.ts';
import { InputError } from '../seeds/input-error.ts';
import { locateWords } from '../seeds/quote.ts';
import { entryLine, type Seed } from '../seeds/read-seeds.ts';
import { placeIn } from './places.ts';

/**
 * The suspect readings of a seed, each at its words in its block.
 *
 * @throws InputError when a quote does not stand in the seed exactly once
 */
export function compileDoubts(seed: Seed, blocks: readonly SourceBlock[]): Edition['doubts'] {
  const taken = new Map<string, number>();
  return seed.doubts.map((doubt) => {
    const { quote: place, maybe, note } = doubt;
    const [start, end] = locateWords(seed.text, place, {
      text: `seeds/${seed.id}.txt`,
      fault: (wrong, cure) =>
        new InputError(`seeds/${seed.id}.notes.yml${entryLine(doubt)}`, wrong, cure),
    });
    const quote = seed.text.slice(start, end);
    const digest = hash('sha256', quote).slice(0, 6);
    return {
      id: unique(`d${digest}`, taken),
      quote,
      maybe,
      note,
      span: [start, end],
      ...placeIn(blocks, start, end),
    };
  });
}
