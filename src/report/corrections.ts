import type { PublishedCorrection } from '../schemas/correction.ts';
import type { ParagraphNumbers } from './paragraph-numbers.ts';

/**
 * The blocks a correction leads to, and what its links call them. Words that were dropped stand in
 * none: their place is beside a block.
 *
 * @param numbers of the blocks of the report
 * @example toPlaces({ blocks: [], near: 'p1' }, numbers) // => [{ block: 'p1', title: '第12段附近' }]
 */
export function toPlaces(
  { blocks, near }: Pick<PublishedCorrection, 'blocks' | 'near'>,
  numbers: Pick<ParagraphNumbers, 'place'>,
): { block: string; title: string }[] {
  return [
    ...blocks.map((block) => ({ block, title: numbers.place(block) })),
    ...(near === null ? [] : [{ block: near, title: `${numbers.place(near)}附近` }]),
  ];
}

/** What an editor did, in a word for each operation. */
export const operations: Record<PublishedCorrection['op'], string> = {
  replace: '订正',
  join: '接合',
  move: '移位',
  drop: '删去',
  heading: '标题',
  gap: '缺文',
};

/** Whose mistake it is: a misreading needs no word, since most are. */
export const mistakes: Record<PublishedCorrection['kind'], string> = {
  misread: '识读之误',
  slip: '原文笔误',
};

/** How sure it is. */
export const certainties: Record<PublishedCorrection['certainty'], string> = {
  certain: '确定',
  probable: '很可能',
};
