import type { CatalogReport } from '../../search/files.ts';
import { parseQuery, type Query } from '../../search/query.ts';
import { everything, fewLeft } from './effort.ts';
import {
  addCounts,
  countParts,
  type FacetCounts,
  type Filtered,
  filterBlocks,
  noCounts,
} from './facets.ts';
import type { Library } from './library.ts';
import { type Line, type Sort, sortLines, toLines } from './lines.ts';
import { inOrder } from './order.ts';
import { findBlocks } from './places.ts';
import type { SearchState } from './protocol.ts';
import { chooseReading, type Reading } from './reading.ts';
import type { Segment } from './segment.ts';

/** A matching block. */
export interface Place {
  segment: Segment;
  block: number;
  entry: CatalogReport;
  /** How many matching blocks its report has. */
  inReport: number;
}

/** A matching block to show. */
export interface Hit extends Reading {
  inReport: number;
}

/** What makes an answer another one. */
type Asked = Pick<SearchState, 'q' | 'within' | 'order' | 'county' | 'year' | 'kind' | 'part'>;

/** Units of text that are fetched for more results, and for one step of lines. */
const unitsAtOnce = 40;
const unitsOfLines = 100;
/**
 * Most reports whose parts are counted while none is chosen: their names differ from report to report.
 * Those of a group come in one file, of some 2 KB.
 */
const reportsWithParts = 60;
const groupsWithParts = 12;

/**
 * All that matches a question, segment after segment: what is known grows as more of them are
 * looked into.
 */
export class Answer {
  readonly facets: FacetCounts = noCounts();
  /** Segments that can hold something, and how many only the filters leave out. */
  readonly segments: readonly number[];
  readonly leftOut: number;
  /** How many of the segments were looked into. */
  looked = 0;
  /** How many blocks there are without the filters, as far as was looked. */
  unfiltered = 0;
  reports = 0;
  #places: Place[] = [];
  #looking = Promise.resolve();
  readonly #filtered: { segment: Segment; found: Filtered }[] = [];
  readonly #library: Library;
  readonly #asked: Asked;
  readonly #query: Query;
  /** How many of the segments, which come first, have all that the filters leave. */
  readonly #inFilters: number;

  private constructor(
    library: Library,
    asked: Asked,
    query: Query,
    { segments, others, left }: Awaited<ReturnType<Library['candidates']>>,
  ) {
    this.#library = library;
    this.#asked = asked;
    this.#query = query;
    this.segments = [...(asked.order === 'oldest' ? segments.toReversed() : segments), ...others];
    this.#inFilters = segments.length;
    this.leftOut = left;
  }

  /** Begin to answer a question: find out where to look. */
  static async begin(library: Library, asked: Asked): Promise<Answer> {
    const query = parseQuery(asked.q);
    return new Answer(library, asked, query, await library.candidates(query, asked));
  }

  /** Number of matching blocks, as far as was looked. */
  get blocks(): number {
    return this.#places.length;
  }

  /** Whether nothing is left to look into. */
  get isWhole(): boolean {
    return this.looked >= this.segments.length;
  }

  /** Whether nothing is left to look into that the filters leave; the rest adds to counts alone. */
  get hasAll(): boolean {
    return this.looked >= this.#inFilters;
  }

  /** Look into the next segment, once that is done which is being looked into. */
  lookOn(): Promise<void> {
    this.#looking = this.#looking.catch(() => {}).then(() => this.#look());
    return this.#looking;
  }

