import type { Edition } from '../schemas/edition.ts';
import { formatCount } from './format.ts';

/**
 * How much of a text was repaired, in the words of the notice above it.
 *
 * @example describeRepairs(edition) // => ['整理断行、标点等32处', '略去目录、水印等重复或无关文字1,204字']
 */
export function describeRepairs({ blocks, repairs, leftOut }: Edition): string[] {
  const corrections = new Set(blocks.flatMap((block) => block.corrections)).size;
  const joined = blocks.filter(({ spans }) => spans.length > 1).length;
  const gaps = blocks.filter(({ type }) => type === 'gap').length;
  // Blank lines and Markdown signs that hold the source apart are no text.
  const omitted = leftOut.reduce((sum, { text }) => sum + text.replace(/[\s#*|]/g, '').length, 0);
  return [
    corrections > 0 ? `校订文字${formatCount(corrections)}处` : '',
    joined > 0 ? `接合断开的段落${formatCount(joined)}处` : '',
    repairs.length > 0 ? `按通则整理字符${formatCount(repairs.length)}处` : '',
    omitted > 0 ? `略去不属正文的文字${formatCount(omitted)}字` : '',
    gaps > 0 ? `标明缺文${formatCount(gaps)}处` : '',
  ].filter((part) => part !== '');
}
