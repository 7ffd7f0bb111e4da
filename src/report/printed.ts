import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Block } from '../schemas/edition.ts';
import { toHalfWidth } from '../text/half-width.ts';

/** A range of a block's text in whose place the source prints something else. */
export interface PrintedVariant {
  start: number;
  end: number;
  /** The words as printed. */
  text: string;
}

/**
 * Where a block reads other words than its source prints: the replaced words of its corrections,
 * each cut to what differs. What was joined, moved, left out or lost has no other reading.
 *
 * @example // a block reads `东山路` where `东出路` is printed
 * printedVariants(block, corrections) // => [{ start: 1, end: 2, text: '出' }]
 */
export function printedVariants(
  { text, corrections, marks }: Pick<Block, 'text' | 'corrections' | 'marks'>,
  published: readonly Pick<PublishedCorrection, 'id' | 'op' | 'printed' | 'read'>[],
): PrintedVariant[] {
  const variants = published
    .filter(({ id, op }) => op === 'replace' && corrections.includes(id))
    .flatMap(({ id, printed, read }) => {
      const corrected = marks.filter((mark) => mark.id === id);
      return findVariants(text, withoutSigns(printed), withoutSigns(read)).filter(
        ({ start, end }) =>
          // The same words may stand elsewhere in the block as they are printed.
          corrected.some((mark) => start <= mark.end && mark.start <= end),
      );
    })
    .sort((a, b) => a.start - b.start);
  // Where two corrections meet in one place, the first stands for both.
  return variants.filter(({ start }, index) => start >= (variants[index - 1]?.end ?? 0));
}

/** Every place where the words of a correction are read, cut to what differs from the printed ones. */
function findVariants(text: string, printed: string, read: string): PrintedVariant[] {
  let before = 0;
  while (before < Math.min(printed.length, read.length) && printed[before] === read[before]) {
    before += 1;
  }
  let after = 0;
  while (
    after < Math.min(printed.length, read.length) - before &&
    printed.at(-1 - after) === read.at(-1 - after)
  ) {
    after += 1;
  }
  const variants: PrintedVariant[] = [];
  // Brackets and commas of either width are the same: a general rule sets them right in the text.
  const [inText, sought] = [toHalfWidth(text), toHalfWidth(read)];
  for (let at = sought === '' ? -1 : inText.indexOf(sought); at !== -1; ) {
    variants.push({
      start: at + before,
      end: at + read.length - after,
      text: printed.slice(before, printed.length - after),
    });
    at = inText.indexOf(sought, at + 1);
  }
  return variants;
}

/** A passage as it would stand in a block: without line breaks and the spaces and signs around them. */
function withoutSigns(passage: string): string {
  return passage.replace(/[#*]|\s*\n\s*/g, '');
}
