import { createHash } from 'node:crypto';
import type { Loader } from 'astro/loaders';
import type digestInThread from './digest-files-thread.ts';
import { inChunks } from './in-chunks.ts';
import { inThread } from './threads.ts';

const digestFiles = inThread<typeof digestInThread>('src/library/digest-files-thread.ts');

/** Files that a thread reads at once. */
const atOnce = 64;

/**
 * A loader of files whose entries Astro may keep from one build to the next. It compares at most the file
 * of an entry alone: what else the entry is made of is compared here, and an entry is made again where any
 * of it has changed. In `astro dev` files change meanwhile: what it makes is not kept.
 *
 * @param inputs paths of the files that the entry of an id is made of, which may be missing; its own as
 *   well, where the loader does not compare that
 * @param code digest of the code that makes the entries
 * @param ids of all entries that there will be, as far as that is known before: their files are looked at
 *   before they are made, so that what changes meanwhile is made again by the next build
 */
export function keepEntries(
  loader: Loader,
  inputs: (id: string) => readonly string[],
  code: () => string,
  ids: () => readonly string[] = () => [],
): Loader {
  return {
    ...loader,
    async load(context) {
      const { store, meta, watcher } = context;
      // Code that is changed meanwhile has made nothing of it.
      const madeBy = code();
      const files = new FileDigests();
      const digestOf = (id: string) =>
        createHash('sha256')
          .update([madeBy, ...inputs(id).map((path) => files.of(path))].join('\n'))
          .digest('hex');
      await files.read([...store.keys(), ...ids()].flatMap(inputs));
      for (const [id, { filePath, rendered }] of store.entries()) {
        // Markdown that failed is tried again, so that its message is seen.
        const hasFailed = filePath?.endsWith('.md') && !rendered;
        if (meta.get(id) === digestOf(id) && !hasFailed) continue;
        store.delete(id);
        meta.delete(id);
      }
      const made = new Set(store.keys());
      await loader.load(context);
      if (!watcher) await files.read(store.keys().flatMap(inputs));
      for (const id of store.keys()) {
        if (watcher) meta.delete(id);
        else if (!made.has(id)) meta.set(id, digestOf(id));
      }
    },
  };
}

/** Digests of files, each of which is read once: some are asked for with every entry. */
class FileDigests {
  readonly #known = new Map<string, string>();

  /** Have those read of which nothing is known: threads do that, while Astro reads other collections. */
  async read(paths: readonly string[]): Promise<void> {
    const unknown = [...new Set(paths)].filter((path) => !this.#known.has(path));
    const reads = inChunks(unknown, atOnce).map(async (some) => {
      for (const [at, digest] of (await digestFiles(some)).entries()) {
        this.#known.set(some[at] ?? '', digest);
      }
    });
    await Promise.all(reads);
  }

  /** The digest of a file that has been read. */
  of(path: string): string {
    const digest = this.#known.get(path);
    if (digest === undefined) throw new Error(`${path} has not been read`);
    return digest;
  }
}
