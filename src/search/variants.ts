import table from '../content/variants.json' with { type: 'json' };
import type { TypedVariants, Variants } from '../schemas/variants.ts';
import { type Folded, fold } from './fold.ts';
import { gb2312Characters } from './gb2312.ts';
import { variantForms } from './variant-forms.ts';

const { printed, common }: Variants = table;
/** The form of each character that has one, as far as they are known: of all that the texts print. */
const forms = new Map(
  [...printed, ...common].map((pair) => {
    const [character = '', form = ''] = pair;
    return [character, form];
  }),
);
/** Characters that the texts print in more than one way. */
const ambiguous = new Set(printed.flatMap((pair) => [...pair]));
const isHan = /\p{Script=Han}/u;
/** Any of these characters: hardly a text has one. */
let any = anyOf(forms);
let usual: ReadonlySet<string> | undefined;

function anyOf(characters: ReadonlyMap<string, string>): RegExp {
  return new RegExp(`[${[...characters.keys()].join('')}]`, 'gu');
}

/** Whether what a reader typed has characters whose forms are only known from `learnForms` on. */
export function needsForms(typed: string): boolean {
  return Array.from(typed.normalize('NFC')).some((character) => {
    if (!isHan.test(character) || forms.has(character)) return false;
    usual ??= gb2312Characters();
    return !usual.has(character);
  });
}

/** Take in the forms of the characters that a reader may type, and that no text prints. */
export function learnForms(typed: TypedVariants): void {
  for (const [character, form] of variantForms(typed)) forms.set(character, form);
  any = anyOf(forms);
}

/**
 * A text with one form for all variants of a character, as far as the library's texts have them:
 * traditional ones become simplified. What is compared in this form is found whichever is printed.
 *
 * @example toCommonForm('鄉村振興') // => '乡村振兴'
 */
export function toCommonForm(text: string): string {
  return text.replace(any, (character) => forms.get(character) ?? character);
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
