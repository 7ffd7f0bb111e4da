import { unpackBlocks } from '../../search/block-lists.ts';
import type { Catalog, CatalogReport, Fragment, Parts } from '../../search/build/records.ts';
import { blockStride, partsGroup } from '../../search/build/records.ts';
import { termTokens } from '../../search/tokens.ts';
import type { Blocks } from './blocks.ts';
import { remember } from './remember.ts';

/** Where a word stands: record → places there. */
export type Places = Map<number, readonly number[]>;

/** What the files of an index say, one by one. */
export interface IndexSource {
  readonly catalog: Catalog;
  /** Every place of one word. */
  placesOf(word: string): Promise<Places>;
  /** The texts of a record. */
  fragment(record: number): Promise<Fragment>;
  /** The parts of some reports. */
  parts(group: number): Promise<Parts[]>;
}

/** Answers which blocks hold a string, and what these say; nothing is fetched twice. */
export class SearchIndex {
  readonly catalog: Catalog;
  readonly #source: IndexSource;
  readonly #frequent: ReadonlySet<string>;
  /** Of each record its report, and of each report its first record. */
  readonly #reportOf: number[] = [];
  readonly #firstRecord: number[] = [];
  readonly #places = new Map<string, Promise<Places>>();
  readonly #fragments = new Map<number, Promise<Fragment>>();
  readonly #parts = new Map<number, Promise<Parts[]>>();

  constructor(source: IndexSource) {
    this.catalog = source.catalog;
    this.#source = source;
    this.#frequent = new Set(source.catalog.frequent);
    for (const [report, records] of source.catalog.records.entries()) {
      this.#firstRecord.push(this.#reportOf.length);
      for (let count = 0; count < records; count += 1) this.#reportOf.push(report);
    }
  }

  /** Number of the report that a record belongs to. */
  reportOf(record: number): number {
    return this.#reportOf[record] ?? 0;
  }

  /** What the catalogue says of a report. */
  entry(report: number): CatalogReport {
    const entry = this.catalog.reports[report];
    if (entry === undefined) {
      throw new Error(`The index names report ${report}, which is not in its list`);
    }
    return entry;
  }

  /** The records of a report. */
  recordsOf(report: number): number[] {
    const first = this.#firstRecord[report] ?? 0;
    return Array.from({ length: this.catalog.records[report] ?? 0 }, (_, part) => first + part);
  }

  /** The blocks that hold a folded string. */
  async blocksWith(string: string): Promise<Blocks> {
    const { words, byBlock } = termTokens(string, this.#frequent);
    const found: Blocks = new Map();
    const places = await Promise.all(
      words.map(({ word }) => remember(this.#places, word, () => this.#source.placesOf(word))),
    );
    const [first = new Map<number, number[]>(), ...rest] = places;
    for (const [record, starts] of first) {
      if (byBlock) {
        found.set(record, unpackBlocks(starts));
        continue;
      }
      const others = rest.map((other) => new Set(other.get(record)));
      const blocks = new Set<number>();
      for (const start of starts) {
        if (others.every((other, index) => other.has(start + (words[index + 1]?.at ?? 0)))) {
          blocks.add(Math.floor(start / blockStride));
        }
      }
      if (blocks.size > 0) found.set(record, blocks);
    }
    return found;
  }

  /** The texts of a record. */
  fragment(record: number): Promise<Fragment> {
    return remember(this.#fragments, record, () => this.#source.fragment(record));
  }

  /** Gives the top heading under which a block stands. */
  async partsOf(report: number): Promise<(record: number, block: number) => string> {
    const group = Math.floor(report / partsGroup);
    const all = await remember(this.#parts, group, () => this.#source.parts(group));
    const parts = all[report % partsGroup] ?? [];
    const first = this.#firstRecord[report] ?? 0;
    return (record, block) =>
      parts.findLast(([part, start]) => first + part === record && start <= block)?.[2] ?? '';
  }
}
