import table from '../content/variants.json' with { type: 'json' };
import type { Variants } from '../schemas/variants.ts';
import { type Folded, fold } from './fold.ts';
import { variantForms } from './variant-forms.ts';

const variants = table as Variants;
const forms = variantForms(variants);
/** Characters that the texts print in more than one way. */
const ambiguous = new Set(variants.printed.flatMap((pair) => [...pair]));

/**
 * A text with one form for all variants of a character, as far as the library's texts have them:
 * traditional ones become simplified. What is compared in this form is found whichever is printed.
 *
 * @example toCommonForm('鄉村振興') // => '乡村振兴'
 */
export function toCommonForm(text: string): string {
  return Array.from(text, (character) => forms.get(character) ?? character).join('');
}

/** Whether the texts may print characters of a string otherwise than in the common form. */
export function isAmbiguous(text: string): boolean {
  return Array.from(text).some((character) => ambiguous.has(character) || forms.has(character));
}

/**
 * Fold a printed text for searching: as for comparing, and with one form for all variants of a
 * character.
 *
 * @example foldVariants('羣众').text // => '群众'
 */
export function foldVariants(printed: string): Folded {
  const folded = fold(printed);
  const text = toCommonForm(folded.text);
  if (text === folded.text) return folded;
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of folded.text) {
    const [start = 0, end = 0] = [folded.starts[at], folded.ends[at + character.length - 1]];
    for (let unit = (forms.get(character) ?? character).length; unit > 0; unit -= 1) {
      starts.push(start);
      ends.push(end);
    }
    at += character.length;
  }
  return { text, starts, ends };
}
