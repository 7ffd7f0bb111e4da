/** From the seed to the blocks and back, of every part of a range. */

import type { DeskMark } from '../../src/schemas/desk.ts';
import type { Span } from '../../src/schemas/edition.ts';
import { placeIn } from '../compile/places.ts';
import type { SourceBlock } from '../edition/blocks.ts';

/** Where a range of the seed stands in the reading text, in each block that it is part of. */
export function placesOf(blocks: readonly SourceBlock[], [start, end]: Span): DeskMark['places'] {
  return blocks.flatMap((one) => {
    if (!one.spans.some(([from, to]) => from < end && start < to)) return [];
    const { block, start: from, end: to } = placeIn([one], start, end);
    return block === null || from === null || to === null || from === to
      ? []
      : [{ block, start: from, end: to }];
  });
}

/** The ranges of the seed that words of a block were read from, neighbours as one. */
export function toSeedSpans(
  blocks: readonly SourceBlock[],
  id: string,
  start: number,
  end: number,
): Span[] {
  const spans: Span[] = [];
  for (const segment of blocks.find((block) => block.id === id)?.segments ?? []) {
    if (segment.from >= end || start >= segment.to || segment.start === segment.end) continue;
    const isPrinted = segment.to - segment.from === segment.end - segment.start;
    const from = segment.start + (isPrinted ? Math.max(0, start - segment.from) : 0);
    const to = segment.end - (isPrinted ? Math.max(0, segment.to - end) : 0);
    const last = spans.at(-1);
    if (last && last[1] === from) last[1] = to;
    else spans.push([from, to]);
  }
  return spans;
}
