import { diffChars } from 'diff';
import type { Block, Repair, Span } from '../schemas/edition.ts';

/** A stretch of a block's text beside what the source prints for it. */
export interface Stretch {
  /** Offsets into the block's text. */
  start: number;
  end: number;
  /** The words of the source: the same ones, others, or none. */
  printed: string;
  /** How they came to differ, where they do: the general rule, or the editor's corrections. */
  change?: { rule: string } | { corrections: readonly string[] };
}

/**
 * A block's text from beginning to end beside what its ranges of the source print: the read words
 * are the block's text, the printed ones the ranges, both without a gap. Marks of rows and cells are
 * nobody's words and stand in no stretch.
 *
 * @param printed the words of the block's spans, one after the other
 */
export function alignBlock(
  block: Pick<Block, 'text' | 'type' | 'spans' | 'marks' | 'corrections'>,
  printed: string,
  repairs: readonly Repair[],
): Stretch[] {
  const cells = cellsOf(block);
  const read = cells.map(([start, end]) => block.text.slice(start, end)).join('');
  const aligned: Stretch[] = [];
  let readAt = 0;
  let printedAt = 0;
  for (const { words, other } of pairChanges(printed, read)) {
    const ranges = toRanges(cells, readAt, readAt + other.length);
    if (words === other) {
      for (const [start, end] of ranges) {
        aligned.push({ start, end, printed: block.text.slice(start, end) });
      }
    } else {
      const change = whyChanged(block, ranges, printedAt, words, repairs);
      // What is printed for words of several cells is told in the first of them.
      for (const [index, [start, end]] of ranges.entries()) {
        aligned.push({ start, end, printed: index === 0 ? words : '', change });
      }
    }
    readAt += other.length;
    printedAt += words.length;
  }
  return aligned;
}

/** The ranges of a block's text in which words stand: the cells of a table, or the whole. */
function cellsOf({ text, type }: Pick<Block, 'text' | 'type'>): Span[] {
  if (type !== 'table') return [[0, text.length]];
  return [...text.matchAll(/[^\t\n]+/g)].map(({ 0: cell, index }) => [index, index + cell.length]);
}

/** Where words stand in the block's text, cell by cell; no words at all stand in one place. */
function toRanges(cells: readonly Span[], from: number, to: number): Span[] {
  const ranges: Span[] = [];
  let before = 0;
  for (const [start, end] of cells) {
    const length = end - start;
    const [first, last] = [Math.max(from - before, 0), Math.min(to - before, length)];
    if (first < last || (from === to && first === last)) {
      ranges.push([start + first, start + last]);
      if (from === to) break;
    }
    before += length;
  }
  return ranges;
}

/** Printed and read words in pairs: the same, or others in their place. */
function pairChanges(printed: string, read: string): { words: string; other: string }[] {
  if (printed === read) return [{ words: printed, other: read }];
  const pairs: { words: string; other: string }[] = [];
  for (const { value, added, removed } of diffChars(printed, read)) {
    const last = pairs.at(-1);
    const isChange = added || removed;
    if (!isChange) pairs.push({ words: value, other: value });
    else if (last && last.words !== last.other) {
      if (added) last.other += value;
      else last.words += value;
    } else pairs.push(added ? { words: '', other: value } : { words: value, other: '' });
  }
  return pairs;
}

/** The correction that reads the words otherwise, or else the rule. */
function whyChanged(
  { spans, marks, corrections }: Pick<Block, 'spans' | 'marks' | 'corrections'>,
  ranges: readonly Span[],
  printedAt: number,
  words: string,
  repairs: readonly Repair[],
): NonNullable<Stretch['change']> {
  const marked = marks
    .filter(
      (mark) =>
        mark.kind !== 'observation' &&
        ranges.some(([start, end]) => mark.start <= end && start <= mark.end),
    )
    .map(({ id }) => id);
  if (marked.length > 0) return { corrections: [...new Set(marked)] };
  const at = toSeed(spans, printedAt);
  const rule = repairs.find(({ span }) => span[0] < at + words.length && at < span[1])?.rule;
  return rule === undefined ? { corrections } : { rule };
}

/** Where a place in the printed words of a block stands in the source. */
function toSeed(spans: readonly Span[], at: number): number {
  let left = at;
  for (const [start, end] of spans) {
    if (left < end - start) return start + left;
    left -= end - start;
  }
  return spans.at(-1)?.[1] ?? 0;
}
