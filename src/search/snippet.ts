import type { Range } from './find.ts';

/** A piece of a block: words found, words around them, or the sign that words are left out. */
export interface SnippetPart {
  text: string;
  kind: 'mark' | 'text' | 'gap';
}

/** A block up to this length is shown whole. */
const wholeLength = 160;
/** Characters shown before and after words found in a longer block. */
const around = 48;

/**
 * The words found in a block with enough around them; nothing found is left out.
 *
 * @example snippet('发展目标', [[2, 4]]) // => [{ text: '发展', kind: 'text' }, { text: '目标', kind: 'mark' }]
 */
export function snippet(text: string, marks: readonly Range[]): SnippetPart[] {
  const parts: SnippetPart[] = [];
  const margin = text.length <= wholeLength ? text.length : around;
  let shownTo = 0;
  for (const [index, [start, end]] of marks.entries()) {
    const from = Math.max(shownTo, boundary(text, start - margin));
    if (from > shownTo) {
      parts.push({ text: '……', kind: 'gap' });
    }
    parts.push({ text: text.slice(from, start), kind: 'text' });
    parts.push({ text: text.slice(start, end), kind: 'mark' });
    const next = marks[index + 1]?.[0] ?? text.length;
    shownTo = Math.min(next, boundary(text, end + margin));
    parts.push({ text: text.slice(end, shownTo), kind: 'text' });
  }
  if (shownTo < text.length) {
    parts.push({ text: '……', kind: 'gap' });
  }
  return parts.filter((part) => part.text !== '');
}

/** An offset inside the text that does not part the two halves of a character. */
function boundary(text: string, offset: number): number {
  const inside = Math.min(Math.max(offset, 0), text.length);
  const code = text.charCodeAt(inside);
  return code >= 0xdc00 && code <= 0xdfff ? inside - 1 : inside;
}
