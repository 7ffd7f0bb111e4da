import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Loader } from 'astro/loaders';

/**
 * A loader of files whose entries Astro may keep from one build to the next. It compares the file of an
 * entry alone: what else the entry is made of is compared here, and an entry is made again where any of
 * it has changed. In `astro dev` files change meanwhile: what it makes is not kept.
 *
 * @param inputs paths of the other files that the entry of an id is made of, which may be missing
 * @param code digest of the code that makes the entries
 */
export function keepEntries(
  loader: Loader,
  inputs: (id: string) => readonly string[],
  code: () => string,
): Loader {
  return {
    ...loader,
    async load(context) {
      const { store, meta, watcher } = context;
      const digestFile = rememberDigests();
      const digestOf = (id: string) =>
        createHash('sha256')
          .update([code(), ...inputs(id).map(digestFile)].join('\n'))
          .digest('hex');
      for (const [id, { filePath, rendered }] of store.entries()) {
        // Markdown that failed is tried again, so that its message is seen.
        const hasFailed = filePath?.endsWith('.md') && !rendered;
        if (meta.get(id) === digestOf(id) && !hasFailed) continue;
        store.delete(id);
        meta.delete(id);
      }
      const made = new Set(store.keys());
      await loader.load(context);
      for (const id of store.keys()) {
        if (watcher) meta.delete(id);
        else if (!made.has(id)) meta.set(id, digestOf(id));
      }
    },
  };
}

/** The digest of a file, read once: some are asked for with every entry. */
function rememberDigests(): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const digest =
      known.get(path) ??
      (existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'none');
    known.set(path, digest);
    return digest;
  };
}
