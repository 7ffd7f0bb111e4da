import type { PhrasingContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';

/** How a citation tells the kind of its source (GB/T 7714); in Markdown it is no link. */
const kindOfSource = /(\[[A-Z]+\/OL\])/;

/**
 * Words in a line of Markdown, so that they read as they are: none of their signs makes a tag, a link or bold.
 *
 * @example escapeMarkdown('甲县<b>') // => '甲县\\<b>'
 */
export function escapeMarkdown(words: string): string {
  const children = words
    .split(kindOfSource)
    .map((value, at): PhrasingContent => ({ type: at % 2 === 1 ? 'html' : 'text', value }));
  return toMarkdown(
    { type: 'paragraph', children },
    { unsafe: [{ character: '~', after: '~', inConstruct: 'phrasing' }] },
  ).trimEnd();
}
