import { toShownQuote } from './shown-quote.ts';

/** Words read from a row of a table: its head, and the cell that holds the number. */
export interface RowQuote {
  head: string;
  cell: string;
}

/**
 * The words of a row of a table, whose cells are parted by tabs: without it `粮食综合生产能力 16 12`
 * would be read as one number. Nothing where the words are of a sentence.
 *
 * @example toRowQuote('粮食综合生产能力 (万吨)\t16\t12') // => { head: '粮食综合生产能力 (万吨)', cell: '12' }
 */
export function toRowQuote(quote: string): RowQuote | undefined {
  const [head, ...cells] = quote.split('\t').map(toShownQuote);
  const cell = cells.findLast((one) => one !== '');
  return head === undefined || cell === undefined ? undefined : { head, cell };
}
