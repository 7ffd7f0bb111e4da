import type { CatalogReport, Fragment } from '../../search/build/records.ts';
import type { Within } from '../../search/match.ts';
import type { Query } from '../../search/query.ts';
import { countParts, type Filtered, type Filters, filterPlaces, filterReports } from './facets.ts';
import { type Line, type Sort, sortLines, toLines } from './lines.ts';
import { findNear, type Near } from './near.ts';
import { inOrder, type Order } from './order.ts';
import { findPlaces, type Place } from './places.ts';
import { chooseReading, type Reading } from './reading.ts';
import type { SearchIndex } from './search-index.ts';

/** All that matches a query, known without any text. */
export interface Found extends Filtered {
  /** How many there are without the filters. */
  unfiltered: number;
}

/** A matching block to show. */
export interface Hit extends Reading {
  /** How many matching blocks the report has. */
  inReport: number;
}

/** Most records whose text is fetched for one page of results, and for lines. */
const recordsAtOnce = 6;
const recordsOfLines = 60;

/** Answers queries from the index and the texts. */
export class SearchEngine {
  readonly #index: SearchIndex;

  constructor(index: SearchIndex) {
    this.#index = index;
  }

  /** Every block that answers a query, in the order of the results. */
  async find(query: Query, within: Within, filters: Filters, order: Order): Promise<Found> {
    const places = await findPlaces(this.#index, query, within);
    const filtered = await filterPlaces(this.#index, places, filters);
    return {
      ...filtered,
      places: inOrder(this.#index, filtered.places, order),
      unfiltered: places.length,
    };
  }

  /**
   * The text of some of what was found, with the words marked, record after record as they come.
   * Fetches no more than these need, and gives fewer than asked for where they are scattered over
   * many records.
   */
  async *show(found: Found, from: number, count: number, query: Query): AsyncGenerator<Hit[]> {
    const asked = found.places.slice(from, from + count);
    const records = [...new Set(asked.map(([record]) => record))];
    const fetched = records.slice(0, Math.max(recordsAtOnce, count / 10));
    const hits = fetched.map((record) =>
      Promise.all(
        asked
          .filter(([of]) => of === record)
          .map(async (place) => ({
            ...(await this.#read(place, query)),
            inReport: found.reports.get(this.#index.reportOf(record)) ?? 0,
          })),
      ),
    );
    // All are on their way at once; one that fails while another is waited for is told in its turn.
    for (const each of hits) each.catch(() => {});
    yield* hits;
  }

  /** How many of what was found stand in each part of their reports. */
  parts(found: Found): Promise<Record<string, number>> {
    return countParts(this.#index, found);
  }

  /** One line for each occurrence in what was found; of a large result, in its first records. */
  async lines(found: Found, query: Query, sort: Sort): Promise<{ lines: Line[]; blocks: number }> {
    const records = [...new Set(found.places.map(([record]) => record))].slice(0, recordsOfLines);
    const read = new Set(records);
    const places = found.places.filter(([record]) => read.has(record));
    const all = await Promise.all(places.map((place) => this.#read(place, query)));
    return { lines: sortLines(all.flatMap(toLines), sort), blocks: places.length };
  }

  /** The reports that filters leave, newest first. */
  reportsOf(filters: Filters): CatalogReport[] {
    return filterReports(this.#index, filters);
  }

  /** What does occur, for a query without results. */
  near(query: Query): Promise<Near[]> {
    return findNear(this.#index, query);
  }

  async #read([record, position]: Place, query: Query): Promise<Reading> {
    const { blocks, paths } = await this.#index.fragment(record);
    const block = blocks[position] ?? (['', '', '', 0] satisfies Fragment['blocks'][number]);
    const [id, type, , path] = block;
    const reading = chooseReading(block, query);
    if (reading.marks.length === 0) {
      throw new Error(`The index names block ${position} of record ${record} wrongly`);
    }
    const report = this.#index.entry(this.#index.reportOf(record));
    return { report, id, type, path: paths[path] ?? [], ...reading };
  }
}
