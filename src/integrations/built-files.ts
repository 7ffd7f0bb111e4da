import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { inChunks } from '../library/in-chunks.ts';
import { madeOfSite } from '../library/keep.ts';
import { spareOf, standingOf } from '../library/site-folders.ts';
import { inThread } from '../library/threads.ts';
import type find from './find-files-thread.ts';
import type link from './link-files-thread.ts';
import type move from './move-files-thread.ts';
import { type BroughtFile, type BuiltFile, isAsKnown, readBuiltFile } from './read-file.ts';
import type read from './read-files-thread.ts';

const readInThread = inThread<typeof read>('src/integrations/read-files-thread.ts');
const findInThread = inThread<typeof find>('src/integrations/find-files-thread.ts');
const moveInThread = inThread<typeof move>('src/integrations/move-files-thread.ts');
const linkInThread = inThread<typeof link>('src/integrations/link-files-thread.ts');

/** Files that a thread reads at once: so many that their sending is nothing. */
const atOnce = 64;

/** Files that a thread looks at, and links, at once: some tenths of a second. */
const lookedAtAtOnce = 2048;
const linkedAtOnce = 512;

/** A file that was printed so many files ago has been written: there are fewer at once. */
const written = 16 * availableParallelism();

/**
 * The files of a site that is being built, each read once for all that have to know its bytes. One that
 * is taken from the site that stands is not read at all: it is known by its length and by when it was
 * written, as Git knows files, and by its digest only where it has been copied since.
 */
export class SiteFiles {
  readonly #fresh: string;
  readonly #standing: string | undefined;
  readonly #root: string;
  readonly #known: ReadonlyMap<string, BuiltFile>;
  readonly #files = new Map<string, BuiltFile>();
  /** Files that nobody writes any more as they stand there: they need not be looked at again. */
  readonly #settled = new Set<string>();
  /** Resolve when files that are brought stand there. */
  readonly #linking: Promise<void>[] = [];

  /**
   * @param fresh folder of the site that is being built
   * @param standing folder of the site that stands
   * @param root full address of the site's root, with a slash at the end
   * @param known the files of the site that stands, by their paths in it
   */
  constructor(
    fresh: string,
    standing: string | undefined,
    root: string,
    known: ReadonlyMap<string, BuiltFile> = new Map(),
  ) {
    this.#fresh = fresh;
    this.#standing = standing;
    this.#root = root;
    this.#known = known;
  }

  /**
   * A file of the new site as it stands there now.
   *
   * @param file its path in the site: `jia/index.html`
   */
  of(file: string): BuiltFile {
    const known = this.#knownOf(file) ?? readBuiltFile(this.#fresh, file, this.#root);
    this.#files.set(file, known);
    return known;
  }

