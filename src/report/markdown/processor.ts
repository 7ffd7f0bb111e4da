import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { remarkEdition } from './remark-edition.ts';

/**
 * How HTML is made of the Markdown of reports, as Astro is told it. Astro's own processor runs no remark plugins, and closes no
 * `**粗体。**后文`: remark-cjk-friendly does. One tilde stays a tilde (`20~30万元`), and quotes stay as printed.
 *
 * @param base path of the site on its host
 */
export function toMarkdown(base: string) {
  const processor = unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [
      [remarkGfm, { singleTilde: false }],
      remarkCjkFriendly,
      [remarkEdition, { base }],
    ],
  });
  return { processor, syntaxHighlight: false as const };
}
