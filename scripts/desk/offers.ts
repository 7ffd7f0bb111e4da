/** Entries of an editor's files that the desk offers, each true of its place and of no other. */

import { stringify } from 'yaml';
import type { Correction } from '../../src/schemas/correction.ts';
import type { Offer } from '../../src/schemas/desk.ts';
import type { Span } from '../../src/schemas/edition.ts';
import { quotingCorrection } from '../edition/apply-corrections.ts';
import { findWords, locateWords } from '../seeds/quote.ts';
import type { Seed } from '../seeds/read-seeds.ts';
import { lineAround, toWords, uniqueRange } from './unique-words.ts';

/** What an editor has to write instead; no program knows why. */
const reason = '待写：别人能核对的理由。';

/** A passage is quoted by so many characters of its beginning or its end. */
const quoted = 16;

/** What is known of a correction besides what it does. */
interface About {
  reason?: string | undefined;
  evidence?: Correction['evidence'] | undefined;
  attested?: Correction['attested'] | undefined;
}

/** Makes entries for the files of one seed. */
export class Offers {
  readonly #seed: Pick<Seed, 'id' | 'text' | 'corrections'>;
  /** Where corrections cut the seed: no other may reach over such a place. */
  readonly #cuts: number[];
  /** Words that are read otherwise already, and these with those that are taken out. */
  readonly #replaced: Span[];
  readonly #taken: Span[];
  /** Ids of the entries there are and of those that are offered. */
  readonly #ids: Set<string>;

