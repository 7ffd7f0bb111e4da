import { hasLineEnd } from './from-text.ts';

/** A range of a block's text and the range of the seed it was read from. */
interface Segment {
  from: number;
  start: number;
  end: number;
}

/**
 * The places in a block's text where two lines of the seed were joined: offsets of the first
 * character of each further piece.
 */
export function joinsOf(segments: readonly Segment[], source: string): number[] {
  return segments.flatMap(({ from, start, end }, index) => {
    const before = segments[index - 1];
    if (!before || from === 0) return [];
    // A piece may have been brought here from before the one it continues.
    const between =
      before.end <= start ? source.slice(before.end, start) : source.slice(end, before.start);
    return hasLineEnd(between) ? [from] : [];
  });
}
