import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { glob, type Loader } from 'astro/loaders';

/**
 * Astro's `glob` of the Markdown files of a folder, but that of a file nothing is read whose entry the
 * store has: whether that still holds is said by `keepEntries`, where the file is among its inputs. In
 * `astro dev` Astro reads them all, since it watches them.
 *
 * @param base folder of the files, from the project's folder. Their names are the ids of their entries
 */
export function globMissing(base: string): Loader {
  // The body is only rendered, never read: keeping it doubles the data store.
  const byAstro = (pattern: string | string[]) => glob({ base, pattern, retainBody: false });
  return {
    name: 'glob-missing',
    async load(context) {
      const { store, meta, watcher } = context;
      const ids = new Set(idsIn(base));
      for (const id of store.keys()) {
        if (ids.has(id)) continue;
        store.delete(id);
        meta.delete(id);
      }
      // That there is no file is said, too.
      if (watcher || store.keys().length === 0) return byAstro('*.md').load(context);
      const missing = [...ids].filter((id) => !store.has(id)).map((id) => `${id}.md`);
      if (missing.length === 0) return;
      // Astro deletes the entries that it knows of and is not shown.
      await byAstro(missing).load({ ...context, store: { ...store, keys: () => [] } });
    },
  };
}

/** The ids of the entries of such a folder. */
export function idsIn(base: string): string[] {
  return globSync('*.md', { cwd: base })
    .map((file) => basename(file, '.md'))
    .sort();
}
