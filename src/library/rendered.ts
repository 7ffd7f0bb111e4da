/**
 * What Astro renders of Markdown, in files beside its store: that is bundled as a module and stands in
 * memory several times over, and the texts would be nearly all of it.
 */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type work from '../report/markdown/render-thread.ts';
import { inOwnThreads } from './threads.ts';

/** Where they stand, each under the digest of its text. */
const renderedFolder = join('.astro', 'rendered');

/** The file of a rendered text, by what stands in the store in its place. */
export function renderedFile(html: string, folder: string = renderedFolder): string {
  return join(folder, `${html}.html`);
}

/** Fewer are rendered as fast as a thread begins. */
const worthIt = 60;

/**
 * A loader of Markdown whose entries have the digests of their texts as `rendered.html`. Where there are
 * many to render, threads do it; in `astro dev`, where code changes meanwhile, Astro does.
 *
 * @param ids of all entries that there will be
 */
export function renderToFiles(
  loader: Loader,
  ids: () => readonly string[],
  folder: string = renderedFolder,
): Loader {
  return {
    ...loader,
    async load(context) {
      const { store, watcher } = context;
      for (const [id, { rendered }] of store.entries()) {
        if (rendered && !existsSync(renderedFile(rendered.html, folder))) store.delete(id);
      }
      mkdirSync(folder, { recursive: true });
      const set: typeof store.set = (entry) => {
        if (!entry.rendered) return store.set(entry);
        const html = hash('sha256', entry.rendered.html);
        writeFileSync(renderedFile(html, folder), entry.rendered.html);
        // Nobody asks for what Astro says besides: headings, frontmatter once more.
        return store.set({ ...entry, rendered: { html } });
      };
      const many = watcher ? 0 : ids().filter((id) => !store.has(id)).length;
      const threads = inOwnThreads<typeof work>('src/report/markdown/render-thread.ts');
      const own = many < worthIt ? context : renderedBy(threads.run, context);
      try {
        await loader.load({ ...own, store: { ...store, set } });
      } finally {
        await threads.end();
      }
      const used = new Set(
        store.values().flatMap(({ rendered }) => (rendered ? [`${rendered.html}.html`] : [])),
      );
      for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name));
    },
  };
}

/** What Astro hands its own loaders besides: the forms of entries, by their endings. */
interface Forms {
  entryTypes?: ReadonlyMap<string, object>;
}

/** The same, but that something else renders Markdown; where Astro hands no forms any more, it does. */
function renderedBy(
  render: (given: Parameters<typeof work>[0]) => Promise<string>,
  context: LoaderContext & Forms,
): LoaderContext & Forms {
  const { entryTypes, config } = context;
  const markdown = entryTypes?.get('.md');
  if (!entryTypes || !markdown) return context;
  const getRenderFunction = async () => async (entry: { body?: string; filePath?: string }) => ({
    html: await render({ body: entry.body ?? '', path: entry.filePath ?? '', base: config.base }),
  });
  const forms = new Map([...entryTypes, ['.md', { ...markdown, getRenderFunction }]]);
  return { ...context, entryTypes: forms };
}
