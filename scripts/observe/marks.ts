import type { SourceBlock } from '../edition/blocks.ts';

/** Where the words of an observation stand in a block's text. Marks stand apart, or in one place. */
export interface ObservationMark {
  observation: string;
  block: string;
  start: number;
  end: number;
}

/** The blocks with the words of the observations marked, beside the marks they have. */
export function markBlocks(
  blocks: readonly SourceBlock[],
  marks: readonly ObservationMark[],
): SourceBlock[] {
  return blocks.map((block) => {
    const own = marks
      .filter((mark) => mark.block === block.id)
      .map(({ observation: id, start, end }) => ({ start, end, kind: 'observation' as const, id }));
    return own.length === 0 ? block : { ...block, marks: [...block.marks, ...own] };
  });
}
