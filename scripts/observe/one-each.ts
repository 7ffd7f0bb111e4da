import { hasKind, type Token, type TokenOf } from './token.ts';

/** Tokens between a number of places and what each of them gets: 行政村, 村打造. */
const mostBetween = 3;

/**
 * Read 10个乡镇各建一所幼儿园 as the ten that it says: where each of some places gets one of a thing, there
 * are as many of it as places.
 */
export function countOneEach(tokens: readonly Token[]): readonly Token[] {
  if (!hasKind(tokens, 'every')) return tokens;
  const counted: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const one = token && oneFor(tokens, at);
    if (one) {
      const { value } = one.places.quantity;
      counted.push({
        ...one.each,
        start: one.places.start,
        quantity: { ...one.each.quantity, value },
      });
      at = one.last;
    } else if (token) counted.push(token);
  }
  return counted;
}

/** The places counted at `at`, and what each of them gets one of. */
function oneFor(
  tokens: readonly Token[],
  at: number,
): { places: TokenOf<'quantity'>; each: TokenOf<'quantity'>; last: number } | undefined {
  const places = tokens[at];
  if (places?.kind !== 'quantity' || !isWhole(places) || places.quantity.unit !== '个')
    return undefined;
  const behind = tokens.slice(at + 1, at + 2 * mostBetween);
  const to = behind.findIndex(({ kind }) => kind === 'quantity');
  const each = behind[to];
  const between = behind.slice(0, Math.max(to, 0));
  const isEvery = between.slice(0, mostBetween).some(({ kind }) => kind === 'every');
  const isClose = between.every(
    ({ kind }) => kind === 'every' || kind === 'word' || kind === 'subject',
  );
  if (each?.kind !== 'quantity' || !isWhole(each) || !isEvery || !isClose) return undefined;
  return each.quantity.value === 1 ? { places, each, last: at + 1 + to } : undefined;
}

/** Whether a number is exact, and of whole things. */
function isWhole({ quantity }: TokenOf<'quantity'>): boolean {
  const { value, upper, comparator } = quantity;
  return Number.isInteger(value) && upper === undefined && comparator === undefined;
}
