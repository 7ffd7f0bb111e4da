import type { Heading, Paragraph } from 'mdast';
import { offsetsOf, textNodes } from '../tree.ts';

/** A line of the seed inside a block. */
export interface Line {
  text: string;
  start: number;
  /** Whether an editor set words of it, or joined it to others. */
  isEdited: boolean;
}

/** The lines of the seed that a block was joined of. */
export function linesOf(node: Paragraph | Heading, source: string): Line[] {
  const lines: Line[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const text of textNodes(node)) {
    const isEdited = text.data?.acts !== undefined || text.data?.correction !== undefined;
    const [start, stop] = offsetsOf(text);
    const last = lines.at(-1);
    if (last && start >= end && !/[\n\r]/.test(source.slice(end, start))) {
      last.text += text.value;
      last.isEdited ||= isEdited;
    } else lines.push({ text: text.value, start, isEdited });
    end = stop;
  }
  return lines;
}
