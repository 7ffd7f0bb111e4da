/**
 * How text becomes words for Pagefind, and a term the words to ask for.
 *
 * Pagefind 1.5.2 splits at blanks, drops everything that is neither letter nor digit, strips
 * diacritics and finds words by what they start with. So each character becomes one letter that
 * survives all this, and a text its overlapping pairs of letters: `抽水 水蓄 蓄能`. Pairs that stand
 * one after the other spell exactly one string, and no pair is the start of another word.
 */

/** Stands after the last character of a block, a cell or a row, so that nothing is found across it. */
const borderLetter = '\ua000';
/** Stands for every character that has no letter of its own: equal letters may differ in print. */
const otherLetter = '\ua001';
/** Before a character in the pair that says “this block has it”. */
const singleLetter = '\ua002';
/** Before three characters that stand around a frequent pair. */
const tripleLetter = '\ua003';

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
  /** Words, each with the number of characters that precede it in the term. */
  words: { word: string; at: number }[];
  /** Whether the places of the words are mere blocks, not positions in them. */
  byBlock: boolean;
  /** Whether the words spell the term and nothing else; if not, the text must be looked at. */
  exact: boolean;
}

/**
 * The words that find a folded term: no more than cover all its characters.
 *
 * A pair as frequent as those of the catalog is listed by block only, since all its places would be
 * too much to download: where it stands within a term, words of three characters are asked for.
 *
 * @example termTokens('乡村振兴').words // => [{ word: '乡村', at: 0 }, { word: '振兴', at: 2 }]
 */
export function termTokens(term: string, frequent: ReadonlySet<string> = new Set()): TermTokens {
  const letters = Array.from(term, letterOf);
  const exact = !letters.includes(otherLetter);
  const [first = '', second] = letters;
  if (second === undefined) {
    return { words: [{ word: singleLetter + first, at: 0 }], byBlock: true, exact };
  }
  const pair = first + second;
  if (letters.length === 2) {
    return { words: [{ word: pair, at: 0 }], byBlock: frequent.has(pair), exact };
  }
  const words = pairs(letters).flatMap((word, at) => {
    const triple = tripleAt(letters, at, frequent);
    if (triple !== undefined) return { word: triple, at, end: at + 3 };
    return frequent.has(word) ? [] : { word, at, end: at + 2 };
  });
  // What holds no character that the others do not is left out.
  const holders = letters.map(
    (_, character) => words.filter(({ at, end }) => at <= character && character < end).length,
  );
  const needed = words.filter(({ at, end }) => {
    const spared = holders.slice(at, end).every((count) => count > 1);
    if (spared) for (let held = at; held < end; held += 1) holders[held] = (holders[held] ?? 0) - 1;
    return !spared;
  });
  return { words: needed.map(({ word, at }) => ({ word, at })), byBlock: false, exact };
}

/** Whether the places of an indexed word are needed as blocks only: it says which characters a block holds. */
export function isByBlock(word: string): boolean {
  return word.startsWith(singleLetter);
}

/**
 * The words of a folded block; each character starts exactly one. A border takes a place too, at
 * the end two: a term's words may be asked for with one left out between two others.
 */
export function blockTokens(folded: string): string[] {
  return pairs([...Array.from(folded, letterOf), borderLetter, borderLetter]);
}

/** The words of three characters around frequent pairs in a folded block, and how many precede them. */
export function tripleTokens(
  folded: string,
  frequent: ReadonlySet<string>,
): { word: string; at: number }[] {
  if (frequent.size === 0) return [];
  const letters = Array.from(folded, letterOf);
  return letters.flatMap((_, at) => {
    const word = tripleAt(letters, at, frequent);
    return word === undefined || word.includes(borderLetter) ? [] : { word, at };
  });
}

/** Whether a pair could be part of a term. */
export function isWithinText(pair: string): boolean {
  return !pair.includes(borderLetter);
}

/** The words that say which characters a folded block holds, each once. */
export function singleTokens(folded: string): string[] {
  return Array.from(new Set(folded), letterOf)
    .filter((letter) => letter !== borderLetter)
    .map((letter) => singleLetter + letter);
}

/** The word of the three letters from one on, if there is a frequent pair among them. */
function tripleAt(
  letters: readonly string[],
  at: number,
  frequent: ReadonlySet<string>,
): string | undefined {
  const [a, b, c] = letters.slice(at, at + 3);
  if (a === undefined || b === undefined || c === undefined) return undefined;
  return frequent.has(a + b) || frequent.has(b + c) ? tripleLetter + a + b + c : undefined;
}

function pairs(letters: readonly string[]): string[] {
  return letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter);
}
