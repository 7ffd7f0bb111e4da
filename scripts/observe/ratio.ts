import { matchAt } from './match-at.ts';
import { toQuantity } from './quantity.ts';
import { type Token, toToken } from './token.ts';

const ratio = /(?<![\d.])(\d+(?:\.\d+)?)([:∶])(\d+(?:\.\d+)?)\2(\d+(?:\.\d+)?)(?![\d.:∶])/y;

/**
 * `16.3:27.1:56.6`: three shares that make up a whole, as the tokens of a list of percentages.
 *
 * @example matchRatio('16:27:57', 0)?.length // => 5
 */
export function matchRatio(text: string, at: number): Token[] | undefined {
  // A lexer asks at every place of a text.
  const before = text.charAt(at);
  if (before < '0' || before > '9') return undefined;
  const [whole, first = '', , second = '', third = ''] = matchAt(ratio, text, at) ?? [];
  const values = [first, second, third];
  const sum = values.reduce((total, value) => total + Number(value), 0);
  if (whole === undefined || Math.abs(sum - 100) > 0.5) return undefined;
  let start = at;
  const tokens = values.flatMap((value, place): Token[] => {
    const end = place === 2 ? at + whole.length : start + value.length;
    // As with 5、6、7%, the last one has the unit of all.
    const unit = place === 2 ? '%' : undefined;
    const quantity = toQuantity({ value: Number(value), upper: undefined }, unit, end);
    const part: Token[] = [
      toToken({ kind: 'quantity', quantity }, start, end),
      toToken({ kind: 'and' }, end, end + 1),
    ];
    start = end + 1;
    return part;
  });
  return tokens.slice(0, -1);
}
