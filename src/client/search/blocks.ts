/** Per record, the blocks that hold a string. */
export type Blocks = Map<number, Set<number>>;

/** How many blocks these are. */
export function countBlocks(blocks: Blocks): number {
  return [...blocks.values()].reduce((sum, { size }) => sum + size, 0);
}

/** The blocks that are in any of several lists. */
export function union(all: readonly Blocks[]): Blocks {
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) {
    return only;
  }
  const found: Blocks = new Map();
  for (const blocks of all) {
    for (const [record, positions] of blocks) {
      found.set(record, new Set([...(found.get(record) ?? []), ...positions]));
    }
  }
  return found;
}

/** The blocks that hold all the wanted terms and none of the others. */
export function together(wanted: readonly Blocks[], unwanted: readonly Blocks[]): Blocks {
  const [first = new Map<number, Set<number>>(), ...rest] = wanted;
  const found: Blocks = new Map();
  for (const [record, blocks] of first) {
    const kept = [...blocks].filter(
      (block) =>
        rest.every((other) => other.get(record)?.has(block)) &&
        !unwanted.some((other) => other.get(record)?.has(block)),
    );
    if (kept.length > 0) found.set(record, new Set(kept));
  }
  return found;
}
