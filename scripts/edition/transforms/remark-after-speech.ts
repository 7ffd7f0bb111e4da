import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { parseNumbering } from '../numbering.ts';
import { leaveOutNode, lineOf, textOf } from '../tree.ts';
import { isFrame } from './remark-headings.ts';
import { tableAt } from './remark-spaced-tables.ts';

/** The sentence that closes a speech: a call to those it speaks to, or thanks to them. */
const close = /(?:[！!][”"]?|谢谢(?:大家|各位)?[。！!]?)$/;

/** A line that a page sets below a speech is at most so long: a longer one is text. */
const longestLine = 40;
/** A speech closes in its last part. */
const lastPart = 0.6;

/**
 * Short lines below the close of a speech, up to the end of the text, are no part of it: names of
 * attached files, of the paper that printed it, titles of other pages. Notes and annexes stay.
 */
export function remarkAfterSpeech() {
  return (tree: Root, file: VFile): void => {
    const nodes = tree.children;
    const end = nodes.findLastIndex(
      (node) => node.type === 'paragraph' && close.test(textOf(node).trim()),
    );
    // A table of figures with its title is an annex, which stays.
    const annex = Math.max(
      nodes.findLastIndex((node, index) => index > end + 1 && isRowOfFigures(node)),
      endOfSpacedTable(nodes, end + 1),
    );
    const [speech, below] = [nodes.slice(0, end + 1), nodes.slice(Math.max(end, annex) + 1)];
    const isLate = lengthOf(speech) >= lengthOf(nodes) * lastPart;
    if (below.length === 0 || !isLate || !closesSpeech(speech)) return;
    if (!below.every(isOfPage)) return;
    for (const node of below) leaveOutNode(file, node, 'after-speech');
    tree.children = nodes.slice(0, nodes.length - below.length);
  };
}

/** Index of the last line of a table whose cells spaces part, from a place on; -1 without one. */
function endOfSpacedTable(nodes: readonly RootContent[], from: number): number {
  for (let at = nodes.length - 1; at >= from; at -= 1) {
    const rows = tableAt(nodes, at);
    if (rows) return at + rows.length - 1;
  }
  return -1;
}

/** Whether a line is a row of a table with a figure in a cell of its own. */
function isRowOfFigures(node: RootContent): boolean {
  const [, ...cells] = node.type === 'paragraph' ? textOf(node).split('\t') : [];
  return cells.some((cell) => /^(?:增长|下降)?\s*-?\d+(?:\.\d+)?\s*[%％]?$/.test(cell.trim()));
}

function lengthOf(nodes: readonly RootContent[]): number {
  return nodes.reduce((sum, node) => sum + textOf(node).length, 0);
}

/** Whether what ends here is a speech: it addressed its hearers, in the end or before. */
function closesSpeech(nodes: readonly RootContent[]): boolean {
  return nodes.some((node) => node.type === 'paragraph' && /^各位代表/.test(textOf(node).trim()));
}

function isOfPage(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const text = textOf(node).trim();
  const { editorLevel, corrections, isCell } = lineOf(node);
  return (
    !isCell &&
    editorLevel === undefined &&
    (corrections?.length ?? 0) === 0 &&
    text.length <= longestLine &&
    !/[。；！？]/.test(text) &&
    parseNumbering(text) === undefined &&
    (!isFrame(text) || /^附\s*件/.test(text))
  );
}
