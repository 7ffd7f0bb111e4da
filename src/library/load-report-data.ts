import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { inChunks } from './in-chunks.ts';
import type { ReportDataName } from './report-data.ts';
import type work from './report-data-thread.ts';
import { inThread } from './threads.ts';

const check = inThread<typeof work>('src/library/report-data-thread.ts');

/** Files that a thread checks at once. */
const atOnce = 16;

/**
 * Astro's `glob` of the files of such a folder, but that threads read and check them: of a large library
 * that takes longer than all else of its content. What is wrong Astro says itself; and in `astro dev` it
 * reads them itself, since it watches them.
 *
 * @param content folder of the content, from the project's folder
 */
export function loadReportData(name: ReportDataName, content = 'src/content'): Loader {
  const base = `${content}/${name}`;
  const byAstro = glob({ base, pattern: '*.json', retainBody: false });
  return {
    name: 'report-data',
    async load(context) {
      const { store, watcher } = context;
      const paths = globSync('*.json', { cwd: base })
        .sort()
        .map((file) => `${base}/${file}`);
      // That there are none is said, too.
      if (watcher || paths.length === 0) return byAstro.load(context);
      const idOf = (path: string) => basename(path, '.json');
      const ids = new Set(paths.map(idOf));
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      const checks = inChunks(paths, atOnce).map((some) => {
        const files = some.map((path) => ({ path, known: store.get(idOf(path))?.digest }));
        return check({ name, files });
      });
      const checked = (await Promise.all(checks)).flat();
      if (checked.includes('wrong')) return byAstro.load(context);
      for (const [at, one] of checked.entries()) {
        const path = paths[at];
        if (path === undefined || typeof one === 'string') continue;
        store.set({ id: idOf(path), filePath: path, ...one });
      }
    },
  };
}
