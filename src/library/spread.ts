/**
 * Some items evenly among the others, each kind in its order.
 *
 * @example spread(['a', 'b', 'c', 'D'], (one) => one < 'a') // => ['a', 'D', 'b', 'c']
 */
export function spread<Item>(items: readonly Item[], isSome: (item: Item) => boolean): Item[] {
  const { some = [], others = [] } = Object.groupBy(items, (item) =>
    isSome(item) ? 'some' : 'others',
  );
  const placed = [some, others].flatMap((own) =>
    own.map((item, at) => ({ item, place: (at + 0.5) / own.length })),
  );
  return placed.sort((a, b) => a.place - b.place).map(({ item }) => item);
}
