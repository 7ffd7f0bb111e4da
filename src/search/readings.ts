import type { PrintedVariant } from '../report/printed.ts';
import type { Range } from './find.ts';

/** A block as it is read and, where an editor corrected it, as it is printed. */
export interface Readable {
  text: string;
  printed?: readonly PrintedVariant[] | undefined;
}

/**
 * The texts in which a block is found: as it is read, and as it is printed.
 *
 * @example readings({ text: '清水河', printed: [{ start: 0, end: 1, text: '青' }] }) // => ['清水河', '青水河']
 */
export function readings({ text, printed = [] }: Readable): string[] {
  return printed.length === 0 ? [text] : [text, printedText(text, printed)];
}

/** A block's text with what its source prints put back. */
export function printedText(text: string, variants: readonly PrintedVariant[]): string {
  let printed = '';
  let at = 0;
  for (const variant of variants) {
    printed += text.slice(at, variant.start) + variant.text;
    at = variant.end;
  }
  return printed + text.slice(at);
}

/** The range of the reading text that stands for a range of the printed one. */
export function toReadingRange(variants: readonly PrintedVariant[], [start, end]: Range): Range {
  return [toReading(variants, start, 'start'), toReading(variants, end, 'end')];
}

/** Where an offset of the printed text stands in the reading text; inside a variant, at its edge. */
function toReading(
  variants: readonly PrintedVariant[],
  offset: number,
  edge: 'start' | 'end',
): number {
  let shift = 0;
  for (const variant of variants) {
    const from = variant.start + shift;
    const to = from + variant.text.length;
    if (edge === 'start' ? offset < from : offset <= from) break;
    if (edge === 'start' ? offset < to : offset <= to) return variant[edge];
    shift += variant.text.length - (variant.end - variant.start);
  }
  return offset - shift;
}
