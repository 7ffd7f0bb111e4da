import type { Block, Edition } from '../../src/schemas/edition.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import type { TextEdition } from '../edition/make-edition.ts';
import type { Seed } from '../seeds/read-seeds.ts';
import { compileDoubts } from './doubts.ts';
import { objectOfRows } from './rows.ts';

/** The blocks as `report.json` shows them: without what only the scripts need. */
export function publicBlocks(blocks: readonly SourceBlock[]): Block[] {
  return blocks.map(({ segments: _, isCell: __, ...block }) => block);
}

/** The apparatus of a report, one block a line, so that a change shows where it is. */
export function compileEdition(
  seed: Seed,
  { blocks, leftOut, repairs, kept }: TextEdition,
): string {
  const doubts = compileDoubts(seed, blocks);
  return objectOfRows({
    blocks: publicBlocks(blocks),
    leftOut,
    repairs,
    kept,
    doubts,
  } satisfies Edition);
}
