import { type CatalogReport, countyKey, type LibraryEntry } from '../../search/files.ts';
import type { Query, SearchTerm } from '../../search/query.ts';
import { isRun, termRuns } from '../../search/tokens.ts';
import { type Filters, passes } from './facets.ts';
import { remember } from './remember.ts';
import { Segment, type SegmentSource } from './segment.ts';

/** What the files of an index say, one by one. */
export interface LibrarySource {
  readonly entry: LibraryEntry;
  segment(number: number): Promise<SegmentSource>;
  /** What the directory has under a key: number of a segment, number of blocks, and so on. */
  lookUp(key: string): Promise<readonly number[]>;
}

/** In which segments something stands, and in how many blocks of each at most. */
type Counts = ReadonlyMap<number, number>;

/** So few segments are all looked into, whatever is filtered: then every choice can tell its count. */
const fewSegments = 8;

/** All reports, by segments of the index; nothing is fetched twice. */
export class Library {
  readonly #source: LibrarySource;
  readonly #segments = new Map<number, Promise<Segment>>();
  readonly #opened: Segment[] = [];
  readonly #counts = new Map<string, Promise<Counts>>();

  constructor(source: LibrarySource) {
    this.#source = source;
  }

  /** One of the segments, which are numbered from the newest. */
  segment(number: number): Promise<Segment> {
    return remember(this.#segments, number, async () => {
      const segment = new Segment(await this.#source.segment(number));
      this.#opened.push(segment);
      return segment;
    });
  }

  /** How many blocks a segment has. */
  sizeOf(number: number): number {
    return this.#source.entry.segments[number]?.blocks ?? 0;
  }

  /** How many bytes of segments were downloaded so far. */
  get bytes(): number {
    return this.#opened.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /**
   * Numbers of the segments that can hold what answers a query, newest first.
   *
   * @returns `segments` that can hold it within the filters; `others` hold it only without them, and
   *   their counts are worth knowing; `left` counts further ones, which are not
   */
  async candidates(
    query: Query,
    filters: Filters,
  ): Promise<{ segments: number[]; others: number[]; left: number }> {
    const all = [...this.#source.entry.segments.keys()];
    const terms = await Promise.all(query.terms.map((term) => this.#segmentsWith(term)));
    const able = all.filter((number) => terms.every((term) => term?.has(number) ?? true));
    // Nothing is to be looked up about the only one.
    if (able.length < 2) return { segments: able, others: [], left: 0 };
    const segments = await this.#filter(able, filters);
    const others = able.filter((number) => !segments.includes(number));
    return able.length <= fewSegments
      ? { segments, others, left: 0 }
      : { segments, others: [], left: others.length };
  }

  /** Numbers of the segments that can have reports of some filters, newest first. */
  reportsOf(filters: Filters): Promise<number[]> {
    return this.#filter([...this.#source.entry.segments.keys()], filters);
  }

  /** All reports that some filters leave, newest first; `undefined` where they are of many segments. */
  async reportsWithin(filters: Filters): Promise<CatalogReport[] | undefined> {
    const numbers = await this.reportsOf(filters);
    if (numbers.length > fewSegments) return undefined;
    const all = await Promise.all(
      numbers.map(async (number) => (await this.segment(number)).allReports()),
    );
    return all.flat().filter((report) => passes(report, filters));
  }

  /** In how many blocks a folded string stands; of a long one in few segments, the newest. */
  async count(string: string): Promise<number> {
    const sum = (counts: Iterable<number>) => [...counts].reduce((all, count) => all + count, 0);
    if (this.#source.entry.directory !== undefined && isRun(string)) {
      return sum((await this.#look(string)).values());
    }
    const term = await this.#segmentsWith([{ text: string }]);
    const able = [...this.#source.entry.segments.keys()].filter(
      (number) => term?.has(number) ?? true,
    );
    const found = await Promise.all(
      able.slice(0, fewSegments).map(async (number) => {
        const blocks = await (await this.segment(number)).blocksWith(string);
        return blocks.length;
      }),
    );
    return sum(found);
  }

  async #filter(segments: readonly number[], { county, year, kind }: Filters): Promise<number[]> {
    const counties =
      county === '' || this.#source.entry.directory === undefined
        ? undefined
        : await this.#look(countyKey(county));
    return segments.filter((number) => {
      const { years: [from, to] = [0, 0], kinds = [] } = this.#source.entry.segments[number] ?? {};
      return (
        (counties?.has(number) ?? true) &&
        (year === '' || (from <= Number(year) && Number(year) <= to)) &&
        (kind === '' || kinds.includes(kind))
      );
    });
  }

  /** In which segments any spelling of a term can stand; `undefined` where nothing tells. */
  async #segmentsWith(term: SearchTerm): Promise<ReadonlySet<number> | undefined> {
    if (this.#source.entry.directory === undefined) return undefined;
    const spellings = await Promise.all(
      term.map(async ({ text }) => {
        const [first = new Map(), ...rest] = await Promise.all(
          termRuns(text).map((run) => this.#look(run)),
        );
        return [...first.keys()].filter((number) => rest.every((counts) => counts.has(number)));
      }),
    );
    return new Set(spellings.flat());
  }

  #look(key: string): Promise<Counts> {
    return remember(this.#counts, key, async () => {
      const entry = await this.#source.lookUp(key);
      return new Map(
        Array.from({ length: entry.length / 2 }, (_, at) => [
          entry[2 * at] ?? 0,
          entry[2 * at + 1] ?? 0,
        ]),
      );
    });
  }
}
