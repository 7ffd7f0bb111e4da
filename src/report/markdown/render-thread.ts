import { pathToFileURL } from 'node:url';
import { toProcessor } from './processor.ts';

/** Markdown of a report without its frontmatter, the file that it stands in, and the path of the site on its host. */
interface Given {
  body: string;
  path: string;
  base: string;
}

const renderers = new Map<string, ReturnType<ReturnType<typeof toProcessor>['createRenderer']>>();

/**
 * What a thread does for `rendered.ts`: HTML of Markdown, as Astro makes it of the same.
 *
 * @throws what the plugins throw
 */
export default async function work({ body, path, base }: Given): Promise<string> {
  const renderer =
    renderers.get(base) ?? toProcessor(base).createRenderer({ syntaxHighlight: false });
  renderers.set(base, renderer);
  const { code } = await (await renderer).render(body, { fileURL: pathToFileURL(path) });
  return code;
}
