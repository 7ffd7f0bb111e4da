import { inQuotes } from './quotation.ts';
import { toShownQuote } from './shown-quote.ts';

/** Words of a place as a page shows them. */
export interface PlaceQuote {
  /** The words; of a row of a table its head. */
  quote: string;
  /** Of a row of a table the cell with the number. */
  cell: string | undefined;
}

/**
 * The words of a place. Cells of a row of a table are parted by tabs: without it `粮食综合生产能力 16 12`
 * would be read as one number.
 *
 * @example toPlaceQuote('粮食综合生产能力 (万吨)\t16\t12')
 * // => { quote: '粮食综合生产能力 (万吨)', cell: '12' }
 */
export function toPlaceQuote(quote: string): PlaceQuote {
  const [head, ...cells] = quote.split('\t').map(toShownQuote);
  const cell = cells.findLast((one) => one !== '');
  return head === undefined || cell === undefined
    ? { quote: toShownQuote(quote), cell: undefined }
    : { quote: head, cell };
}

/**
 * The same in one line, as what stands behind a link says it.
 *
 * @example tellPlaceQuote('粮食综合生产能力 (万吨)\t16\t12') // => '表中“粮食综合生产能力 (万吨)”一行：12'
 */
export function tellPlaceQuote(words: string): string {
  const { quote, cell } = toPlaceQuote(words);
  return cell === undefined ? quote : `表中${inQuotes(quote)}一行：${cell}`;
}
