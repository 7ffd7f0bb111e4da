import type { Root } from 'mdast';
import { fallenTables } from '../fallen-tables.ts';
import { lineOf } from '../tree.ts';

/**
 * The lines of a table that fell into one cell a line stand each for itself: they must not be joined to
 * sentences, nor be taken for headings, for the numbers of pages or for what a page sets below a speech.
 */
export function remarkFragments() {
  return (tree: Root): void => {
    for (const { start, end } of fallenTables(tree.children)) {
      for (const node of tree.children.slice(start, end)) {
        if (node.type !== 'paragraph') continue;
        lineOf(node).alone = true;
        lineOf(node).isCell = true;
      }
    }
  };
}
