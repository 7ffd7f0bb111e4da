import { make } from '../site/dom.ts';

/** The text of a block as it stands on the page, with the text node of each character. */
export interface BlockText {
  text: string;
  nodes: { node: Text; start: number }[];
}

/**
 * Read a block's text as `report.json` gives it: cells are parted, and the text of a block inside
 * the block belongs to that one alone.
 */
export function readBlock(block: Element): BlockText {
  const nodes: BlockText['nodes'] = [];
  let text = '';
  let last: Element | null = null;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('[data-block]') !== block) continue;
    const cell: Element | null = node.parentElement.closest('td, th');
    if (cell !== last) {
      text += '\t';
      last = cell;
    }
    nodes.push({ node, start: text.length });
    // A line end in HTML is a blank; in `report.json` it parts the rows of a table.
    text += node.data.replace(/\s/g, ' ');
  }
  return { text, nodes };
}

/** Put an element around a range of a block's text: one for each text node it runs through. */
export function markRange(
  { nodes }: BlockText,
  start: number,
  end: number,
  name: 'mark' | 'ins' | 'span' = 'mark',
): HTMLElement[] {
  const marks: HTMLElement[] = [];
  // Backwards, so that what is cut off never moves what is still to be cut.
  for (const { node, start: offset } of nodes.toReversed()) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, node.length);
    if (from >= to) continue;
    node.splitText(to);
    const mark = make(name);
    const words = node.splitText(from);
    words.replaceWith(mark);
    mark.append(words);
    marks.unshift(mark);
  }
  return marks;
}

/** Take marks away and leave the text as it was. */
export function unmark(marks: Iterable<HTMLElement>): void {
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}
