import type { Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { parseNumbering } from '../numbering.ts';
import { isAddress, isComplete } from '../sentence.ts';
import { lineOf, offsetsOf, positionOf, textOf } from '../tree.ts';

/** Signs that open an item of a list; a dash may be any of those that fonts show alike. */
export const listSign = /^(?:[—―─]{2}(?![—―─])|--(?!-)|[◆●■▲★•])\s*(?=\S)/;

/** A title in a list is shorter than a line of print. */
const longestItem = 40;

/**
 * A paragraph that a page or a column cut in mid-sentence goes on in the next one. Captions may
 * stand between the pieces, and where the cut goes through a word, a heading; they move behind.
 */
export function remarkParagraphs() {
  return (tree: Root, file: VFile): void => {
    const children: RootContent[] = [];
    let open: Paragraph | undefined;
    // Its last piece: the whole grows with every line, and only its end matters.
    let piece: Paragraph | undefined;
    let headings = 0;
    for (const node of tree.children) {
      if (open && isCaption(node)) {
        children.push(node);
        continue;
      }
      if (open && node.type === 'heading' && headings === 0) {
        headings = 1;
        children.push(node);
        continue;
      }
      const follows =
        open !== undefined &&
        node.type === 'paragraph' &&
        continues(node, open) &&
        (headings === 0 || isCutWord(textOf(piece ?? open), textOf(node)));
      if (follows && open && node.type === 'paragraph') join(file, open, node);
      else {
        children.push(node);
        open = node.type === 'paragraph' && !isCaption(node) ? node : undefined;
      }
      headings = 0;
      piece = node.type === 'paragraph' ? node : undefined;
      if (piece && (endsLine(textOf(piece)) || isItem(piece) || lineOf(piece).alone)) {
        open = undefined;
      }
    }
    tree.children = children;
  };
}

/** Whether nothing goes on from a line. */
function endsLine(text: string): boolean {
  return isComplete(text) || isAddress(text);
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/**
 * Whether the cut between two pieces goes through a word of the dictionary.
 *
 * @example isCutWord('经营主体数量发', '展到三万户') // => true
 */
export function isCutWord(head: string, tail: string): boolean {
  const before = head.slice(-6);
  const cut = before.length;
  return [...words.segment(before + tail.slice(0, 6))].some(
    ({ segment, index }) =>
      index < cut && cut < index + segment.length && /^\p{Script=Han}+$/u.test(segment),
  );
}

/** Append a piece to the paragraph it continues. */
export function join(file: VFile, head: Paragraph, tail: Paragraph): void {
  head.children.push(...tail.children);
  const line = lineOf(head);
  line.ids.push(...lineOf(tail).ids);
  line.corrections ??= [];
  line.corrections.push(...(lineOf(tail).corrections ?? []));
  const [start, end] = [offsetsOf(head), offsetsOf(tail)];
  head.position = positionOf(file, Math.min(start[0], end[0]), Math.max(start[1], end[1]));
}

function isCaption(node: RootContent): boolean {
  return node.type === 'paragraph' && lineOf(node).role === 'caption';
}

/** Whether a paragraph is an item of a list of titles, which end without a mark. */
export function isItem(node: Paragraph): boolean {
  const text = textOf(node);
  return listSign.test(text) && text.length <= longestItem && !/[，。；：、,;:]/.test(text);
}

/** `[3]` at the start of a line: a note, or the mark that calls one. */
const noteMark = /^[【[［〔]\s*(\d+)/;

/** Whether a line begins with the mark of a note that the line before calls: `…，规模以上服务业↵[13]中`. */
function callsNote(text: string, before: string): boolean {
  const number = noteMark.exec(text)?.[1];
  // The list of the notes opens with the first, and each follows another.
  return number !== undefined && number !== '1' && !noteMark.test(before);
}

/** Whether a paragraph can be the rest of another: it opens nothing of its own. */
function continues(node: Paragraph, before: Paragraph): boolean {
  const text = textOf(node);
  return (
    lineOf(node).hashes === 0 &&
    !lineOf(node).alone &&
    lineOf(node).role !== 'list' &&
    (!noteMark.test(text) || callsNote(text, textOf(before))) &&
    node.children[0]?.type !== 'strong' &&
    parseNumbering(text) === undefined &&
    !listSign.test(text)
  );
}
