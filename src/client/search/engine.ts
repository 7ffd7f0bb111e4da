import type { PrintedVariant } from '../../report/printed.ts';
import type { Fragment, ReportEntry } from '../../search/build/records.ts';
import { countTerms, markRanges, type Range, type Scope, scan } from '../../search/match.ts';
import type { Query, Term } from '../../search/query.ts';
import { readings } from '../../search/readings.ts';
import { termTokens } from '../../search/tokens.ts';
import type { Blocks, SearchIndex } from './index-files.ts';

/** What a reader can narrow the results by; a part is what stands under one top heading. */
export type Facet = 'county' | 'year' | 'kind' | 'part';

/** Chosen value of each facet; `''` for all. */
export type Filters = Record<Facet, string>;

/**
 * How many matching blocks each value of each facet has under the other filters. Parts are counted
 * only where these leave few reports: their names differ from report to report.
 */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** In which order the reports come; within one the order is that of its text. */
export type Order = 'newest' | 'oldest' | 'county';

/** By what lines are sorted: their place, or the words after or before those found. */
export type Sort = 'place' | 'next' | 'previous';

/** A matching block: its record, and its position there. */
type Place = [record: number, block: number];

/** Facets that are the same for all of a report. */
const reportFacets = ['county', 'year', 'kind'] as const;
type ReportFacet = (typeof reportFacets)[number];

interface Standing {
  values: Record<ReportFacet, string>;
  failing: ReportFacet[];
}

/** All that matches a query, known without any text. */
export interface Found {
  places: Place[];
  /** How many there are without the filters. */
  unfiltered: number;
  /** Matching blocks of each report that has any. */
  reports: Map<number, number>;
  facets: FacetCounts;
}

/** A string that does occur, offered where what was asked for does not. */
export interface Near {
  text: string;
  blocks: number;
}

/** A matching block, in the reading that matches. */
interface Reading {
  report: ReportEntry;
  /** Anchor of the block on its page. */
  id: string;
  type: string;
  /** Headings it stands under, outermost first. */
  path: string[];
  text: string;
  marks: Range[];
  /** Where `text` is what the source prints: the words that the edition reads in another way. */
  misread: { printed: string; read: string }[];
}

/** A matching block to show. */
export interface Hit extends Reading {
  /** How many matching blocks the report has. */
  inReport: number;
}

/** One occurrence in a line: what precedes the words, the words, and what follows. */
export interface Line {
  report: ReportEntry;
  id: string;
  /** Number of the occurrence in its block, from 1. */
  inBlock: number;
  before: string;
  words: string;
  after: string;
}

/** Most strings offered in the place of one that does not occur, and the longest term they are sought in. */
const mostNear = 5;
const longestTerm = 30;
/** Most records whose text is fetched for one page of results, and for lines. */
const recordsAtOnce = 6;
const recordsOfLines = 60;
/** Most reports whose parts are counted. */
const reportsWithParts = 60;
/** Characters before and after the words in a line. */
const lineContext = 40;

/** What the engine asks of an index. */
export type Index = Pick<SearchIndex, keyof SearchIndex>;

const collator = new Intl.Collator('zh-CN');

/** Answers queries from the index and the texts. */
export class SearchEngine {
  readonly #index: Index;

  constructor(index: Index) {
    this.#index = index;
  }

