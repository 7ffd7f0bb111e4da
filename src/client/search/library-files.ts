import {
  bucketOf,
  type Chunks,
  type DirectoryBucket,
  type LibraryEntry,
  ofBranch,
  type Parts,
  packed,
  type ReportGroup,
  type SegmentGroups,
  type TextUnit,
} from '../../search/files.ts';
import type { Failure } from './failure.ts';
import type { LibrarySource } from './library.ts';
import type { Network } from './network.ts';
import type { Places, SegmentSource } from './segment.ts';

/** The part of Pagefind that is used here. */
interface Pagefind {
  search(term: string): Promise<{ results: { words: number[] }[] }>;
}
interface Program {
  createInstance(options: { basePath: string; metaCacheTag: string }): Pagefind;
}

/**
 * The index of a built site.
 *
 * Runs in a worker: where a document says `lang="zh-CN"`, Pagefind cuts a query by a dictionary and
 * the pairs of characters find nothing; a worker has no document.
 */
export class LibraryFiles implements LibrarySource {
  readonly entry: LibraryEntry;
  readonly #bundle: string;
  readonly #network: Network;
  readonly #program: Promise<Program>;

  private constructor(
    bundle: string,
    network: Network,
    program: Promise<Program>,
    entry: LibraryEntry,
  ) {
    this.entry = entry;
    this.#bundle = bundle;
    this.#network = network;
    this.#program = program;
  }

  /**
   * Load what tells of the segments; Pagefind's program is on its way then.
   *
   * @param bundle address that ends in a slash
   * @param network serves what Pagefind fetches too
   * @param known what tells of the segments, where that has come with the page
   */
  static async load(bundle: string, network: Network, known?: LibraryEntry): Promise<LibraryFiles> {
    const address = `${bundle}library.json`;
    const entry = known ?? (await network.getJson<LibraryEntry>(address, { cache: 'no-cache' }));
    const program = `${bundle}program/${entry.program.id}/`;
    network.serveGlobally((asked) => {
      // Every segment of Pagefind's would have these files, and all alike.
      const name = entry.program.files.find((file) => asked.endsWith(`/${file}`));
      return name === undefined ? asked : program + name;
    });
    const files = new LibraryFiles(
      bundle,
      network,
      import(/* @vite-ignore */ `${program}pagefind.js`),
      entry,
    );
    // Who asks for a word hears of it.
    files.#program.catch(() => {});
    return files;
  }

  /** Whether Pagefind's program has come, which in one worker can be tried but once. */
  async hasProgram(): Promise<boolean> {
    const pending = {};
    const first = await Promise.race([this.#program, pending]).catch(() => pending);
    return first !== pending;
  }

  async segment(number: number): Promise<SegmentSource> {
    const { id, branch } = this.entry.segments[number] ?? { id: '' };
    const site = branch === undefined ? '' : `../${branch}/pagefind/`;
    const folder = new URL(`${site}segments/${id}/`, this.#bundle).href;
    const index = new SegmentIndex(this.#program, this.#network, folder, id);
    const read = <Value>(path: string) => this.#network.getJson<Value>(folder + path + packed);
    // What the first word needs is on its way while this is.
    index.open().catch(() => {});
    const groups = await read<SegmentGroups>('groups');
    return {
      groups,
      group: async (group) => {
        const content = await read<ReportGroup>(`reports/${group}`);
        if (branch === undefined) return content;
        return { ...content, reports: content.reports.map((each) => ofBranch(branch, each)) };
      },
      placesOf: (word) => {
        if (this.entry.directory === undefined) this.#fetchAhead(folder, word).catch(() => {});
        return index.placesOf(word);
      },
      text: (unit) => read<TextUnit>(`texts/${unit}`),
      parts: (group) => read<Parts[]>(`parts/${group}`),
      bytes: () => this.#network.bytesOf(folder),
    };
  }

  /** Fetch what Pagefind will ask for as soon as it can. */
  async #fetchAhead(folder: string, word: string): Promise<void> {
    const { words, names, around } = await this.#network.getJson<Chunks>(
      `${folder}chunks${packed}`,
    );
    const name = names.split(' ')[words.split(' ').findLastIndex((first) => first <= word)];
    if (name !== undefined) await this.#network.get(folder + around.join(name));
  }

  async lookUp(key: string): Promise<readonly number[]> {
    const { directory } = this.entry;
    if (directory === undefined) {
      throw new Error('A library of one segment has no directory');
    }
    const bucket = bucketOf(key, directory.buckets);
    const path = `${this.#bundle}directory/${directory.id}/${bucket}${packed}`;
    const entries = await this.#network.getJson<DirectoryBucket>(path);
    return entries[key] ?? [];
  }
}

/** Pagefind's index of one segment: opened anew after a file did not come, which it takes for empty. */
class SegmentIndex {
  readonly #program: Promise<Program>;
  readonly #network: Network;
  readonly #folder: string;
  readonly #id: string;
  #opened: { failure: Failure | undefined; pagefind: Pagefind } | undefined;

  constructor(program: Promise<Program>, network: Network, folder: string, id: string) {
    this.#program = program;
    this.#network = network;
    this.#folder = folder;
    this.#id = id;
  }

  /** Pagefind at this segment. */
  async open(): Promise<Pagefind> {
    const program = await this.#program;
    // What was opened before the last failure may lack something for good.
    const failure = this.#network.lastFailure(this.#folder);
    if (this.#opened === undefined || this.#opened.failure !== failure) {
      const options = { basePath: this.#folder, metaCacheTag: this.#id };
      this.#opened = { failure, pagefind: program.createInstance(options) };
    }
    return this.#opened.pagefind;
  }

  /** Every position of a word, unless a file that it may have needed did not come. */
  async placesOf(word: string): Promise<Places> {
    const before = this.#network.lastFailure(this.#folder);
    const [outcome] = await Promise.allSettled([
      this.open().then((pagefind) => pagefind.search(word)),
    ]);
    const failure = this.#network.lastFailure(this.#folder);
    if (failure !== undefined && failure !== before) throw failure;
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value.results[0]?.words ?? [];
  }
}
