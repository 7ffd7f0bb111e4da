import type { Correction, PublishedCorrection, Words } from '../../src/schemas/correction.ts';
import type { Span } from '../../src/schemas/edition.ts';
import { quotingCorrection } from '../edition/apply-corrections.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import { gapSign } from '../edition/tree.ts';
import { findWords, locateFirst, locateWords, readWords } from '../seeds/quote.ts';
import type { Seed } from '../seeds/read-seeds.ts';
import { blockAt, blockBeside } from './places.ts';

/** The edition of a seed: the seed and its blocks. */
interface SeedEdition {
  seed: Seed;
  blocks: readonly SourceBlock[];
}

/** The corrections of one report as readers see them; evidence is looked up in all reports. */
export function compileCorrections(
  { seed, blocks }: SeedEdition,
  all: readonly SeedEdition[],
): PublishedCorrection[] {
  return seed.corrections.map((correction) => ({
    id: correction.id,
    report: seed.id,
    op: correction.op,
    ...printedAndRead(correction, seed),
    reason: correction.reason,
    certainty: correction.certainty,
    kind: correction.kind,
    evidence: (correction.evidence ?? []).map(({ report, quote }) => {
      const source = all.find((other) => other.seed.id === report);
      if (!source) throw new Error(`${report}, which ${correction.id} quotes, has no edition`);
      const quoting = { ...quotingCorrection(seed.id, correction), text: `seeds/${report}.txt` };
      const span = locateFirst(source.seed.text, quote, quoting);
      return { report, quote, block: blockAt(source.blocks, ...span) };
    }),
    attested: correction.attested ?? null,
    ...placesOf(correction, seed, blocks),
  }));
}

/** The blocks that hold the words of a correction, or the one beside where they stood. */
function placesOf(
  correction: Correction,
  seed: Seed,
  blocks: readonly SourceBlock[],
): Pick<PublishedCorrection, 'blocks' | 'near' | 'spans'> {
  const touched = blocks.filter((block) => block.corrections.includes(correction.id));
  const spans = spansOf(correction, seed);
  const [first] = spans;
  return {
    blocks: touched.map(({ id }) => id),
    near: touched.length === 0 && first ? blockBeside(blocks, first) : null,
    spans,
  };
}

/** Where the words stand that a correction acts on. */
function spansOf(correction: Correction, seed: Seed): Span[] {
  const placeOf = (words: Words) =>
    locateWords(seed.text, words, quotingCorrection(seed.id, correction));
  switch (correction.op) {
    case 'replace':
      return findWords(seed.text, correction.find);
    case 'join':
      return [placeOf(correction.end), placeOf(correction.start)];
    case 'move':
    case 'drop':
      return [[placeOf(correction.from)[0], placeOf(correction.to)[1]]];
    case 'heading':
      return [placeOf(correction.find)];
    case 'gap':
      return [placeOf(correction.after)];
  }
}

/** What is printed and what is read instead, in words where no words of the text say it. */
export function printedAndRead(
  correction: Correction,
  seed: Seed,
): { printed: string; read: string } {
  switch (correction.op) {
    case 'replace':
      return { printed: correction.find, read: correction.text };
    case 'join': {
      const [end, start] = [readWords(correction.end).words, readWords(correction.start).words];
      return { printed: `${end} ‖ ${start}`, read: `${end}${correction.glue ?? ''}${start}` };
    }
    case 'move': {
      const place = correction.before ?? correction.after;
      const side = correction.before === undefined ? '之后' : '之前';
      return {
        printed: passage(correction, seed),
        read: `移到“${place === undefined ? '' : readWords(place).words}”${side}`,
      };
    }
    case 'drop':
      return { printed: passage(correction, seed), read: '' };
    case 'heading':
      return {
        printed: readWords(correction.find).words,
        read: correction.level === 0 ? '不是标题' : `第${correction.level}级标题`,
      };
    case 'gap':
      return {
        printed: readWords(correction.after).words,
        read: `${readWords(correction.after).words}${gapSign}`,
      };
  }
}

/** A passage by its beginning and its end; its whole text stands in the source. */
function passage(correction: Extract<Correction, { op: 'move' | 'drop' }>, seed: Seed): string {
  const [from, to] = [readWords(correction.from).words, readWords(correction.to).words];
  const [[start, end] = [0, 0]] = spansOf(correction, seed);
  const whole = seed.text.slice(start, end);
  return whole.length <= 80 ? whole : `${from}……${to}`;
}
