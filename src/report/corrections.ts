import type { PublishedCorrection } from '../schemas/correction.ts';

/**
 * The blocks a correction leads to, and what its links call them. Words that were dropped stand in
 * none: their place is beside a block.
 *
 * @param numbers of the blocks of the report, by their ids
 * @example toPlaces({ blocks: [], near: 'p1' }, new Map([['p1', 12]])) // => [{ block: 'p1', title: '第12段附近' }]
 */
export function toPlaces(
  { blocks, near }: Pick<PublishedCorrection, 'blocks' | 'near'>,
  numbers: ReadonlyMap<string, number>,
): { block: string; title: string }[] {
  return [
    ...blocks.map((block) => ({ block, title: `第${numbers.get(block)}段` })),
    ...(near === null ? [] : [{ block: near, title: `第${numbers.get(near)}段附近` }]),
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
