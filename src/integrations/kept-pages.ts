/**
 * Pages that are taken from the last build where nothing has changed that they are made of: the code,
 * what `getStaticPaths` gives them, and how the library answers what they ask (`library/asked.ts`).
 */
import type { AstroPrerenderer } from 'astro';
import { type Answered, isAnsweredAlike, record } from '../library/asked.ts';
import type { Made } from '../library/made.ts';
import { responseOf, sitePath } from './prerender.ts';

/**
 * A prerenderer that keeps the pages of those paths that have a `cacheKey`: see `keyed`.
 *
 * @param made where they are kept, for the code that there is
 * @param base path of the site on its host, as the addresses of requests have it
 * @param assets names of the built scripts and styles, which pages name, as one string
 */
export function keepPages(
  prerenderer: AstroPrerenderer,
  made: Pick<Made, 'name' | 'take' | 'put'>,
  base: string,
  assets: () => string,
): AstroPrerenderer {
  const keys = new Map<string, string>();
  let named: string | undefined;
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      for (const { pathname, cacheKey } of paths) {
        if (cacheKey !== undefined) keys.set(bare(pathname), cacheKey);
      }
      return paths;
    },
    async render(request, options) {
      const path = bare(sitePath(request, base));
      const key = keys.get(path);
      if (key === undefined) return prerenderer.render(request, options);
      named ??= assets();
      const name = made.name(['page', options.routeData.component, path, key, named]);
      const kept = made.take(name);
      const page = kept && readPage(kept);
      if (page && (await isAnsweredAlike(page.answered))) return new Response(page.body);
      const printed = await record(async () => {
        const response = responseOf(await prerenderer.render(request, options));
        return { response, body: new Uint8Array(await response.clone().arrayBuffer()) };
      });
      const { response, body } = printed.page;
      if (response.status === 200) made.put(name, writePage(printed.answered, body));
      return response;
    },
  };
}

/** A path as all spell it. */
function bare(path: string): string {
  return path.replace(/\/+$/, '');
}

/** A page with what it has asked before it, in a line. */
function writePage(answered: readonly Answered[], body: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(answered)}\n`), body]);
}

function readPage(kept: Uint8Array<ArrayBuffer>) {
  const end = kept.indexOf('\n'.charCodeAt(0));
  const answered: Answered[] = JSON.parse(Buffer.from(kept.subarray(0, end)).toString());
  return { answered, body: kept.subarray(end + 1) };
}
