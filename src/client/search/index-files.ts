import { unpackBlocks } from '../../search/block-lists.ts';
import type { Catalog, Fragment, Parts } from '../../search/build/records.ts';
import { blockStride, partsGroup } from '../../search/build/records.ts';
import { termTokens } from '../../search/tokens.ts';

/** Per record, the blocks that hold a string. */
export type Blocks = Map<number, Set<number>>;

/** The part of `pagefind.js` that is used here. */
interface Pagefind {
  init(): Promise<void>;
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Where a word stands: record → places there. */
type Places = Map<number, readonly number[]>;

/**
 * What is fetched for Pagefind and past it.
 *
 * A chunk that Pagefind could not fetch it takes for empty: the failure is kept here, so that it is
 * not told as “no results”.
 */
class Network {
  readonly #bundle: string;
  readonly #fetch = globalThis.fetch.bind(globalThis);
  #failure: Error | undefined;

  constructor(bundle: string) {
    this.#bundle = bundle;
    globalThis.fetch = async (input, init) => {
      try {
        return await this.#get(input instanceof Request ? input.url : String(input), init);
      } catch (error) {
        this.#failure = error instanceof Error ? error : new Error(String(error));
        throw error;
      }
    };
  }

  download(path: string, init?: RequestInit): Promise<Response> {
    return this.#get(this.#bundle + path, init);
  }

  /** Throw if anything that Pagefind asked for did not come. */
  check(): void {
    if (this.#failure !== undefined) {
      throw this.#failure;
    }
  }

  async #get(address: string, init?: RequestInit): Promise<Response> {
    const response = await this.#fetch(address, init);
    if (!response.ok) {
      throw new Error(`${address}: ${response.status}`);
    }
    return response;
  }
}

/**
 * The index of a built site, asked through Pagefind, and the texts beside it.
 *
 * Runs in a worker: where a document says `lang="zh-CN"`, Pagefind cuts a query by a dictionary and
 * the pairs of characters find nothing; a worker has no document.
 */
export class SearchIndex {
  readonly catalog: Catalog;
  readonly #network: Network;
  readonly #pagefind: Pagefind;
  readonly #frequent: ReadonlySet<string>;
  /** Of each record its report, and of each report its first record. */
  readonly #reportOf: number[] = [];
  readonly #firstRecord: number[] = [];
  readonly #places = new Map<string, Promise<Places>>();
  readonly #fragments = new Map<number, Promise<Fragment>>();
  readonly #parts = new Map<number, Promise<Parts[]>>();

  private constructor(network: Network, pagefind: Pagefind, catalog: Catalog) {
    this.catalog = catalog;
    this.#network = network;
    this.#pagefind = pagefind;
    this.#frequent = new Set(catalog.frequent);
    for (const [report, records] of catalog.records.entries()) {
      this.#firstRecord.push(this.#reportOf.length);
      for (let count = 0; count < records; count += 1) this.#reportOf.push(report);
    }
  }

  /** Load Pagefind and the list of reports from a bundle's address, which ends in a slash. */
  static async load(bundle: string): Promise<SearchIndex> {
    const network = new Network(bundle);
    const program = import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<Pagefind>;
    const [pagefind, catalog] = await Promise.all([
      // What it needs at first is on its way while the list of reports is.
      program.then(async (loaded) => {
        await loaded.init();
        return loaded;
      }),
      network
        .download('catalog.json', { cache: 'no-cache' })
        .then((response) => response.json() as Promise<Catalog>),
    ]);
    network.check();
    return new SearchIndex(network, pagefind, catalog);
  }

  /** Number of the report that a record belongs to. */
  reportOf(record: number): number {
    return this.#reportOf[record] ?? 0;
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
    const places = await Promise.all(words.map(({ word }) => this.#placesOf(word)));
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
    return remember(this.#fragments, record, async () =>
      unpack(
        await this.#network.download(`fragment/${this.catalog.version}/${record}.pf_fragment`),
      ),
    );
  }

  /** Gives the top heading under which a block stands. */
  async partsOf(report: number): Promise<(record: number, block: number) => string> {
    const group = Math.floor(report / partsGroup);
    const all = await remember(this.#parts, group, async () => {
      const response = await this.#network.download(`parts/${this.catalog.version}/${group}.json`);
      return response.json() as Promise<Parts[]>;
    });
    const parts = all[report % partsGroup] ?? [];
    const first = this.#firstRecord[report] ?? 0;
    return (record, block) =>
      parts.findLast(([part, start]) => first + part === record && start <= block)?.[2] ?? '';
  }

  /** Every place of one word. */
  #placesOf(word: string): Promise<Places> {
    return remember(this.#places, word, async () => {
      const { results } = await this.#pagefind.search(word);
      this.#network.check();
      return new Map(results.map(({ id, words }) => [Number(id), words]));
    });
  }
}

/** What a map holds under a key, made where it holds nothing; what fails is tried again. */
function remember<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const old = known.get(key);
  if (old !== undefined) return old;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}

/** Read a packed fragment; a server may have unpacked it on the way. */
async function unpack(response: Response): Promise<Fragment> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream();
  const text = new Response(packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream);
  return text.json() as Promise<Fragment>;
}
