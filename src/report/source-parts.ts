/**
 * A long source stands on several pages, each of which a phone can bear. Where they part follows from
 * the edition alone, so that whoever has no source at hand knows on which one a block is.
 */
import type { Block } from '../schemas/edition.ts';

/** About how many characters of the source a page has: with what was read from them, some 250 KB of HTML. */
const mostOnPage = 30_000;
/** How far from where it would be a page may end, as a share of it, to end before a heading. */
const tolerance = 0.1;

type ReadBlock = Pick<Block, 'id' | 'type' | 'spans'>;

/** The pages of a source. */
export interface SourceParts {
  /** How many. */
  count: number;
  /**
   * The part of a line, from 1.
   *
   * @param end of the line in the source
   */
  ofLine: (end: number) => number;
  /** The part of each block by its id; that of one that was not read from the source is that of the one before. */
  ofBlock: ReadonlyMap<string, number>;
}

/** Divide the source of a report. */
export function toSourceParts(
  blocks: readonly ReadBlock[],
  most: number = mostOnPage,
): SourceParts {
  const length = Math.max(0, ...blocks.flatMap(({ spans }) => spans.map(([, end]) => end)));
  const count = Math.max(1, Math.ceil(length / most));
  const share = length / count;
  const starts = Array.from({ length: count - 1 }, (_, at) => share * (at + 1)).flatMap(
    (from) => nearest(blocks, from, tolerance * share) ?? [],
  );
  // The line in which a part begins is its own.
  const ofOffset = (isAfter: (start: number) => boolean) => 1 + starts.filter(isAfter).length;
  let last = 1;
  const ofBlock = blocks.map(({ id, spans }): [string, number] => {
    const [span] = spans;
    last = span ? ofOffset((start) => start <= span[0]) : last;
    return [id, last];
  });
  return {
    count: starts.length + 1,
    ofLine: (end) => ofOffset((start) => start < end),
    ofBlock: new Map(ofBlock),
  };
}

/** Where a block begins near a place of the source: a heading, unless none is. */
function nearest(blocks: readonly ReadBlock[], from: number, within: number): number | undefined {
  const startsOf = (some: readonly ReadBlock[]) =>
    some
      .flatMap(({ spans }) => spans[0]?.[0] ?? [])
      .sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  const [head] = startsOf(blocks.filter(({ type }) => type === 'heading' || type === 'box'));
  if (head !== undefined && Math.abs(head - from) <= within) return head;
  return startsOf(blocks)[0];
}