  /**
   * Have files read in threads: `of` knows them then, unless they are written after that. None of them is
   * settled.
   *
   * @param files that may not be there yet
   */
  async read(files: readonly string[]): Promise<void> {
    const reads = inChunks(files, atOnce).map(async (some) => {
      const given = { folder: this.#fresh, files: some, root: this.#root };
      for (const [at, known] of (await readInThread(given)).entries()) {
        const file = some[at];
        if (known && file !== undefined) this.#files.set(file, known);
      }
    });
    await Promise.all(reads);
  }

  /**
   * Have all files read that stand there now, as far as they are not known. Of all of them it holds from
   * now on that nobody writes them any more.
   *
   * @returns their paths, in order
   * @throws Error where a file that is brought could not come
   */
  async settle(): Promise<string[]> {
    await this.linked();
    const all = this.list();
    const unknown = all.filter((file) => {
      const known = this.#knownOf(file);
      if (known) this.#files.set(file, known);
      return known === undefined;
    });
    await this.read(unknown);
    for (const file of all) this.#settled.add(file);
    return all;
  }

  /** What is known of a file as it stands there now. */
  #knownOf(file: string): BuiltFile | undefined {
    const known = this.#files.get(file) ?? this.#known.get(file);
    if (this.#settled.has(file)) return known;
    return known && isAsKnown(known, statSync(join(this.#fresh, file))) ? known : undefined;
  }

  /**
   * Take files from the site that stands, where they are still what the last build has written. They come
   * while other things are done: see `linked`.
   *
   * @param files each once
   * @returns those that come
   */
  async bring(files: readonly string[]): Promise<ReadonlySet<string>> {
    const standing = this.#standing;
    if (standing === undefined) return new Set();
    const known = files.flatMap((file) => {
      const one = this.#known.get(file);
      return one ? [{ file, one }] : [];
    });
    const brought = new Map<string, BroughtFile>();
    const looks = inChunks(known, lookedAtAtOnce).map(async (some) => {
      const told = some.map(({ file, one: { bytes, written, digest } }) => ({
        file,
        bytes,
        written,
        digest,
      }));
      const found = await findInThread({ standing, fresh: this.#fresh, files: told });
      for (const [at, written] of found.entries()) {
        const own = some[at];
        if (own === undefined || written === undefined) continue;
        this.#files.set(own.file, { ...own.one, written });
        // Who wrote it would write into the site that stands.
        this.#settled.add(own.file);
        brought.set(own.file, { file: own.file, bytes: own.one.bytes, written });
      }
    });
    await Promise.all(looks);
    const linking = this.#link(standing, brought);
    // Who waits for them is told of a failure; until then nobody is.
    linking.catch(() => {});
    this.#linking.push(linking);
    return new Set(brought.keys());
  }

  /**
   * Resolves when all files that are brought stand in the new site.
   *
   * @throws Error where one could not come
   */
  async linked(): Promise<void> {
    await Promise.all(this.#linking);
  }

  /** One thread after the other does it: the others are left to who waits for them. */
  async #link(standing: string, brought: ReadonlyMap<string, BroughtFile>): Promise<void> {
    const all = [...brought.values()];
    const spare = spareOf(standing);
    const left = existsSync(spare)
      ? (await moveInThread({ standing, spare, fresh: this.#fresh, files: all }))
          .map((file) => brought.get(file))
          .filter((one) => one !== undefined)
      : all;
    for (const files of inChunks(left, linkedAtOnce)) {
      await linkInThread({ standing, fresh: this.#fresh, files });
    }
  }

  /** The paths of the files in the new site as it stands now, in their order. */
  list(): string[] {
    return listFiles(this.#fresh).sort();
  }

  /** All files that are known by now, for the next build. */
  all(): ReadonlyMap<string, BuiltFile> {
    return this.#files;
  }
}

/** The files of the site, for all that read or bring some of them. */
export interface BuiltFiles
  extends AstroIntegration,
    Pick<SiteFiles, 'of' | 'bring' | 'linked' | 'list'> {
  /** Is told that a file has been printed, and will be written: threads read it while others are printed. */
  printed: (file: string) => void;
  /**
   * All files that have been written when it is first asked are known then, and stay as they are.
   *
   * @returns their paths, in order
   */
  settle: () => Promise<string[]>;
  /** Where the site that stands is, from the project's folder. */
  place: () => string;
}

/** Remembers the files of the site from one build to the next; the last of all that read or write some. */
export default function builtFiles(): BuiltFiles {
  let files: SiteFiles | undefined;
  let fresh = '';
  let root = '';
  let printed: string[] = [];
  const reads: Promise<void>[] = [];
  let settled: Promise<string[]> | undefined;
  const open = () => {
    if (!files) throw new Error('Files of the site are asked for before it has a folder');
    return files;
  };
  // Several sites may be built with one folder of kept things.
  const place = () => relative('.', standingOf(fresh) ?? fresh);
  const nameOf = () => madeOfSite.name(['files', place()]);
  return {
    name: 'built-files',
    of: (file) => open().of(file),
    bring: async (some) => open().bring(some),
    linked: async () => open().linked(),
    list: () => open().list(),
    place,
    printed(file) {
      printed.push(file);
      if (printed.length < atOnce + written) return;
      const read = open().read(printed.slice(0, atOnce));
      printed = printed.slice(atOnce);
      // Who waits for them is told of a failure; until then nobody is.
      read.catch(() => {});
      reads.push(read);
    },
    async settle() {
      await Promise.all(reads);
      settled ??= open().settle();
      return settled;
    },
    hooks: {
      'astro:config:done': ({ config }) => {
        fresh = fileURLToPath(config.outDir);
        root = new URL(`${config.base.replace(/\/$/, '')}/`, config.site).href;
      },
      'astro:build:start': () => {
        const kept = madeOfSite.take(nameOf());
        files = new SiteFiles(fresh, standingOf(fresh), root, kept && deserialize(kept));
      },
      'astro:build:done': () => madeOfSite.put(nameOf(), serialize(open().all())),
    },
  };
}

/** The paths of the files in a folder and all that are in it. Node's own way takes thrice as long. */
function listFiles(folder: string, before = ''): string[] {
  return readdirSync(join(folder, before), { withFileTypes: true }).flatMap((entry) => {
    const path = before + entry.name;
    if (entry.isDirectory()) return listFiles(folder, `${path}/`);
    return entry.isFile() ? [path] : [];
  });
}
