import type { Catalog, Fragment, Parts } from '../../search/build/records.ts';
import type { IndexSource, Places } from './search-index.ts';

/** The part of `pagefind.js` that is used here. */
interface Pagefind {
  init(): Promise<void>;
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

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
 * The index of a built site: words asked through Pagefind, and the texts beside it.
 *
 * Runs in a worker: where a document says `lang="zh-CN"`, Pagefind cuts a query by a dictionary and
 * the pairs of characters find nothing; a worker has no document.
 */
export class IndexFiles implements IndexSource {
  readonly catalog: Catalog;
  readonly #network: Network;
  readonly #pagefind: Pagefind;

  private constructor(network: Network, pagefind: Pagefind, catalog: Catalog) {
    this.catalog = catalog;
    this.#network = network;
    this.#pagefind = pagefind;
  }

  /** Load Pagefind and the list of reports from a bundle's address, which ends in a slash. */
  static async load(bundle: string): Promise<IndexFiles> {
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
    return new IndexFiles(network, pagefind, catalog);
  }

  async placesOf(word: string): Promise<Places> {
    const { results } = await this.#pagefind.search(word);
    this.#network.check();
    return new Map(results.map(({ id, words }) => [Number(id), words]));
  }

  async fragment(record: number): Promise<Fragment> {
    const path = `fragment/${this.catalog.version}/${record}.pf_fragment`;
    return unpack(await this.#network.download(path));
  }

  async parts(group: number): Promise<Parts[]> {
    const response = await this.#network.download(`parts/${this.catalog.version}/${group}.json`);
    return response.json() as Promise<Parts[]>;
  }
}

/** Read a packed fragment; a server may have unpacked it on the way. */
async function unpack(response: Response): Promise<Fragment> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const stream = new Blob([bytes]).stream();
  const text = new Response(packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream);
  return text.json() as Promise<Fragment>;
}
