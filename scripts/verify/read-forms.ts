/** What a reader draws out of the forms in which a library is published, for tests. */
import type { Element, Root } from 'hast';
import type { Nodes } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Do something with every element of a page. */
export function visitElements(parent: Root | Element, look: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    look(child);
    visitElements(child, look);
  }
}

/** The words of an element, but for scripts and styles. */
export function wordsOf(parent: Element | Root): string {
  return parent.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      const isRead = child.type === 'element' && !/^(?:script|style)$/.test(child.tagName);
      return isRead ? wordsOf(child) : '';
    })
    .join('');
}

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly);

/** The nodes of Markdown in the order of the text, read as pages read it: one tilde is a range, bold closes between characters. */
export function nodesOf(markdown: string): Nodes[] {
  const withChildren = (node: Nodes): Nodes[] => [
    node,
    ...('children' in node ? node.children.flatMap(withChildren) : []),
  ];
  return withChildren(reader.parse(markdown));
}

/** The rows of a CSV (RFC 4180), each with its cells. */
export function cellsOf(csv: string): string[][] {
  const rows: string[][] = [];
  const cells = /(^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g;
  for (const [, before, quoted, plain = ''] of csv.replace(/^\uFEFF|\r\n$/g, '').matchAll(cells)) {
    if (before !== ',') rows.push([]);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
  }
  return rows;
}