  /** Every block that answers a query, in the order of the results. */
  async find(query: Query, scope: Scope, filters: Filters, order: Order): Promise<Found> {
    const places = await this.#places(query, scope);
    const partOf = await this.#parts(places, filters);
    const facets: FacetCounts = { county: {}, year: {}, kind: {}, part: {} };
    const shown: Place[] = [];
    const reports = new Map<number, number>();
    const standings = new Map<number, Standing>();
    for (const place of places) {
      const report = this.#index.reportOf(place[0]);
      const { values, failing } = remember(standings, report, () => this.#stand(report, filters));
      const part = partOf?.(place) ?? '';
      const inPart = filters.part === '' || filters.part === part;
      if (part !== '' && failing.length === 0) add(facets.part, part);
      if (!inPart) continue;
      for (const name of reportFacets) {
        if (failing.every((other) => other === name)) add(facets[name], values[name]);
      }
      if (failing.length === 0) {
        shown.push(place);
        reports.set(report, (reports.get(report) ?? 0) + 1);
      }
    }
    return {
      places: this.#inOrder(shown, order),
      unfiltered: places.length,
      reports,
      facets,
    };
  }

  /**
   * The text of some of what was found, with the words marked. Fetches no more than these need, and
   * gives fewer than asked for where they are scattered over many records.
   */
  async show(found: Found, from: number, count: number, query: Query): Promise<Hit[]> {
    const asked = found.places.slice(from, from + count);
    const records = new Set(asked.map(([record]) => record));
    const fetched = new Set([...records].slice(0, Math.max(recordsAtOnce, count / 10)));
    const shown = asked.filter(([record]) => fetched.has(record));
    return Promise.all(
      shown.map(async (place) => ({
        ...(await this.#read(place, query)),
        inReport: found.reports.get(this.#index.reportOf(place[0])) ?? 0,
      })),
    );
  }

  /** One line for each occurrence in what was found; of a large result, in its first records. */
  async lines(found: Found, query: Query, sort: Sort): Promise<{ lines: Line[]; blocks: number }> {
    const records = [...new Set(found.places.map(([record]) => record))].slice(0, recordsOfLines);
    const read = new Set(records);
    const places = found.places.filter(([record]) => read.has(record));
    const all = await Promise.all(places.map((place) => this.#read(place, query)));
    return { lines: sortLines(all.flatMap(toLines), sort), blocks: places.length };
  }

  /**
   * For a query without results: the terms that do occur, and the longest pieces of those that do
   * not, each with its number of blocks.
   */
  async near(query: Query): Promise<Near[]> {
    const pieces = new Map<string, number>();
    for (const term of query.terms) {
      const sought = Array.from((term.at(-1) ?? '').slice(0, longestTerm));
      for (const piece of await this.#longestPieces(sought)) {
        pieces.set(piece, countBlocks(await this.#index.blocksWith(piece)));
      }
    }
    return [...pieces]
      .map(([text, blocks]) => ({ text, blocks }))
      .sort((a, b) => b.text.length - a.text.length || a.blocks - b.blocks)
      .slice(0, mostNear);
  }

  /** The runs of at least two characters that occur, none of them within another one. */
  async #longestPieces(characters: readonly string[]): Promise<string[]> {
    const pieces: string[] = [];
    let end = 0;
    for (let start = 0; start < characters.length; start += 1) {
      const before = end;
      end = Math.max(end, start + 1);
      while (
        end < characters.length &&
        (await this.#index.blocksWith(characters.slice(start, end + 1).join(''))).size > 0
      ) {
        end += 1;
      }
      if (end > before && end - start > 1) {
        pieces.push(characters.slice(start, end).join(''));
      }
    }
    return pieces;
  }

  async #places(query: Query, scope: Scope): Promise<Place[]> {
    if (query.terms.length === 0) {
      return [];
    }
    const [wanted, unwanted] = await Promise.all([
      Promise.all(query.terms.map((term) => this.#blocksWithTerm(term))),
      Promise.all(query.excluded.map((term) => this.#blocksWithTerm(term))),
    ]);
    const spellings = [...query.terms, ...query.excluded].flat();
    if (!spellings.every((spelling) => termTokens(spelling).exact)) {
      return this.#scan(query, scope, wanted);
    }
    const found = scope === 'block' ? together(wanted, unwanted) : this.#apart(wanted, unwanted);
    return [...found]
      .flatMap(([record, blocks]) => [...blocks].map((block): Place => [record, block]))
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  /** The blocks that hold any spelling of a term. */
  async #blocksWithTerm(term: Term): Promise<Blocks> {
    return union(await Promise.all(term.map((spelling) => this.#index.blocksWith(spelling))));
  }

  /** In reports that hold every term somewhere, the blocks with any of them. */
  #apart(wanted: readonly Blocks[], unwanted: readonly Blocks[]): Blocks {
    const reportsWith = (blocks: Blocks) =>
      new Set([...blocks.keys()].map((record) => this.#index.reportOf(record)));
    const having = wanted.map(reportsWith);
    const without = unwanted.map(reportsWith);
    return new Map(
      [...union(wanted)].filter(([record]) => {
        const report = this.#index.reportOf(record);
        return (
          having.every((reports) => reports.has(report)) &&
          !without.some((reports) => reports.has(report))
        );
      }),
    );
  }

  /** Read the texts themselves, where the index cannot tell two characters apart. */
  async #scan(query: Query, scope: Scope, wanted: readonly Blocks[]): Promise<Place[]> {
    const candidates = new Set(
      wanted.flatMap((blocks) => [...blocks.keys()].map((record) => this.#index.reportOf(record))),
    );
    const places: Place[] = [];
    for (const report of [...candidates].sort((a, b) => a - b)) {
      const records = this.#index.recordsOf(report);
      const fragments = await Promise.all(records.map((record) => this.#index.fragment(record)));
      const all = fragments.flatMap(({ blocks }, part) =>
        blocks.map(([, , text, , printed], block) => ({
          place: [records[part] ?? 0, block] satisfies Place,
          texts: readings({ text, printed }),
        })),
      );
      const texts = all.map((block) => block.texts);
      for (const hit of scan(texts, query, scope)) {
        const block = all[hit];
        if (block !== undefined) {
          places.push(block.place);
        }
      }
    }
    return places;
  }

  /** Gives the part of a place, where parts can be told; they are not downloaded for many reports. */
  async #parts(
    places: readonly Place[],
    filters: Filters,
  ): Promise<((place: Place) => string) | undefined> {
    const reports = new Set(places.map(([record]) => this.#index.reportOf(record)));
    const counted = [...reports].filter(
      (report) => this.#stand(report, filters).failing.length === 0,
    );
    if (filters.part === '' && counted.length > reportsWithParts) {
      return undefined;
    }
    const known = new Map(
      await Promise.all(
        counted.map(async (report) => [report, await this.#index.partsOf(report)] as const),
      ),
    );
    return ([record, block]) => known.get(this.#index.reportOf(record))?.(record, block) ?? '';
  }

  /** What the facets say of a report, and under which of them it is filtered out. */
  #stand(report: number, filters: Filters): Standing {
    const { county, year, kind } = this.#entry(report);
    const values = { county, year: String(year), kind };
    const failing = reportFacets.filter(
      (name) => filters[name] !== '' && filters[name] !== values[name],
    );
    return { values, failing };
  }

  #inOrder(places: readonly Place[], order: Order): Place[] {
    if (order === 'newest') {
      return [...places];
    }
    const reports = [...new Set(places.map(([record]) => this.#index.reportOf(record)))];
    const compare = {
      oldest: (a: number, b: number) => b - a,
      county: (a: number, b: number) =>
        collator.compare(this.#entry(a).countyName, this.#entry(b).countyName) || a - b,
    }[order];
    const ranks = new Map(reports.sort(compare).map((report, rank) => [report, rank]));
    const rank = ([record]: Place) => ranks.get(this.#index.reportOf(record)) ?? 0;
    return places.toSorted((a, b) => rank(a) - rank(b) || a[0] - b[0] || a[1] - b[1]);
  }

  async #read([record, position]: Place, query: Query): Promise<Reading> {
    const { blocks, paths } = await this.#index.fragment(record);
    const block = blocks[position] ?? (['', '', '', 0] satisfies Fragment['blocks'][number]);
    const [id, type, , path] = block;
    const reading = chooseReading(block, query);
    if (reading.marks.length === 0) {
      throw new Error(`The index names block ${position} of record ${record} wrongly`);
    }
    const report = this.#entry(this.#index.reportOf(record));
    return { report, id, type, path: paths[path] ?? [], ...reading };
  }

  #entry(report: number): ReportEntry {
    const entry = this.#index.catalog.reports[report];
    if (entry === undefined) {
      throw new Error(`The index names report ${report}, which is not in its list`);
    }
    return entry;
  }
}

/** A block as it is read, unless more of the query stands in what is printed. */
function chooseReading(
  [, , text, , printed = []]: Fragment['blocks'][number],
  query: Query,
): Pick<Reading, 'text' | 'marks' | 'misread'> {
  const [, source] = readings({ text, printed });
  if (source === undefined || countTerms(source, query) <= countTerms(text, query)) {
    return { text, marks: markRanges(text, query), misread: [] };
  }
  const marks = markRanges(source, query);
  return { text: source, marks, misread: misreadIn(text, printed, marks) };
}

/** The misread words that the marks of a printed text touch. */
function misreadIn(
  text: string,
  variants: readonly PrintedVariant[],
  marks: readonly Range[],
): Reading['misread'] {
  let shift = 0;
  return variants.flatMap((variant) => {
    const from = variant.start + shift;
    const to = from + variant.text.length;
    shift += variant.text.length - (variant.end - variant.start);
    const touched = marks.some(([start, end]) => start < Math.max(to, from + 1) && end > from);
    return touched ? [{ printed: variant.text, read: text.slice(variant.start, variant.end) }] : [];
  });
}

function toLines({ report, id, text, marks }: Reading): Line[] {
  const flat = text.replace(/\s/g, ' ');
  return marks.map(([start, end], index) => ({
    report,
    id,
    inBlock: index + 1,
    before: flat.slice(Math.max(0, start - lineContext), start),
    words: flat.slice(start, end),
    after: flat.slice(end, end + lineContext),
  }));
}

function sortLines(lines: Line[], sort: Sort): Line[] {
  if (sort === 'next') {
    return lines.sort((a, b) => collator.compare(a.after, b.after));
  }
  if (sort === 'previous') {
    // Read backwards, so that equal words before those found stand together.
    const keyed = lines.map((line) => ({ line, key: Array.from(line.before).reverse().join('') }));
    return keyed.sort((a, b) => collator.compare(a.key, b.key)).map(({ line }) => line);
  }
  return lines;
}

function add(counts: Record<string, number>, value: string): void {
  counts[value] = (counts[value] ?? 0) + 1;
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function countBlocks(blocks: Blocks): number {
  return [...blocks.values()].reduce((sum, { size }) => sum + size, 0);
}

function union(all: readonly Blocks[]): Blocks {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) {
    return only;
  }
  const found: Blocks = new Map();
  for (const blocks of all) {
    for (const [record, positions] of blocks) {
      found.set(record, new Set([...(found.get(record) ?? []), ...positions]));
    }
  }
  return found;
}

/** The blocks that hold all the wanted terms and none of the others. */
function together(wanted: readonly Blocks[], unwanted: readonly Blocks[]): Blocks {
  const [first = new Map<number, Set<number>>(), ...rest] = wanted;
  const found: Blocks = new Map();
  for (const [record, blocks] of first) {
    const kept = [...blocks].filter(
      (block) =>
        rest.every((other) => other.get(record)?.has(block)) &&
        !unwanted.some((other) => other.get(record)?.has(block)),
    );
    if (kept.length > 0) found.set(record, new Set(kept));
  }
  return found;
}
