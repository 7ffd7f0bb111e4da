import type { Element, Nodes, Parents, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';

/** What a page of a site has around its text. */
const furniture = new Set([
  'nav',
  'aside',
  'header',
  'footer',
  'form',
  'button',
  'select',
  'dialog',
]);

/** What holds a text of its own, whose header and footer belong to it. */
const bodies = new Set(['main', 'article', 'section']);

/** What a page says: lines of text as a browser shows them, and what was not taken of it. */
export interface PageText {
  text: string;
  /** Words of each piece of furniture that was left out, in the order of the page. */
  leftOut: string[];
  /** How many lists a browser numbers by itself: their numbers are no words of the page. */
  numberedLists: number;
}

/**
 * The text of a page: a line for each block and each `br`, cells parted by tabs. Scripts, styles and
 * the head say nothing; navigation, forms, headers and footers of the page are left out.
 */
export function readHtml(html: string): PageText {
  const root = fromHtml(html);
  const leftOut: string[] = [];
  const numbered: Element[] = [];
  tidy(root, false);
  const text = toText(root, { whitespace: 'normal' })
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+$/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text: `${text}\n`, leftOut, numberedLists: numbered.length };

  /** Take furniture out and make each cell a line, in place. */
  function tidy(parent: Parents, isInBody: boolean): void {
    const kept: Nodes[] = [];
    for (const child of parent.children) {
      if (child.type === 'element') {
        const { tagName } = child;
        const isOfBody = isInBody && (tagName === 'header' || tagName === 'footer');
        if (furniture.has(tagName) && !isOfBody) {
          const words = oneLine(child);
          if (words !== '') leftOut.push(words);
          continue;
        }
        if (tagName === 'ol') numbered.push(child);
        tidy(child, isInBody || bodies.has(tagName));
        if (tagName === 'td' || tagName === 'th') {
          child.children = [{ type: 'text', value: oneLine(child) }];
        }
      }
      kept.push(child);
    }
    parent.children = kept as Root['children'] & Element['children'];
  }
}

function oneLine(node: Element): string {
  return toText(node).replace(/\s+/g, ' ').trim();
}
