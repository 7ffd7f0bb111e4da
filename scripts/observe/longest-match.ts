/** Finds the longest known word at a place of a text, and what it stands for. */
export interface LongestMatch<Value> {
  (text: string, at: number): { word: string; value: Value } | undefined;
  /** Whether a word begins with a character. */
  mayBegin(first: string): boolean;
}

/**
 * A matcher of many words; of a word that is given twice the first holds.
 *
 * @example longestMatch([['增长', 'rise'], ['增长率', 'rate']])('增长率为5%', 0)
 * // => { word: '增长率', value: 'rate' }
 */
export function longestMatch<Value>(
  words: Iterable<readonly [word: string, value: Value]>,
): LongestMatch<Value> {
  // By the code of the first character, which is looked up faster than the character: a lexer asks at every
  // place of a text, and thousands of names are known.
  const byFirst = new Map<number, { word: string; value: Value }[]>();
  for (const [word, value] of words) {
    const first = word.charCodeAt(0);
    const same = byFirst.get(first);
    if (same) same.push({ word, value });
    else byFirst.set(first, [{ word, value }]);
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.word.length - a.word.length);
  const match = (text: string, at: number) =>
    byFirst.get(text.charCodeAt(at))?.find(({ word }) => text.startsWith(word, at));
  return Object.assign(match, { mayBegin: (first: string) => byFirst.has(first.charCodeAt(0)) });
}
