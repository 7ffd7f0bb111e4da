import { toSentences } from '../../text/sentences.ts';
import { toSpoken } from '../../text/spoken.ts';
import { type BlockText, readBlock } from './block-text.ts';

/** What is said at a time, and where it stands. */
export interface Unit {
  range: Range;
  said: string;
}

/** The sentences of a block, without its number and its signs; the rows of a table; of a gap, that it is one. */
export function toUnits(block: HTMLElement): Unit[] {
  if (block.hasAttribute('data-gap')) return [{ range: rangeOf(block), said: '此处缺文。' }];
  if (block.matches('.table')) return [...block.querySelectorAll('tr')].flatMap(toRowUnit);
  const words = readBlock(block);
  return toSentences(words.text).map(({ start, end }) => ({
    range: toRange(words, start, end),
    said: toSpoken(words.text.slice(start, end)),
  }));
}

function toRowUnit(row: HTMLTableRowElement): Unit[] {
  const cells = [...row.cells].map(({ textContent }) => textContent.trim()).filter(Boolean);
  if (cells.length === 0) return [];
  return [{ range: rangeOf(row), said: cells.map(toSpoken).join('，') }];
}

function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

function toRange({ nodes }: BlockText, start: number, end: number): Range {
  const range = document.createRange();
  const first = nodes.findLast((node) => node.start <= start);
  const last = nodes.findLast((node) => node.start < end);
  if (first) range.setStart(first.node, Math.min(start - first.start, first.node.length));
  if (last) range.setEnd(last.node, Math.min(end - last.start, last.node.length));
  return range;
}
