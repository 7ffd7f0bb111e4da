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
 * @param number which paragraph of the report it is, from 1; nothing for the caption of a photo
 * @param signs those that stand here and not at a block before
 * @param used ids that stand on the page already; those given here are added
 */
export function references(
  block: Block,
  number: number | undefined,
  signs: readonly Sign[],
  used: Set<string>,
): HtmlElement[] {
  // A gap asks once for what is lost, and its own words say all that is known of it.
  const shown = block.type === 'gap' ? signs.slice(0, 1) : signs;
  const elements = shown.map(({ id, word, href }) => {
    const anchor = noteId(id);
    const isFirst = !used.has(anchor);
    used.add(anchor);
    return element(
      'a',
      { href, 'data-note': id, ...(isFirst && { id: anchor }), ariaLabel: word },
      [],
    );
  });
  if (number === undefined) return elements;
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
