/** Words that name a place of a text, so that an editor's entry matches there and nowhere else. */

import type { Words } from '../../src/schemas/correction.ts';
import type { Span } from '../../src/schemas/edition.ts';
import { findWords } from '../seeds/quote.ts';

/** On which side words may grow: those that end somewhere grow before it. */
type Growth = 'both' | 'before' | 'after';

/** Words shorter than this say little to whoever reads the entry. */
const shortest = 6;

/** Longer words are no name of a place. */
const longest = 60;

/**
 * The fewest words around a range that stand in a text once.
 *
 * @param within where they may come from
 * @returns nothing where even the most words stand there twice
 */
export function uniqueRange(
  text: string,
  [start, end]: Span,
  within: Span,
  growth: Growth = 'both',
): Span | undefined {
  let range: Span = [start, end];
  for (;;) {
    const words = text.slice(...range);
    const isFull = growth === 'both' ? range[0] === within[0] && range[1] === within[1] : false;
    if ((words.length >= shortest || isFull) && isUnique(text, words)) return range;
    const wider = grow(text, range, within, growth);
    if (wider[0] === range[0] && wider[1] === range[1]) {
      return words !== '' && isUnique(text, words) ? range : undefined;
    }
    if (wider[1] - wider[0] > Math.max(longest, end - start + longest)) return undefined;
    range = wider;
  }
}

/**
 * The words of a range as an entry quotes them: with more around them where they stand elsewhere too,
 * or with their place among the matches.
 */
export function toWords(text: string, span: Span, growth: Growth = 'both'): Words {
  const range = uniqueRange(text, span, lineAround(text, span), growth);
  if (range) return text.slice(...range);
  const words = text.slice(...span);
  const found = findWords(text, words);
  return { words, nth: found.findIndex(([start]) => start === span[0]) + 1, of: found.length };
}

/** The line, or the lines, of a range. */
export function lineAround(text: string, [start, end]: Span): Span {
  const next = text.indexOf('\n', Math.max(start, end - 1));
  return [text.lastIndexOf('\n', start - 1) + 1, next < 0 ? text.length : Math.max(next, end)];
}

function grow(text: string, [start, end]: Span, within: Span, growth: Growth): Span {
  const from = growth === 'after' || start <= within[0] ? start : before(text, start);
  const to = growth === 'before' || end >= within[1] ? end : behind(text, end);
  return [from, to];
}

/** Halves of a character stay together. */
function before(text: string, offset: number): number {
  const code = text.charCodeAt(offset - 1);
  return offset - (code >= 0xdc00 && code <= 0xdfff && offset > 1 ? 2 : 1);
}

function behind(text: string, offset: number): number {
  return offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
}

function isUnique(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0;
}
