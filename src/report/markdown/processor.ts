import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Plugin, unified } from 'unified';
import { VFile } from 'vfile';
import { remarkEdition } from './remark-edition.ts';

/**
 * What makes HTML of the Markdown of reports. remark-cjk-friendly closes `**粗体。**后文`, as Markdown by
 * itself does not. One tilde stays a tilde (`20~30万元`), and quotes stay as printed. What looks like HTML
 * is words of a report, too.
 *
 * @param apparatus gives the tree what Markdown has no signs for
 */
export function toProcessor(apparatus: Plugin<[], Root>) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkCjkFriendly)
    .use(apparatus)
    .use(remarkRehype, {
      handlers: { html: (_, { value }: { value: string }) => ({ type: 'text', value }) },
    })
    .use(rehypeStringify)
    .freeze();
}

/**
 * How HTML is made of the Markdown of reports, as Astro is told it. Astro's own processors look through the
 * whole tree for images, headings without ids and HTML, of which a report has none: with what they do for
 * that a report takes twice as long.
 *
 * @param base path of the site on its host
 */
export function toMarkdown(base: string) {
  const none = { headings: [], localImagePaths: [], remoteImagePaths: [], frontmatter: {} };
  async function createRenderer() {
    // It remembers what is of all reports: in `astro dev` that changes, and a renderer is made anew.
    const processor = toProcessor(() => remarkEdition({ base }));
    return {
      /** @throws Error which names the file, and the place in it where there is one */
      async render(value: string, { fileURL: path }: { fileURL?: URL } = {}) {
        const file = new VFile({ value, ...(path && { path }) });
        try {
          return { code: String(await processor.process(file)), metadata: none };
        } catch (error) {
          // Who is told of it is told its message alone, in which a message on a file has no place.
          const isOnFile = file.messages.some((message) => message === error);
          throw new Error(isOnFile ? `${error}` : `${file.path}: ${error}`, { cause: error });
        }
      },
    };
  }
  return { processor: { name: 'edition', options: {}, createRenderer } };
}
