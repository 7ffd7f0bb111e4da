import type { Edition } from '../schemas/edition.ts';
import { formatCount } from './format.ts';

/** What holds a source apart without being its text: blank space, Markdown signs, HTML tags. */
const signs = /<[^>]*>|[\s#*|]/g;

/**
 * How much of a text was repaired, in the words of the notice above it.
 *
 * @example describeRepairs(edition) // => ['接合断开的段落4处', '移出正文的标题、目录等41字']
 */
export function describeRepairs({ blocks, repairs, leftOut }: Edition): string[] {
  const corrections = new Set(blocks.flatMap((block) => block.corrections)).size;
  // Each piece that was joined to another left its id as an alias.
  const joined = blocks.reduce((sum, { aliases }) => sum + aliases.length, 0);
  const omitted = leftOut.reduce((sum, { text }) => sum + text.replace(signs, '').length, 0);
  const gaps = blocks.reduce(
    (sum, { type, marks }) =>
      sum + (type === 'gap' ? 1 : 0) + marks.filter(({ kind }) => kind === 'gap').length,
    0,
  );
  const counts: [what: string, count: number, unit: string][] = [
    ['依证据校订', corrections, '处'],
    ['接合断开的段落', joined, '处'],
    ['统一标点等', repairs.length, '处'],
    ['移出正文的标题、目录等', omitted, '字'],
    ['标明缺文', gaps, '处'],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([what, count, unit]) => `${what}${formatCount(count)}${unit}`);
}
