/** Where ranges of the seed stand among the blocks. */

import type { Edition, Span } from '../../src/schemas/edition.ts';
import type { SourceBlock } from '../edition/blocks.ts';

/** Id of the first block that was read from a range of the seed. */
export function blockAt(
  blocks: readonly Pick<SourceBlock, 'id' | 'segments'>[],
  start: number,
  end: number,
): string | null {
  const block = blocks.find(({ segments }) =>
    segments.some((segment) => segment.start < end && start < segment.end),
  );
  return block?.id ?? null;
}

/**
 * Id of the block that stands right before a range of the seed that no block was read from, or of
 * the first behind it.
 */
export function blockBeside(
  blocks: readonly Pick<SourceBlock, 'id' | 'segments'>[],
  [start, end]: Span,
): string | null {
  const segments = blocks.flatMap((block) =>
    block.segments.map((segment) => ({ ...segment, id: block.id })),
  );
  const before = segments.filter((segment) => segment.end <= start);
  const behind = segments.filter((segment) => segment.start >= end);
  const nearest =
    before.toSorted((a, b) => b.end - a.end)[0] ?? behind.toSorted((a, b) => a.start - b.start)[0];
  return nearest?.id ?? null;
}

/** The first block that was read from a range of the seed, and where in its text the range stands. */
export function placeIn(
  blocks: readonly SourceBlock[],
  start: number,
  end: number,
): Pick<Edition['doubts'][number], 'block' | 'start' | 'end'> {
  const id = blockAt(blocks, start, end);
  const block = blocks.find((one) => one.id === id);
  const parts = (block?.segments ?? []).flatMap((segment) => {
    if (segment.start >= end || start >= segment.end || segment.from === segment.to) return [];
    // Characters that were read otherwise cannot be told apart: all of them are meant.
    const isPrinted = segment.to - segment.from === segment.end - segment.start;
    return {
      from: segment.from + (isPrinted ? Math.max(0, start - segment.start) : 0),
      to: segment.to - (isPrinted ? Math.max(0, segment.end - end) : 0),
    };
  });
  if (!block || parts.length === 0) return { block: null, start: null, end: null };
  return {
    block: block.id,
    start: Math.min(...parts.map(({ from }) => from)),
    end: Math.max(...parts.map(({ to }) => to)),
  };
}
