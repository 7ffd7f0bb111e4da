import { pathToFileURL } from 'node:url';
import { toMarkdown } from './processor.ts';

/** Markdown of a report without its frontmatter, the file that it stands in, and the path of the site on its host. */
interface Given {
  body: string;
  path: string;
  base: string;
}

const renderers = new Map<string, ReturnType<typeof open>>();

/**
 * What a thread does for `rendered.ts`: HTML of Markdown, as Astro makes it of the same.
 *
 * @throws what the plugins throw
 */
export default async function work({ body, path, base }: Given): Promise<string> {
  const renderer = renderers.get(base) ?? open(base);
  renderers.set(base, renderer);
  const { code } = await (await renderer).render(body, { fileURL: pathToFileURL(path) });
  return code;
}

function open(base: string) {
  return toMarkdown(base).processor.createRenderer();
}
