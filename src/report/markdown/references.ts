import type { Block } from '../../schemas/edition.ts';
import { element, type HtmlElement } from './element.ts';

/** A sign behind a block that leads to a note on the block as a whole. */
export interface Sign {
  /** Id of the note. */
  id: string;
  /** What was done, in a word: `移位` */
  word: string;
  href: string;
}

/**
 * What stands behind the words of a block: signs that lead to notes on the block as a whole, and
 * its number, which is the link to it. All of them are empty: the style sheet draws the signs, so
 * that the text of a block stays its own when it is read, searched, selected or copied.
 *
 * @param number place among the blocks of the report, from 1
 * @param signs those that stand here and not at a block before
 * @param used ids that stand on the page already; those given here are added
 */
export function references(
  block: Block,
  number: number,
  signs: readonly Sign[],
  used: Set<string>,
): HtmlElement[] {
  const elements = signs.map(({ id, word, href }) => {
    const anchor = noteId(id);
    const isFirst = !used.has(anchor);
    used.add(anchor);
    return element(
      'a',
      { href, 'data-note': id, ...(isFirst && { id: anchor }), ariaLabel: word },
      [],
    );
  });
  // The number that is seen is counted by the style sheet. What is the same in all stands first, which
  // compresses best: a long report has six hundred of these.
  const own = { 'data-cite': '', ariaLabel: `第${number}段`, href: `#${block.id}` };
  return [...elements, element('a', own, [])];
}

/** Whether there is something in a mark to point at: a blank that joins two lines is nothing. */
export function hasWords(
  { start, end }: { start: number; end: number },
  { text }: { text: string },
) {
  return text.slice(start, end).trim() !== '';
}

/**
 * Id of the mark of a correction on a report's page; once it was that of the note at its end.
 *
 * @example noteId('river-name') // => 'note-river-name'
 */
export function noteId(correction: string): string {
  return `note-${correction}`;
}
