/**
 * Some items, so many at once, in their order; of the last ones perhaps fewer.
 *
 * @example inChunks(['a', 'b', 'c'], 2) // => [['a', 'b'], ['c']]
 */
export function inChunks<Item>(items: readonly Item[], many: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / many) }, (_, at) =>
    items.slice(at * many, (at + 1) * many),
  );
}
