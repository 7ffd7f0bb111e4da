import type { Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { parseNumbering } from '../numbering.ts';
import { type Profile, profileOf, widthOf } from '../profile.ts';
import { isComplete } from '../sentence.ts';
import { lineOf, textOf } from '../tree.ts';
import { join, listSign } from './remark-paragraphs.ts';

/** A line that lacks no more than this to the page's width was broken there. */
const slack = 2;

/**
 * Where a page broke the lines, they are joined again before anything is judged by its length: a
 * line without indent goes on from a full one; and where nothing is indented, a numbered line as
 * wide as the page goes on in the next.
 */
export function remarkWrappedLines() {
  return (tree: Root, file: VFile): void => {
    const profile = profileOf(tree.children);
    if (profile.width === undefined) return;
    const children: RootContent[] = [];
    let piece: Paragraph | undefined;
    for (const node of tree.children) {
      const head = children.at(-1);
      const follows =
        piece !== undefined &&
        head?.type === 'paragraph' &&
        node.type === 'paragraph' &&
        isFull(piece, profile.width) &&
        goesOn(head, piece, node, profile);
      if (follows && head?.type === 'paragraph' && node.type === 'paragraph')
        join(file, head, node);
      else children.push(node);
      piece = node.type === 'paragraph' ? node : undefined;
    }
    tree.children = children;
  };
}

function isFull(line: Paragraph, width: number): boolean {
  return widthOf(textOf(line).trim()) + Math.min(2, lineOf(line).indent) >= width - slack;
}

/** Whether a line is the rest of one that the page broke. */
function goesOn(head: Paragraph, piece: Paragraph, node: Paragraph, profile: Profile): boolean {
  const [line, before] = [lineOf(node), lineOf(head)];
  const text = textOf(node).trim();
  const ends = isComplete(textOf(piece));
  if (line.hashes > 0 || before.hashes > 0 || line.alone || before.alone) return false;
  if (line.editorLevel !== undefined || before.editorLevel !== undefined) return false;
  if (parseNumbering(text) || listSign.test(text))
    return !ends && profile.isIndented && line.indent < 2;
  if (profile.isIndented) return line.indent < 2;
  return !ends && parseNumbering(textOf(head).trim()) !== undefined;
}
