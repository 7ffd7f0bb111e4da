/**
 * How text becomes words for Pagefind, and a term the words to ask for.
 *
 * Pagefind splits at blanks, drops everything that is neither letter nor digit, strips
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

/** Letters that were found before, by the code point of the character; few are beyond the first plane. */
const known = new Array<string | undefined>(0x1_0000);
const knownBeyond = new Map<string, string>();

/** The letter that stands for a folded character in the index. */
function letterOf(character: string): string {
  if (character.length > 1) {
    const letter = knownBeyond.get(character) ?? findLetter(character);
    knownBeyond.set(character, letter);
    return letter;
  }
  const code = character.charCodeAt(0);
  const letter = known[code];
  if (letter !== undefined) return letter;
  const found = findLetter(character);
  known[code] = found;
  return found;
}

function findLetter(character: string): string {
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
  /** Whether the words spell the term and nothing else; if not, the text must be looked at. */
  exact: boolean;
}

/**
 * The words that find a folded term: pairs that cover all its characters; for one character the
 * word that says which blocks hold it.
 *
 * @example termTokens('乡村振兴').words // => [{ word: '乡村', at: 0 }, { word: '振兴', at: 2 }]
 */
export function termTokens(term: string): TermTokens {
  const letters = Array.from(term, letterOf);
  const exact = !letters.includes(otherLetter);
  if (letters.length < 2) {
    return { words: [{ word: singleLetter + letters.join(''), at: 0 }], exact };
  }
  const words = cover(letters, 2).map(({ run, at }) => ({ word: run, at }));
  return { words, exact };
}

/** Longest runs of characters that the directory of segments has. */
const longestRun = 3;

/**
 * What the directory of segments is asked for a folded term: the term itself, or runs that cover it.
 *
 * @example termRuns('甲乙丙丁') // => ['甲乙丙', '乙丙丁']
 */
export function termRuns(term: string): string[] {
  const letters = Array.from(term, letterOf);
  return letters.length <= longestRun
    ? [letters.join('')]
    : cover(letters, longestRun).map(({ run }) => run);
}

/** Whether the directory says of a folded term how many blocks hold it, and not only of its runs. */
export function isRun(term: string): boolean {
  return Array.from(term).length <= longestRun && termTokens(term).exact;
}

/** The code points of the letters of a folded block; 0 where a border is, over which no run goes. */
export function blockLetters(folded: string): number[] {
  const codes: number[] = [];
  for (const character of folded) {
    const letter = letterOf(character);
    codes.push(letter === borderLetter ? 0 : (letter.codePointAt(0) ?? 0));
  }
  return codes;
}

/**
 * The words of a folded block; each character starts exactly one. A border takes a place too, at
 * the end two: a term's words may be asked for with one left out between two others.
 */
export function blockTokens(folded: string): string[] {
  const words: string[] = [];
  let before = '';
  for (const character of folded) {
    const letter = letterOf(character);
    if (before !== '') words.push(before + letter);
    before = letter;
  }
  if (before !== '') words.push(before + borderLetter);
  words.push(borderLetter + borderLetter);
  return words;
}

/** The words that say which characters a folded block holds, each once. */
export function singleTokens(folded: string): string[] {
  const words: string[] = [];
  for (const character of new Set(folded)) {
    const letter = letterOf(character);
    if (letter !== borderLetter) words.push(singleLetter + letter);
  }
  return words;
}

/** Runs of some letters that hold every letter: one after the other, the last one where it ends. */
function cover(letters: readonly string[], length: number): { run: string; at: number }[] {
  const last = letters.length - length;
  const starts = Array.from({ length: Math.ceil(letters.length / length) }, (_, index) =>
    Math.min(index * length, last),
  );
  return starts.map((at) => ({ run: letters.slice(at, at + length).join(''), at }));
}