  constructor(seed: Pick<Seed, 'id' | 'text' | 'corrections'>) {
    this.#seed = seed;
    this.#ids = new Set(seed.corrections.map(({ id }) => id));
    this.#replaced = seed.corrections.flatMap((one) =>
      one.op === 'replace' ? findWords(seed.text, one.find) : [],
    );
    const dropped = seed.corrections.flatMap((one) =>
      one.op === 'drop' ? [passageOf(seed, one)] : [],
    );
    this.#taken = [...this.#replaced, ...dropped];
    const acts = seed.corrections.flatMap((correction) => actsOf(seed, correction));
    this.#cuts = [...this.#taken.flat(), ...acts].sort((a, b) => a - b);
  }

  /** Read words otherwise; nothing where another correction has them. */
  replace(title: string, span: Span, read: string, about: About = {}): Offer[] {
    const { text } = this.#seed;
    const [start, end] = span;
    const range = this.#rangeFor(span);
    const offer = (entry: object) => [
      this.#correction(title, start, { op: 'replace', ...entry }, about),
    ];
    if (range) {
      const [before, behind] = [text.slice(range[0], start), text.slice(end, range[1])];
      return offer({ find: text.slice(...range), text: before + read + behind });
    }
    // In a passage that is there twice no words tell one from the other: both are mended.
    const find = text.slice(start, end);
    const found = findWords(text, find);
    if (found.some((one) => this.#meets(one, this.#replaced))) return [];
    return offer({ find, text: read, all: true, count: found.length });
  }

  /** Tell that text is lost behind the words that end somewhere. */
  gap(title: string, end: number, level?: number): Offer[] {
    const start = this.#startOf(end);
    if (start === end || this.#isTaken(end)) return [];
    const after = toWords(this.#seed.text, [start, end], 'before');
    const entry = { op: 'gap', after, note: '待写：缺多少，缺什么' };
    return [
      this.#correction(title, start, { ...entry, ...(level === undefined ? {} : { level }) }),
    ];
  }

  /** Let a paragraph that ends somewhere go on in one that starts elsewhere. */
  join(title: string, end: number, start: number): Offer[] {
    const [from, to] = [this.#startOf(end), this.#endOf(start)];
    if (from === end || to === start || this.#isTaken(end) || this.#isTaken(start)) return [];
    const { text } = this.#seed;
    const entry = {
      op: 'join',
      end: toWords(text, [from, end], 'before'),
      start: toWords(text, [start, to], 'after'),
    };
    return [this.#correction(title, from, entry)];
  }

  /** Make a line a heading, or none where the level is 0. */
  heading(title: string, start: number, level: number): Offer[] {
    const find = toWords(this.#seed.text, [start, this.#endOf(start)], 'after');
    return [this.#correction(title, start, { op: 'heading', find, level })];
  }

  /** Tell that words are suspect, and leave them. */
  note(title: string, [start, end]: Span, note: string, maybe: string | null = null): Offer {
    const { id, text } = this.#seed;
    const quote = toWords(text, [start, end]);
    const words = typeof quote === 'string' ? quote : quote.words;
    const at = words.indexOf(text.slice(start, end));
    const read =
      maybe === null ? {} : { maybe: words.slice(0, at) + maybe + words.slice(at + end - start) };
    return {
      title,
      file: `seeds/${id}.notes.yml`,
      yaml: write({ quote, ...read, note }),
    };
  }

  #correction(title: string, start: number, entry: object, about: About = {}): Offer {
    const known = Object.entries({ evidence: about.evidence, attested: about.attested });
    return {
      title,
      file: `seeds/${this.#seed.id}.corrections.yml`,
      yaml: write({
        id: this.#nameOf(start),
        ...entry,
        reason: about.reason ?? reason,
        certainty: 'probable',
        ...Object.fromEntries(known.filter(([, value]) => value !== undefined)),
      }),
    };
  }

  /** An id that no entry has: an editor will give it a better one. */
  #nameOf(offset: number): string {
    const name = `line-${lineNumber(this.#seed.text, offset)}`;
    for (let count = 1; ; count += 1) {
      const id = count === 1 ? name : `${name}-${count}`;
      if (this.#ids.has(id)) continue;
      this.#ids.add(id);
      return id;
    }
  }

  /** The words that a replacement of a range has to quote, if any tell it from all other places. */
  #rangeFor(span: Span): Span | undefined {
    const room = this.#roomAround(span);
    if (!room) return undefined;
    const { text } = this.#seed;
    const line = lineAround(text, span);
    const inLine: Span = [Math.max(room[0], line[0]), Math.min(room[1], line[1])];
    return uniqueRange(text, span, inLine) ?? uniqueRange(text, span, room);
  }

  /** Whether a range meets one of others, or is cut in two. */
  #meets([start, end]: Span, others: readonly Span[]): boolean {
    return (
      others.some(([from, to]) => from < end && start < to) ||
      this.#cuts.some((cut) => start < cut && cut < end)
    );
  }

  /** How far words may reach around a range before they meet another correction. */
  #roomAround([start, end]: Span): Span | undefined {
    if (this.#meets([start, end], this.#taken)) return undefined;
    const before = this.#cuts.findLast((cut) => cut <= start) ?? 0;
    const behind = this.#cuts.find((cut) => cut >= end) ?? this.#seed.text.length;
    return [before, behind];
  }

  #isTaken(offset: number): boolean {
    return this.#taken.some(([from, to]) => from < offset && offset < to);
  }

  #startOf(end: number): number {
    return Math.max(lineAround(this.#seed.text, [end - 1, end])[0], end - quoted);
  }

  #endOf(start: number): number {
    const [, end] = lineAround(this.#seed.text, [start, start + 1]);
    return Math.min(end, start + quoted);
  }
}

/** An entry as it stands in a list. */
function write(entry: object): string {
  return stringify([entry], { lineWidth: 0 });
}

/** From 1. */
export function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Where a correction cuts what it leaves in the text. */
function actsOf(seed: Pick<Seed, 'id' | 'text'>, correction: Correction): number[] {
  const place = (words: Parameters<typeof locateWords>[1]) =>
    locateWords(seed.text, words, quotingCorrection(seed.id, correction));
  switch (correction.op) {
    case 'move': {
      const { before, after } = correction;
      const target = [before, after].flatMap((words) => (words === undefined ? [] : place(words)));
      // Whole lines move with their ends.
      return [...passageOf(seed, correction), ...target].flatMap((at) => [
        at,
        ...lineAround(seed.text, [at, at]),
      ]);
    }
    case 'join': {
      const [start] = place(correction.start);
      return [place(correction.end)[1], start, lineAround(seed.text, [start, start + 1])[1]];
    }
    case 'gap':
      return [place(correction.after)[1]];
    default:
      return [];
  }
}

function passageOf(
  seed: Pick<Seed, 'id' | 'text'>,
  correction: Extract<Correction, { op: 'move' | 'drop' }>,
): Span {
  const quoting = quotingCorrection(seed.id, correction);
  const [start] = locateWords(seed.text, correction.from, quoting);
  const [, end] = locateWords(seed.text, correction.to, quoting);
  return [start, end];
}
