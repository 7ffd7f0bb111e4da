/** Where a sentence stands in a text. */
export interface Sentence {
  start: number;
  end: number;
}

/** What ends a sentence, with the quotes and brackets that close after it. */
const ends = /[。！？；…]+[”’」』）】》〉〗〕]*|[\n\t]+/gu;

/**
 * The sentences of a text, without the blanks around them. Parts of a long one that a semicolon
 * divides are sentences too: they are heard as such.
 *
 * @example toSentences('甲。乙') // => [{ start: 0, end: 2 }, { start: 2, end: 3 }]
 */
export function toSentences(text: string): Sentence[] {
  const borders = [...text.matchAll(ends)].map(({ 0: sign, index }) => index + sign.length);
  return [...borders, text.length].flatMap((end, index, all) => {
    const begin = all[index - 1] ?? 0;
    const words = text.slice(begin, end);
    const start = begin + (words.length - words.trimStart().length);
    // What has no letter and no digit says nothing.
    return /[\p{L}\p{N}]/u.test(words) ? [{ start, end: begin + words.trimEnd().length }] : [];
  });
}

/**
 * A sentence in pieces that a voice gets through at one go: some stop after a quarter of a minute.
 * It is cut at commas where there are any, and no piece is empty.
 *
 * @param longest characters of a piece
 */
export function toBreaths(sentence: string, longest = 48): string[] {
  const breaths: string[] = [];
  for (const clause of sentence.match(/[^，、：,]*[，、：,]?/gu) ?? []) {
    const last = breaths.at(-1);
    if (last !== undefined && last.length + clause.length <= longest) {
      breaths[breaths.length - 1] = last + clause;
      continue;
    }
    for (let at = 0; at < clause.length; at += longest) {
      breaths.push(clause.slice(at, at + longest));
    }
  }
  return breaths;
}
