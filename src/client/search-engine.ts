import { markRanges, type Range, type Scope, scan } from '../search/match.ts';
import type { Query } from '../search/query.ts';
import { blockOfWeight, type Catalog, type Fragment, type ReportEntry } from '../search/records.ts';
import { termTokens } from '../search/tokens.ts';

/** What a reader can narrow the results by. */
export type Facet = 'county' | 'year' | 'kind';

/** Chosen value of each facet; `''` for all. */
export type Filters = Record<Facet, string>;

/** How many matching blocks each value of each facet has under the other filters. */
export type FacetCounts = Record<Facet, Record<string, number>>;

/** A matching block: its record, and its position there. */
type Place = [record: number, block: number];

/** All that matches a query, known without any text. */
export interface Found {
  places: Place[];
  /** How many there are without the filters. */
  unfiltered: number;
  /** Matching blocks of each report that has any. */
  reports: Map<number, number>;
  facets: FacetCounts;
  searched: { reports: number; blocks: number };
}

/** A string that does occur, offered where what was asked for does not. */
export interface Near {
  text: string;
  blocks: number;
}

/** A matching block to show. */
export interface Hit {
  report: ReportEntry;
  /** How many matching blocks the report has. */
  inReport: number;
  /** Anchor of the block on its page. */
  id: string;
  type: string;
  /** Headings it stands under, outermost first. */
  path: string[];
  text: string;
  marks: Range[];
}

/** The part of `pagefind.js` that is used here. */
interface Pagefind {
  init(): Promise<void>;
  search(term: string): Promise<{
    results: {
      id: string;
      data(): Promise<{ weighted_locations: { location: number; weight: number }[] }>;
    }[];
  }>;
}

/** Per record, where a word stands: position of the word in the record → position of its block. */
type Locations = Map<number, Map<number, number>>;
/** Per record, the blocks that hold a term. */
type Blocks = Map<number, Set<number>>;

/** Most strings offered in the place of one that does not occur, and the longest term they are sought in. */
const mostNear = 5;
const longestTerm = 30;
/** Most records whose text is fetched for one page of results. */
const recordsAtOnce = 6;
/** A fragment without text, as Pagefind 1.5 reads it. */
const emptyFragment = 'pagefind_dcd{"url":"","content":"","filters":{},"meta":{},"anchors":[]}';
const fragmentFile = /\/fragment\/[^/]+\.pf_fragment$/;

/**
 * What Pagefind fetches, and what is fetched past it.
 *
 * Pagefind tells where the words of a result stand only together with its fragment. Counting needs
 * the places in all records but the text of a few, so Pagefind gets an empty fragment, and the real
 * ones are downloaded when they are shown. A chunk that Pagefind could not fetch it takes for empty:
 * the failure is kept here, so that it is not told as “no results”.
 */
class Network {
  readonly #bundle: string;
  readonly #fetch = globalThis.fetch.bind(globalThis);
  #failure: Error | undefined;

  constructor(bundle: string) {
    this.#bundle = bundle;
    globalThis.fetch = async (input) => {
      const address = input instanceof Request ? input.url : String(input);
      if (fragmentFile.test(address)) {
        return new Response(emptyFragment);
      }
      try {
        return await this.#get(address);
      } catch (error) {
        this.#failure = error instanceof Error ? error : new Error(String(error));
        throw error;
      }
    };
  }

  download(path: string): Promise<Response> {
    return this.#get(this.#bundle + path);
  }

  /** Throw if anything that Pagefind asked for did not come. */
  check(): void {
    if (this.#failure !== undefined) {
      throw this.#failure;
    }
  }

  async #get(address: string): Promise<Response> {
    const response = await this.#fetch(address);
    if (!response.ok) {
      throw new Error(`${address}: ${response.status}`);
    }
    return response;
  }
}

/**
 * The index of a built site, asked through Pagefind.
 *
 * Runs in a worker: where a document says `lang="zh-CN"`, Pagefind cuts a query by a dictionary and
 * the pairs of characters find nothing; a worker has no document.
 */
export class SearchEngine {
  readonly #network: Network;
  readonly #pagefind: Pagefind;
  readonly #catalog: Catalog;
  readonly #recordOf: Map<string, number>;
  readonly #locations = new Map<string, Promise<Locations>>();
  readonly #fragments = new Map<number, Promise<Fragment>>();
  /** Pagefind keeps one list of locations a fragment, so it is asked one thing at a time. */
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(network: Network, pagefind: Pagefind, catalog: Catalog) {
    this.#network = network;
    this.#pagefind = pagefind;
    this.#catalog = catalog;
    this.#recordOf = new Map(catalog.records.map(([name], record) => [name, record]));
  }

