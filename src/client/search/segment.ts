import type {
  CatalogReport,
  Parts,
  SegmentReports,
  TextBlock,
  TextUnit,
} from '../../search/files.ts';
import { lastUpTo, startsOf } from '../../search/starts.ts';
import { termTokens } from '../../search/tokens.ts';
import type { Blocks } from './blocks.ts';
import { remember } from './remember.ts';

/** Where a word stands: its positions among all words of the segment. */
export type Places = readonly number[];

/** What the files of a segment say, one by one. */
export interface SegmentSource {
  readonly head: SegmentReports;
  /** Every place of one word. */
  placesOf(word: string): Promise<Places>;
  /** Some of the texts. */
  text(unit: number): Promise<TextUnit>;
  /** The parts of every report. */
  parts(): Promise<Parts[]>;
}

/** A block of a report, and the outline that it stands in. */
export interface ReadBlock {
  block: TextBlock;
  path: string[];
}

/**
 * Some of the reports. Answers which of their blocks hold a string, and what these say; nothing is
 * fetched twice. Blocks and units are numbered through the segment.
 */
export class Segment {
  readonly #source: SegmentSource;
  /** Where the words of each block begin, with the end of the last one. */
  readonly #wordStarts: number[];
  /** First block of each report and of each unit, with the end of the last one. */
  readonly #reportStarts: number[];
  readonly #unitStarts: number[];
  readonly #places = new Map<string, Promise<Places>>();
  readonly #texts = new Map<number, Promise<TextUnit>>();
  readonly #parts = new Map<'', Promise<Parts[]>>();

  constructor(source: SegmentSource) {
    this.#source = source;
    const { words } = source.head;
    const lengths = words.map((units) => units.map(({ length }) => length));
    this.#wordStarts = startsOf(words.flat(2));
    this.#unitStarts = startsOf(lengths.flat());
    this.#reportStarts = startsOf(
      lengths.map((units) => units.reduce((sum, each) => sum + each, 0)),
    );
  }

  /** The reports, newest first. */
  get reports(): readonly CatalogReport[] {
    return this.#source.head.reports;
  }

  /** Number of the report that a block belongs to. */
  reportOf(block: number): number {
    return lastUpTo(this.#reportStarts, block);
  }

  /** Number of the unit that has a block's text. */
  unitOf(block: number): number {
    return lastUpTo(this.#unitStarts, block);
  }

  /** What the catalogue says of a report. */
  entry(report: number): CatalogReport {
    const entry = this.reports[report];
    if (entry === undefined) {
      throw new Error(`The index names report ${report}, which is not in its list`);
    }
    return entry;
  }

  /** The blocks of a report. */
  blocksOf(report: number): number[] {
    const [from = 0, to = 0] = this.#reportStarts.slice(report, report + 2);
    return Array.from({ length: to - from }, (_, at) => from + at);
  }

  /** The blocks that hold a folded string. */
  async blocksWith(string: string): Promise<Blocks> {
    const { words } = termTokens(string);
    const places = await Promise.all(
      words.map(({ word }) => remember(this.#places, word, () => this.#source.placesOf(word))),
    );
    const [first = [], ...rest] = places.map((each) => [...each].sort((a, b) => a - b));
    const others = rest.map((other) => new Set(other));
    const found = first.filter((start) =>
      others.every((other, index) => other.has(start + (words[index + 1]?.at ?? 0))),
    );
    return this.#blocksAt(found);
  }

  /** The text of a block. */
  async read(block: number): Promise<ReadBlock> {
    const unit = this.unitOf(block);
    const { blocks, paths } = await remember(this.#texts, unit, () => this.#source.text(unit));
    const found = blocks[block - (this.#unitStarts[unit] ?? 0)];
    if (found === undefined) {
      throw new Error(`The index names block ${block}, which unit ${unit} does not have`);
    }
    return { block: found, path: paths[found[3]] ?? [] };
  }

  /** Gives the top heading under which a block stands. */
  async readParts(): Promise<(block: number) => string> {
    const parts = await remember(this.#parts, '', () => this.#source.parts());
    return (block) => {
      const report = this.reportOf(block);
      const inReport = block - (this.#reportStarts[report] ?? 0);
      return parts[report]?.findLast(([start]) => start <= inReport)?.[1] ?? '';
    };
  }

  /** The blocks in which words stand at some positions, which ascend. */
  #blocksAt(positions: readonly number[]): number[] {
    const blocks: number[] = [];
    for (const position of positions) {
      const last = blocks.at(-1) ?? -1;
      if (position < (this.#wordStarts[last + 1] ?? 0)) continue;
      blocks.push(lastUpTo(this.#wordStarts, position));
    }
    if ((positions.at(-1) ?? 0) > (this.#wordStarts.at(-1) ?? 0)) {
      throw new Error(`Pagefind puts a word at position ${positions.at(-1)}, where none was given`);
    }
    return blocks;
  }
}
