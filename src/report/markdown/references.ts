import type { Block } from '../../schemas/edition.ts';
import { element, type HtmlElement } from './element.ts';

/**
 * What stands behind the words of a block: signs that lead to notes on the block as a whole, and
 * its number, which is the link to it. All of them are empty: the style sheet draws the signs, so
 * that the text of a block stays its own when it is read, searched, selected or copied.
 *
 * @param number which paragraph of the report it is, from 1; nothing for the caption of a photo
 * @param suspect address of the note on a suspect reading in the block, if there is one
 */
export function references(
  block: Block,
  number: number | undefined,
  suspect: string | undefined,
): HtmlElement[] {
  const inWords = new Set(block.marks.filter((mark) => hasWords(mark, block)).map(({ id }) => id));
  const signs: HtmlElement[] = block.corrections
    .filter((id) => !inWords.has(id))
    // A gap asks once for what is lost, and its own words say all that is known of it.
    .slice(0, block.type === 'gap' ? 1 : undefined)
    .map((id) => element('a', { 'data-note': id, href: `#${noteId(id)}`, ariaLabel: '校注' }, []));
  if (suspect !== undefined) {
    signs.push(element('a', { href: suspect, 'data-suspect': '', ariaLabel: '存疑' }, []));
  }
  if (number === undefined) return signs;
  // The number that is seen is counted by the style sheet. What is the same in all stands first, which
  // compresses best: a long report has six hundred of these.
  const own = { 'data-cite': '', ariaLabel: `第${number}段`, href: `#${block.id}` };
  return [...signs, element('a', own, [])];
}

/** Whether there is something in a mark to point at: a blank that joins two lines is nothing. */
export function hasWords(
  { start, end }: { start: number; end: number },
  { text }: { text: string },
) {
  return text.slice(start, end).trim() !== '';
}

/**
 * Id of the note on a correction at the end of a report's page.
 *
 * @example noteId('river-name') // => 'note-river-name'
 */
export function noteId(correction: string): string {
  return `note-${correction}`;
}