  /** Load Pagefind and the list of reports from a bundle's address, which ends in a slash. */
  static async load(bundle: string): Promise<SearchEngine> {
    const network = new Network(bundle);
    const [pagefind, catalog] = await Promise.all([
      import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<Pagefind>,
      network.download('catalog.json').then((response) => json<Catalog>(response)),
    ]);
    void pagefind.init();
    return new SearchEngine(network, pagefind, catalog);
  }

  /** Every block that answers a query, in the order of the results. */
  async find(query: Query, scope: Scope, filters: Filters): Promise<Found> {
    const places = await this.#places(query, scope);
    const facets: FacetCounts = { county: {}, year: {}, kind: {} };
    const shown: Place[] = [];
    const reports = new Map<number, number>();
    for (const place of places) {
      const [record] = place;
      const report = this.#reportOf(record);
      const values = facetValues(this.#entry(report));
      const failing = (Object.keys(filters) as Facet[]).filter(
        (facet) => filters[facet] !== '' && filters[facet] !== values[facet],
      );
      for (const facet of Object.keys(facets) as Facet[]) {
        if (failing.every((other) => other === facet)) {
          const counts = facets[facet];
          counts[values[facet]] = (counts[values[facet]] ?? 0) + 1;
        }
      }
      if (failing.length === 0) {
        shown.push(place);
        reports.set(report, (reports.get(report) ?? 0) + 1);
      }
    }
    const blocks = this.#catalog.records.reduce((sum, [, , count]) => sum + count, 0);
    return {
      places: shown,
      unfiltered: places.length,
      reports,
      facets,
      searched: { reports: this.#catalog.reports.length, blocks },
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
    return Promise.all(
      asked
        .filter(([record]) => fetched.has(record))
        .map(async ([record, position]) => {
          const fragment = await this.#fragment(record);
          const block = fragment.blocks[position];
          const [id, type, text, path] = block ?? ['', '', '', 0];
          const marks = markRanges(text, query);
          if (block === undefined || marks.length === 0) {
            throw new Error(`The index names block ${position} of record ${record} wrongly`);
          }
          const report = this.#reportOf(record);
          return {
            report: this.#entry(report),
            inReport: found.reports.get(report) ?? 0,
            id,
            type,
            path: fragment.paths[path] ?? [],
            text,
            marks,
          };
        }),
    );
  }

  /**
   * For a query without results: the terms that do occur, and the longest pieces of those that do
   * not, each with its number of blocks.
   */
  async near(query: Query): Promise<Near[]> {
    const pieces = new Map<string, number>();
    for (const term of query.terms) {
      for (const piece of await this.#longestPieces(Array.from(term.slice(0, longestTerm)))) {
        const blocks = await this.#blocksWith(piece);
        pieces.set(
          piece,
          [...blocks.values()].reduce((sum, { size }) => sum + size, 0),
        );
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
        (await this.#blocksWith(characters.slice(start, end + 1).join(''))).size > 0
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
    const wanted = await Promise.all(query.terms.map((term) => this.#blocksWith(term)));
    const unwanted = await Promise.all(query.excluded.map((term) => this.#blocksWith(term)));
    const certain = [...query.terms, ...query.excluded].every((term) => termTokens(term).exact);
    if (!certain) {
      return this.#scan(query, scope, wanted);
    }
    const found = scope === 'block' ? together(wanted, unwanted) : this.#apart(wanted, unwanted);
    return [...found]
      .flatMap(([record, blocks]) => [...blocks].map((block): Place => [record, block]))
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  /** In reports that hold every term somewhere, the blocks with any of them. */
  #apart(wanted: readonly Blocks[], unwanted: readonly Blocks[]): Blocks {
    const reportsWith = (blocks: Blocks) =>
      new Set([...blocks.keys()].map((record) => this.#reportOf(record)));
    const having = wanted.map(reportsWith);
    const without = unwanted.map(reportsWith);
    const union: Blocks = new Map();
    for (const blocks of wanted) {
      for (const [record, positions] of blocks) {
        const report = this.#reportOf(record);
        if (
          having.every((reports) => reports.has(report)) &&
          !without.some((reports) => reports.has(report))
        ) {
          union.set(record, new Set([...(union.get(record) ?? []), ...positions]));
        }
      }
    }
    return union;
  }

  /** Read the texts themselves, where the index cannot tell two characters apart. */
  async #scan(query: Query, scope: Scope, wanted: readonly Blocks[]): Promise<Place[]> {
    const candidates = new Set(
      wanted.flatMap((blocks) => [...blocks.keys()].map((record) => this.#reportOf(record))),
    );
    const places: Place[] = [];
    for (const report of [...candidates].sort((a, b) => a - b)) {
      const records = this.#catalog.records.flatMap(([, owner], record) =>
        owner === report ? record : [],
      );
      const fragments = await Promise.all(records.map((record) => this.#fragment(record)));
      const all = fragments.flatMap(({ blocks }, part) =>
        blocks.map(([, , text], block) => ({ record: records[part] ?? 0, block, text })),
      );
      for (const hit of scan(
        all.map(({ text }) => text),
        query,
        scope,
      )) {
        const place = all[hit];
        if (place !== undefined) {
          places.push([place.record, place.block]);
        }
      }
    }
    return places;
  }

  /** The blocks that hold a folded term. */
  async #blocksWith(term: string): Promise<Blocks> {
    const { tokens } = termTokens(term);
    // Quoted, Pagefind names the records that hold the words one after the other; it also brings
    // all the chunks of the index in one go.
    const records = await this.#inTurn(async () => {
      const { results } = await this.#pagefind.search(`"${tokens.join(' ')}"`);
      return results.flatMap(({ id }) => this.#recordOf.get(id) ?? []);
    });
    if (records.length === 0) {
      return new Map();
    }
    const locations = await Promise.all(tokens.map((token) => this.#locationsOf(token)));
    const found: Blocks = new Map();
    for (const record of records) {
      const [first, ...rest] = locations.map((words) => words.get(record));
      const blocks = new Set<number>();
      for (const [position, block] of first ?? []) {
        if (rest.every((words, index) => words?.get(position + index + 1) === block)) {
          blocks.add(block);
        }
      }
      if (blocks.size > 0) {
        found.set(record, blocks);
      }
    }
    return found;
  }

  /** Every place of one word. */
  #locationsOf(token: string): Promise<Locations> {
    const known = this.#locations.get(token);
    if (known !== undefined) {
      return known;
    }
    const locations = this.#inTurn(async () => {
      const { results } = await this.#pagefind.search(token);
      const places: Locations = new Map();
      for (const result of results) {
        const record = this.#recordOf.get(result.id);
        if (record !== undefined) {
          const { weighted_locations } = await result.data();
          places.set(
            record,
            new Map(
              weighted_locations.map(({ location, weight }) => [location, blockOfWeight(weight)]),
            ),
          );
        }
      }
      return places;
    });
    this.#locations.set(token, locations);
    return locations;
  }

  #inTurn<Result>(ask: () => Promise<Result>): Promise<Result> {
    const answer = this.#queue.then(ask).then((result) => {
      this.#network.check();
      return result;
    });
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  #fragment(record: number): Promise<Fragment> {
    let fragment = this.#fragments.get(record);
    if (fragment === undefined) {
      const name = this.#catalog.records[record]?.[0];
      fragment = this.#network.download(`fragment/${name}.pf_fragment`).then(unpack);
      this.#fragments.set(record, fragment);
      fragment.catch(() => this.#fragments.delete(record));
    }
    return fragment;
  }

  #reportOf(record: number): number {
    return this.#catalog.records[record]?.[1] ?? 0;
  }

  #entry(report: number): ReportEntry {
    const entry = this.#catalog.reports[report];
    if (entry === undefined) {
      throw new Error(`The index names report ${report}, which is not in its list`);
    }
    return entry;
  }
}

/** The blocks that hold all the wanted terms and none of the others. */
function together(wanted: readonly Blocks[], unwanted: readonly Blocks[]): Blocks {
  const [first = new Map<number, Set<number>>(), ...rest] = wanted;
  return new Map(
    [...first].map(([record, blocks]) => [
      record,
      new Set(
        [...blocks].filter(
          (block) =>
            rest.every((other) => other.get(record)?.has(block)) &&
            !unwanted.some((other) => other.get(record)?.has(block)),
        ),
      ),
    ]),
  );
}

function facetValues(report: ReportEntry): Record<Facet, string> {
  return { county: report.county, year: String(report.year), kind: report.kind };
}

async function json<Data>(response: Response): Promise<Data> {
  return response.json() as Promise<Data>;
}

/** Read a packed fragment; a server may have unpacked it on the way. */
async function unpack(response: Response): Promise<Fragment> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream();
  return json(new Response(packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream));
}
