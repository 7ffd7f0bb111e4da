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

/** Position of the last of some ascending numbers that is no greater than a value. */
export function lastUpTo(numbers: readonly number[], value: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where each of several things begins that stand one after the other, and where the last one ends. */
export function startsOf(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const length of lengths) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}
