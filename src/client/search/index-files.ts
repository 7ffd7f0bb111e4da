import type { Catalog, Fragment, Parts } from '../../search/build/records.ts';
import type { Failure } from './failure.ts';
import type { Network } from './network.ts';
import type { IndexSource, Places } from './search-index.ts';

/** The part of `pagefind.js` that is used here. */
interface Pagefind {
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Pagefind from one start to the next: what it could not fetch it takes for empty, until it is started anew. */
interface Session {
  ready: Promise<void>;
  failure?: Failure;
}

/**
 * The index of a built site: words asked through Pagefind, and the texts beside it.
 *
 * Runs in a worker: where a document says `lang="zh-CN"`, Pagefind cuts a query by a dictionary and
 * the pairs of characters find nothing; a worker has no document.
 */
export class IndexFiles implements IndexSource {
  readonly catalog: Catalog;
  readonly #bundle: string;
  readonly #network: Network;
  readonly #pagefind: Pagefind;
  readonly #sessions: { current: Session };

  private constructor(
    bundle: string,
    network: Network,
    pagefind: Pagefind,
    catalog: Catalog,
    sessions: { current: Session },
  ) {
    this.catalog = catalog;
    this.#bundle = bundle;
    this.#network = network;
    this.#pagefind = pagefind;
    this.#sessions = sessions;
  }

  /**
   * Load Pagefind and the list of reports.
   *
   * @param bundle address that ends in a slash
   * @param network serves what Pagefind fetches too
   */
  static async load(bundle: string, network: Network): Promise<IndexFiles> {
    const sessions: { current: Session } = { current: { ready: Promise.resolve() } };
    network.serveGlobally((failure) => {
      sessions.current.failure = failure;
    });
    const program = import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<Pagefind>;
    const [pagefind, catalog] = await Promise.all([
      // What it needs at first is on its way while the list of reports is.
      program.then(async (loaded) => {
        await loaded.init();
        return loaded;
      }),
      network.getJson<Catalog>(`${bundle}catalog.json`, { cache: 'no-cache' }),
    ]);
    if (sessions.current.failure) throw sessions.current.failure;
    return new IndexFiles(bundle, network, pagefind, catalog, sessions);
  }

  async placesOf(word: string): Promise<Places> {
    if (this.#sessions.current.failure) this.#sessions.current = { ready: this.#restart() };
    // Who asked before a failure must not take for an answer what comes after it.
    const session = this.#sessions.current;
    await session.ready;
    const { results } = await this.#pagefind.search(word);
    if (session.failure) throw session.failure;
    return new Map(results.map(({ id, words }) => [Number(id), words]));
  }

  fragment(record: number): Promise<Fragment> {
    return this.#read(`fragment/${this.catalog.version}/${record}.pf_fragment`);
  }

  parts(group: number): Promise<Parts[]> {
    return this.#read(`parts/${this.catalog.version}/${group}.json`);
  }

  #read<Value>(path: string): Promise<Value> {
    return this.#network.getJson(this.#bundle + path);
  }

  /** Let Pagefind forget what did not come; what did is still at hand. */
  async #restart(): Promise<void> {
    await this.#pagefind.destroy();
    await this.#pagefind.init();
  }
}
