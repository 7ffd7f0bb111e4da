/** Where in the seed the words of a block stand. */

import type { SourceBlock } from '../edition/blocks.ts';
import { normalize } from './normalize.ts';

/** A range of offsets. */
export interface Range {
  start: number;
  end: number;
}

/** The range of the seed that a range of a block's text came from, where it stands there in the same order. */
export function sourceRange(
  { segments }: SourceBlock,
  from: number,
  to: number,
): Range | undefined {
  const toOffset = (offset: number, side: 'start' | 'end') => {
    const at = side === 'start' ? offset : offset - 1;
    const segment = segments.find((one) => one.from <= at && at < one.to);
    if (!segment) return undefined;
    const isExact = segment.to - segment.from === segment.end - segment.start;
    return isExact ? segment.start + offset - segment.from : segment[side];
  };
  const start = toOffset(from, 'start');
  const end = toOffset(to, 'end');
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
}

/** The words of a block that a range of the seed was read as: corrected, rejoined, without its breaks. */
export function readingOf({ text, segments }: SourceBlock, { start, end }: Range): string {
  const toOffset = (offset: number, side: 'from' | 'to') => {
    const at = side === 'from' ? offset : offset - 1;
    const segment = segments.find((one) => one.start <= at && at < one.end);
    if (!segment) throw new Error(`Nothing was read from ${offset} of the seed`);
    const isExact = segment.to - segment.from === segment.end - segment.start;
    return isExact ? segment.from + offset - segment.start : segment[side];
  };
  return text.slice(toOffset(start, 'from'), toOffset(end, 'to'));
}

/**
 * The range of the seed that carries a value with its subject; where an editor moved them together from
 * two places, the part that carries the value.
 */
export function quoteRange(
  block: SourceBlock,
  { start, end }: Range,
  value: number,
  source: string,
): Range | undefined {
  const whole = sourceRange(block, start, end);
  if (whole) return balanced(source, whole);
  const last = block.segments.find(({ from, to }) => from < end && end <= to);
  const part = last && sourceRange(block, Math.max(start, last.from), end);
  const words = part && normalize(source.slice(part.start, part.end)).text;
  return words?.includes(String(Math.abs(value))) ? part : undefined;
}

/** With the opening quotation mark that a name begins with: “小升规”企业8家. */
function balanced(source: string, { start, end }: Range): Range {
  const quote = source.slice(start, end);
  const isOpened = source[start - 1] === '“' && /^[^“]*”/.test(quote);
  const isClosed = source[end] === '”' && /“[^”]*$/.test(quote);
  return { start: isOpened ? start - 1 : start, end: isClosed ? end + 1 : end };
}
