import type { Root } from 'mdast';
import type { LeftOut, Repair } from '../../src/schemas/edition.ts';
import type { SourceBlock } from './blocks.ts';
import { isAltered, offsetsOf, textNodes } from './tree.ts';

/** A range of the seed that something is said of. */
interface Entry {
  start: number;
  end: number;
  what: string;
}

/** Ranges left out, in order, neighbours of one rule as one. */
export function mergeLeftOut(leftOut: readonly LeftOut[]): LeftOut[] {
  const merged: LeftOut[] = [];
  for (const { span, rule, text } of [...leftOut].sort((a, b) => a.span[0] - b.span[0])) {
    const last = merged.at(-1);
    if (last && last.rule === rule && last.span[1] === span[0]) {
      last.span = [last.span[0], span[1]];
      last.text += text;
    } else merged.push({ span: [...span], rule, text });
  }
  return merged;
}

/** Every place where a general rule made the text read otherwise than printed. */
export function repairsOf(tree: Root, source: string): Repair[] {
  return textNodes(tree).flatMap((node): Repair[] => {
    const rule = node.data?.rule;
    if (rule === undefined) return [];
    const [start, end] = offsetsOf(node);
    return [{ span: [start, end], rule, printed: source.slice(start, end), text: node.value }];
  });
}

/**
 * Prove that every character of the seed is kept, corrected, repaired or left out, exactly once,
 * and that what is kept reads as printed.
 *
 * @throws Error naming the first range that is unaccounted for, or twice
 */
export function proveLedger(
  source: string,
  tree: Root,
  blocks: readonly SourceBlock[],
  leftOut: readonly LeftOut[],
): void {
  for (const node of textNodes(tree)) {
    const [start, end] = offsetsOf(node);
    if (!isAltered(node) && node.value !== source.slice(start, end)) {
      throw new Error(`Kept text at ${start} reads “${node.value}” unlike the seed`);
    }
  }
  const entries: Entry[] = [
    ...blocks.flatMap((block) =>
      block.spans.map(([start, end]) => ({ start, end, what: `block ${block.id}` })),
    ),
    ...leftOut.map(({ span: [start, end], rule }) => ({ start, end, what: rule })),
  ];
  let at = 0;
  for (const { start, end, what } of entries.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start !== at) {
      const fault = start > at ? 'is unaccounted for before' : 'is accounted for twice, by';
      throw new Error(`Seed ${Math.min(at, start)}–${Math.max(at, start)} ${fault} ${what}`);
    }
    at = end;
  }
  if (at !== source.length) throw new Error(`Seed ${at}–${source.length} is unaccounted for`);
}
