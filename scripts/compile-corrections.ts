import type { Correction, PublishedCorrection, Words } from '../src/schemas/correction.ts';
import type { Span } from '../src/schemas/edition.ts';
import { blockAt } from './compile.ts';
import type { SourceBlock } from './edition/blocks.ts';
import { gapSign } from './edition/tree.ts';
import type { Seed } from './seeds.ts';

/** A converted report: its seed and its blocks. */
interface Converted {
  seed: Seed;
  blocks: readonly SourceBlock[];
}

/** The corrections of one report as readers see them; evidence is looked up in all reports. */
export function compileCorrections(
  { seed, blocks }: Converted,
  all: readonly Converted[],
): PublishedCorrection[] {
  return seed.corrections.map((correction) => ({
    id: correction.id,
    report: seed.id,
    op: correction.op,
    ...readings(correction, seed.text),
    reason: correction.reason,
    certainty: correction.certainty,
    kind: correction.kind,
    evidence: (correction.evidence ?? []).map(({ report, quote }) => {
      const source = all.find((other) => other.seed.id === report);
      const start = source?.seed.text.indexOf(quote) ?? -1;
      return {
        report,
        quote,
        block: source && start >= 0 ? blockAt(source.blocks, start, start + quote.length) : null,
      };
    }),
    attested: correction.attested ?? null,
    blocks: blocks.filter((block) => block.corrections.includes(correction.id)).map(({ id }) => id),
    spans: spansOf(correction, seed.text),
  }));
}

/** Where the words stand that a correction acts on; applying it has checked that they do. */
function spansOf(correction: Correction, text: string): Span[] {
  switch (correction.op) {
    case 'replace':
      return placesOf(correction.find, text);
    case 'join':
      return [placeOf(correction.end, text), placeOf(correction.start, text)];
    case 'move':
    case 'drop':
      return [[placeOf(correction.from, text)[0], placeOf(correction.to, text)[1]]];
    case 'heading':
      return [placeOf(correction.find, text)];
    case 'gap':
      return [placeOf(correction.after, text)];
  }
}

/** Every place where words stand. */
function placesOf(words: string, text: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    places.push([at, at + words.length]);
  }
  return places;
}

/** The place that is meant. */
function placeOf(words: Words, text: string): Span {
  const nth = typeof words === 'string' ? 1 : words.nth;
  return placesOf(wordsOf(words), text)[nth - 1] ?? [0, 0];
}

/** What is printed and what is read instead, in words where no words of the text say it. */
export function readings(correction: Correction, text: string): { printed: string; read: string } {
  switch (correction.op) {
    case 'replace':
      return { printed: correction.find, read: correction.text };
    case 'join': {
      const [end, start] = [wordsOf(correction.end), wordsOf(correction.start)];
      return { printed: `${end} ‖ ${start}`, read: `${end}${correction.glue ?? ''}${start}` };
    }
    case 'move': {
      const place = correction.before ?? correction.after;
      const side = correction.before === undefined ? '之后' : '之前';
      return {
        printed: passage(correction, text),
        read: `移到“${place === undefined ? '' : wordsOf(place)}”${side}`,
      };
    }
    case 'drop':
      return { printed: passage(correction, text), read: '' };
    case 'heading':
      return {
        printed: wordsOf(correction.find),
        read: correction.level === 0 ? '不是标题' : `第${correction.level}级标题`,
      };
    case 'gap':
      return { printed: wordsOf(correction.after), read: `${wordsOf(correction.after)}${gapSign}` };
  }
}

function wordsOf(words: Words): string {
  return typeof words === 'string' ? words : words.words;
}

/** A passage by its beginning and its end; its whole text stands in the source. */
function passage(correction: Extract<Correction, { op: 'move' | 'drop' }>, text: string): string {
  const [from, to] = [wordsOf(correction.from), wordsOf(correction.to)];
  const whole = text.slice(placeOf(correction.from, text)[0], placeOf(correction.to, text)[1]);
  return whole.length <= 80 ? whole : `${from}……${to}`;
}
