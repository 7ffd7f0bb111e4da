import { toPhrases } from './phrases.ts';

/** Signs at which a clause ends. */
const clauseEnd = /(?<=[，；：。！？])/;

/** Sign at the end of a clause, which has nothing to part where the words end there. */
const lastSign = /[，；：。！？、]$/;

/**
 * The words of a quote that stand for it where there is little room: whole clauses that name what is
 * spoken of, best with a number; one that is too long ends between words. What is left out at the end
 * shows as …; what is shown stands in the quote as it is.
 *
 * @param terms words of which one should stand in it
 * @param longest most characters of the quote
 * @example toShortQuote('到2020年末，总值完成63.9亿元，年均增长2%', ['总值'], 14) // => '总值完成63.9亿元…'
 */
export function toShortQuote(quote: string, terms: readonly string[] = [], longest = 22): string {
  const clauses = quote.trim().split(clauseEnd);
  const candidates = clauses.map((_, at) => takeClauses(clauses.slice(at), longest));
  const score = (words: string) =>
    (terms.some((term) => words.includes(term)) ? 4 : 0) +
    (/\d/.test(words) ? 2 : 0) +
    (words.endsWith('…') ? 0 : 1);
  return candidates.reduce(
    (best, words) => (score(words) > score(best) ? words : best),
    candidates[0] ?? '',
  );
}

/** As many clauses from the first on as there is room for, or the words of the first that fit. */
function takeClauses(clauses: readonly string[], longest: number): string {
  let words = '';
  for (const clause of clauses) {
    if ((words + clause).replace(lastSign, '').length > longest) break;
    words += clause;
  }
  const whole = clauses.join('');
  if (words === whole) return whole.replace(lastSign, '');
  if (words !== '') return `${words.replace(lastSign, '')}…`;
  const [first = ''] = clauses;
  let cut = '';
  for (const phrase of toPhrases(first, 0)) {
    if ((cut + phrase).length > longest) break;
    cut += phrase;
  }
  return `${(cut === '' ? first.slice(0, longest) : cut).replace(lastSign, '')}…`;
}
