/**
 * Lists of blocks as Pagefind keeps them among the places of a word. Its program takes some
 * microseconds for each place, so that one place tells of sixteen blocks: `group << 16 | bits`.
 */
const groupSize = 16;

/**
 * Pack ascending block numbers.
 *
 * @example packBlocks([0, 2, 16]) // => [0b101, (1 << 16) | 1]
 */
export function packBlocks(blocks: Iterable<number>): number[] {
  const groups = new Map<number, number>();
  for (const block of blocks) {
    const group = Math.floor(block / groupSize);
    groups.set(group, (groups.get(group) ?? 0) | (1 << (block % groupSize)));
  }
  return [...groups].map(([group, bits]) => group * 2 ** groupSize + bits);
}

/** The block numbers in packed places. */
export function unpackBlocks(places: Iterable<number>): Set<number> {
  const blocks = new Set<number>();
  for (const place of places) {
    const group = place >> groupSize;
    for (let bit = 0; bit < groupSize; bit += 1) {
      if (place & (1 << bit)) blocks.add(group * groupSize + bit);
    }
  }
  return blocks;
}
