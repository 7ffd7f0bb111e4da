import type { PrintedVariant } from '../../report/printed.ts';
import type { CatalogReport, TextBlock } from '../../search/files.ts';
import type { Range } from '../../search/find.ts';
import { countTerms, markRanges } from '../../search/match.ts';
import type { Query } from '../../search/query.ts';
import { readings } from '../../search/readings.ts';

/** A matching block, in the reading that matches. */
export interface Reading {
  report: CatalogReport;
  /** Anchor of the block on its page. */
  id: string;
  type: string;
  /** Headings it stands under, outermost first. */
  path: string[];
  text: string;
  marks: Range[];
  /** Where `text` is what the source prints: the words that the edition reads in another way. */
  misread: { printed: string; read: string }[];
}

/** A block as it is read, unless more of the query stands in what is printed. */
export function chooseReading(
  [, , text, , printed = []]: TextBlock,
  query: Query,
): Pick<Reading, 'text' | 'marks' | 'misread'> {
  const [, source] = readings({ text, printed });
  if (source === undefined || countTerms(source, query) <= countTerms(text, query)) {
    return { text, marks: markRanges(text, query), misread: [] };
  }
  const marks = markRanges(source, query);
  return { text: source, marks, misread: misreadIn(text, printed, marks) };
}

/** The misread words that the marks of a printed text touch; a mark beside left-out words does not. */
function misreadIn(
  text: string,
  variants: readonly PrintedVariant[],
  marks: readonly Range[],
): Reading['misread'] {
  let shift = 0;
  return variants.flatMap((variant) => {
    const from = variant.start + shift;
    const to = from + variant.text.length;
    shift += variant.text.length - (variant.end - variant.start);
    const touched = marks.some(([start, end]) => start < to && end > from);
    return touched ? [{ printed: variant.text, read: text.slice(variant.start, variant.end) }] : [];
  });
}
