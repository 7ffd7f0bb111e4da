import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Edition } from '../schemas/edition.ts';
import { formatCount } from '../text/format.ts';
import { toDropped } from './dropped.ts';

/**
 * How much of a text was repaired, in the words of the line above it.
 *
 * @example describeRepairs(edition, corrections) // => ['订正20处', '接合94处']
 */
export function describeRepairs(
  { blocks, doubts, leftOut }: Pick<Edition, 'blocks' | 'doubts' | 'leftOut'>,
  corrections: readonly Pick<PublishedCorrection, 'op'>[],
): string[] {
  const count = (...ops: PublishedCorrection['op'][]) =>
    corrections.filter(({ op }) => ops.includes(op)).length;
  const joined = blocks.reduce((sum, { joins = [] }) => sum + joins.length, 0);
  // What several corrections tell of one gap is one.
  const together = blocks
    .filter(({ type }) => type === 'gap')
    .reduce((sum, { corrections }) => sum + Math.max(0, corrections.length - 1), 0);
  const counts: [what: string, count: number][] = [
    ['订正', count('replace', 'heading')],
    ['移位', count('move')],
    ['接合', joined],
    ['删重', count('drop') + toDropped({ blocks, leftOut }).length],
    ['缺文', count('gap') - together],
    ['存疑', doubts.length],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what}${formatCount(count)}处`);
}

/**
 * A reading as it is shown in a note: without Markdown signs, a line end as the sign for one.
 *
 * @example showReading('前文。\n\n**小标题。**后文') // => '前文。¶小标题。后文'
 */
export function showReading(text: string): string {
  return text.replace(/\*\*|^#+ /gm, '').replace(/\n+/g, '¶');
}
