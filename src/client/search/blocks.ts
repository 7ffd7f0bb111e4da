/** Numbers of blocks of a segment, ascending: what holds a string. */
export type Blocks = readonly number[];

/** The blocks that are in any of several lists. */
export function union(lists: readonly Blocks[]): Blocks {
  const [only = [], ...others] = lists;
  if (others.length === 0) return only;
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** The blocks that are in all the wanted lists and in none of the others. */
export function together(wanted: readonly Blocks[], unwanted: readonly Blocks[]): Blocks {
  const [first = [], ...rest] = wanted;
  const needed = rest.map((list) => new Set(list));
  const barred = new Set(unwanted.flat());
  return first.filter((block) => !barred.has(block) && needed.every((list) => list.has(block)));
}
