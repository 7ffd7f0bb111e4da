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

/** So many links and no other words are ways to other pages, each of a few words. */
const fewLinks = 3;
const longestLink = 24;
/** What may hold nothing but links. */
const holders = new Set(['ul', 'ol', 'dl', 'div', 'p', 'table', 'span']);

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
 * the head say nothing; navigation, forms, headers and footers of the page are left out, and so are
 * lists of links to other pages.
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
        const isFurniture = furniture.has(tagName) && !isOfBody;
        if (isFurniture || (holders.has(tagName) && isListOfLinks(child))) {
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

/** Whether all words of an element are links, but for signs between them, and they are many. */
function isListOfLinks(node: Element): boolean {
  const links = linksOf(node).map((link) => bare(oneLine(link)));
  const told = links.filter((words) => words !== '');
  return (
    told.length >= fewLinks &&
    told.every((words) => words.length <= longestLink) &&
    bare(oneLine(node)) === told.join('')
  );
}

function linksOf(node: Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'a' ? [child] : linksOf(child);
  });
}

/** Words without spaces and signs, which part links as well. */
function bare(words: string): string {
  return words.replace(/[\s\p{P}\p{S}]/gu, '');
}

function oneLine(node: Element): string {
  return toText(node).replace(/\s+/g, ' ').trim();
}
