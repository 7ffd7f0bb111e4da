import type { Paragraph, Root, RootContent } from 'mdast';
import { parseNumbering } from '../numbering.ts';
import { lineOf, textOf } from '../tree.ts';

/** A cell holds no more. */
const longestCell = 18;
/** So many short lines in a row are no chance. */
const shortestRun = 6;

/**
 * A table that fell into one cell a line is left as lines of its own: nobody knows its columns any
 * more, but its cells must not be joined to sentences, nor be taken for headings.
 */
export function remarkFragments() {
  return (tree: Root): void => {
    let run: Paragraph[] = [];
    const close = () => {
      const figures = run.filter((node) =>
        /^[-−]?[\d.,%％]+\s*\|?$/.test(textOf(node).trim()),
      ).length;
      if (run.length >= shortestRun && figures >= run.length / 4) {
        for (const node of run) lineOf(node).alone = true;
      }
      run = [];
    };
    for (const node of tree.children) {
      if (isCell(node)) run.push(node);
      else close();
    }
    close();
  };
}

function isCell(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph' || lineOf(node).hashes > 0) return false;
  const text = textOf(node).trim();
  return (
    text.length <= longestCell &&
    !/[。！？；，：]/.test(text) &&
    (parseNumbering(text)?.rank ?? 9) > 5
  );
}