  async #look(): Promise<void> {
    const number = this.segments[this.looked];
    if (number === undefined) return;
    const segment = await this.#library.segment(number);
    const blocks = await findBlocks(segment, this.#query, this.#asked.within);
    const found = await filterBlocks(segment, blocks, this.#asked);
    const places = found.blocks.map((block): Place => {
      const report = segment.reportOf(block);
      const inReport = found.reports.get(report) ?? 0;
      return { segment, block, entry: segment.entry(report), inReport };
    });
    this.looked += 1;
    this.unfiltered += blocks.length;
    this.reports += found.reports.size;
    addCounts(this.facets, found.facets);
    this.#filtered.push({ segment, found });
    const { order } = this.#asked;
    // By county the reports of all segments come one between the other.
    this.#places =
      order === 'county'
        ? inOrder([...this.#places, ...places], order)
        : [...this.#places, ...inOrder(places, order)];
  }

  /**
   * Look on until so many results can be shown in their order, or nothing is left; or until they
   * have cost enough: of words that are spread thinly each further result costs a segment, and of
   * words that are rare there may be many that hold only pieces of them.
   */
  async lookFor(count: number, onProgress: () => void, effort = everything): Promise<void> {
    const before = { looked: this.looked, bytes: this.#library.bytes };
    const isDone = () => {
      if (this.#asked.order === 'county') return false;
      if (this.blocks >= count) return true;
      const spent = this.#library.bytes - before.bytes;
      if (this.blocks < effort.least) {
        return spent >= effort.most && this.segments.length - this.looked > fewLeft;
      }
      if (this.hasAll && this.blocks > 0) return true;
      const sizes = this.segments.map((number) => this.#library.sizeOf(number));
      const size = sizes.slice(before.looked, this.looked).reduce((sum, each) => sum + each, 0);
      // The next one costs as much for its size as those did; the newest is often a small one.
      const next = size > 0 ? (spent / size) * (sizes[this.looked] ?? 0) : 0;
      return spent + next >= effort.bytes;
    };
    while (!this.isWhole && !isDone()) {
      await this.lookOn();
      onProgress();
    }
  }

  /** How many results from one on are shown at once: those of the first so many units of text. */
  countAtOnce(from: number, count: number, most = unitsAtOnce): number {
    const asked = this.#places.slice(from, from + count);
    const units = new Set<string>();
    const past = asked.findIndex((place) => units.add(unitOf(place)).size > most);
    return past === -1 ? asked.length : past;
  }

  /** The text of some of what was found, with the words marked, unit after unit as they come. */
  async *show(from: number, count: number, most = unitsAtOnce): AsyncGenerator<Hit[]> {
    const groups: Place[][] = [];
    for (const place of this.#places.slice(from, from + this.countAtOnce(from, count, most))) {
      const group = groups.at(-1);
      const isAlike = group?.[0] && unitOf(group[0]) === unitOf(place);
      if (group && isAlike) group.push(place);
      else groups.push([place]);
    }
    const read = (group: readonly Place[]) => Promise.all(group.map((place) => this.#read(place)));
    const [first, ...others] = groups;
    // On a slow network the first would come last, were all on their way at once.
    if (first) yield await read(first);
    const hits = others.map(read);
    // One that fails while another is waited for is told in its turn.
    for (const each of hits) each.catch(() => {});
    yield* hits;
  }

  /**
   * One line for each occurrence, in the blocks of the first steps of reading.
   *
   * @param onProgress is told how many blocks were read
   */
  async lines(
    sort: Sort,
    steps: number,
    onProgress: (blocks: number) => void,
  ): Promise<{ lines: Line[]; blocks: number }> {
    const lines: Line[] = [];
    let blocks = 0;
    for (let step = 0; step < steps && blocks < this.blocks; step += 1) {
      const places = this.#places.slice(
        blocks,
        blocks + this.countAtOnce(blocks, 5 * unitsOfLines, unitsOfLines),
      );
      const read = await Promise.all(places.map((place) => this.#read(place)));
      lines.push(...read.flatMap(toLines));
      blocks += places.length;
      onProgress(blocks);
    }
    return { lines: sortLines(lines, sort), blocks };
  }

  /** How many of what was found stand in each part of their reports; of many none is counted. */
  async parts(): Promise<Record<string, number>> {
    const sum = noCounts();
    const groups = this.#filtered.map(({ segment, found }) => segment.countGroups(found.blocks));
    const isMuch = groups.reduce((all, each) => all + each, 0) > groupsWithParts;
    if (isMuch || this.reports > reportsWithParts) return sum.part;
    for (const { segment, found } of this.#filtered) {
      addCounts(sum, { ...noCounts(), part: await countParts(segment, found) });
    }
    return sum.part;
  }

  /** How many matching blocks each report has. */
  byReport(): { entry: CatalogReport; blocks: number }[] {
    const reports = new Map(this.#places.map(({ entry, inReport }) => [entry, inReport]));
    return [...reports].map(([entry, blocks]) => ({ entry, blocks }));
  }

  async #read({ segment, block: number, entry, inReport }: Place): Promise<Hit> {
    const { block, path } = await segment.read(number);
    const reading = chooseReading(block, this.#query);
    if (reading.marks.length === 0) {
      throw new Error(`The index names block ${number} of ${entry.path} wrongly`);
    }
    const [id, type] = block;
    return { report: entry, id, type, path, ...reading, inReport };
  }
}

/** Names the unit of text that has a place. */
function unitOf({ entry, segment, block }: Place): string {
  return `${entry.path} ${segment.unitOf(block)}`;
}
