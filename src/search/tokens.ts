/**
 * How text becomes words for Pagefind, and a term the words to ask for.
 *
 * Pagefind 1.5.2 splits at blanks, drops everything that is neither letter nor digit, strips
 * diacritics and finds words by what they start with. So each character becomes one letter that
 * survives all this, and a text its overlapping pairs of letters: `抽水 水蓄 蓄能`. Pairs that stand
 * one after the other spell exactly one string, and no pair is the start of another word.
 */

/** Follows the last character of a block, a cell or a row, so that nothing is found across it. */
const borderLetter = '\ua000';
/** Stands for every character that has no letter of its own: equal letters may differ in print. */
const otherLetter = '\ua001';
/** Before a character in the pair that says “this block has it”. */
const singleLetter = '\ua002';

/** Tangut script: letters no Chinese report prints, as many as there are signs to stand for. */
const tangut = 0x17000;
/** Ranges of code points whose signs get a letter each: Latin, general punctuation to symbols, CJK, full width. */
const signRanges: [from: number, to: number][] = [
  [0x0000, 0x00ff],
  [0x2000, 0x2bff],
  [0x3000, 0x303f],
  [0xfe10, 0xfe6f],
  [0xff00, 0xffef],
];

const plain = /^[\p{L}\p{N}]$/u;

/** The letter that stands for a folded character in the index. */
function letterOf(character: string): string {
  if (character === '\n') {
    return borderLetter;
  }
  if (plain.test(character) && character.normalize('NFD') === character) {
    return character;
  }
  const code = character.codePointAt(0) ?? 0;
  let offset = 0;
  for (const [from, to] of signRanges) {
    if (code >= from && code <= to) {
      return String.fromCodePoint(tangut + offset + code - from);
    }
    offset += to - from + 1;
  }
  return otherLetter;
}

/** What to ask the index for a term. */
export interface TermTokens {
  /** Words that must stand one after the other. */
  tokens: string[];
  /** Whether the words spell the term and nothing else; if not, the text must be looked at. */
  exact: boolean;
}

/**
 * The words that find a folded term.
 *
 * @example termTokens('抽水蓄') // => { tokens: ['抽水', '水蓄'], exact: true }
 */
export function termTokens(term: string): TermTokens {
  const letters = Array.from(term, letterOf);
  const exact = !letters.includes(otherLetter);
  const tokens =
    letters.length === 1 ? letters.map((letter) => singleLetter + letter) : pairs(letters);
  return { tokens, exact };
}

/** The words of a folded block; each character starts exactly one, the last one's ends in the border. */
export function blockTokens(folded: string): string[] {
  return pairs([...Array.from(folded, letterOf), borderLetter]).filter(
    (token) => !token.startsWith(borderLetter),
  );
}

/** The words that say which characters a folded block holds, each once. */
export function singleTokens(folded: string): string[] {
  return Array.from(new Set(folded), letterOf)
    .filter((letter) => letter !== borderLetter)
    .map((letter) => singleLetter + letter);
}

function pairs(letters: readonly string[]): string[] {
  return letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter);
}
