/** The state of the list of indicators as its address writes it: what is not chosen is left out. */

/** What the list is limited to. */
export interface ListState {
  /** Words of the titles. */
  q: string;
  /** Only what several counties tell. */
  isSeveral: boolean;
  /** Only what has a target and a result. */
  isBoth: boolean;
}

/** The state that an address asks for. */
export function parseListState(query: string): ListState {
  const asked = new URLSearchParams(query);
  return {
    q: asked.get('q') ?? '',
    isSeveral: asked.get('several') === '1',
    isBoth: asked.get('both') === '1',
  };
}

/**
 * The query that asks for a state; empty where nothing is chosen.
 *
 * @example formatListState({ q: '粮', isSeveral: true, isBoth: false }) // => '?q=%E7%B2%AE&several=1'
 */
export function formatListState({ q, isSeveral, isBoth }: ListState): string {
  const asked = new URLSearchParams();
  if (q.trim() !== '') asked.set('q', q.trim());
  if (isSeveral) asked.set('several', '1');
  if (isBoth) asked.set('both', '1');
  return asked.size === 0 ? '' : `?${asked}`;
}

/** Whether all of the list is shown. */
export function isWhole(state: ListState): boolean {
  return formatListState(state) === '';
}
