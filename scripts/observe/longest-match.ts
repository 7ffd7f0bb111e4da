/** Finds the longest known word at a place of a text, and what it stands for. */
export interface LongestMatch<Value> {
  (text: string, at: number): { word: string; value: Value } | undefined;
  /** The characters that the words begin with. */
  beginnings: ReadonlySet<string>;
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
  // By the codes of the first two characters: a lexer asks at every place of a text, thousands of names are
  // known, and of those that begin with a character hundreds may.
  const byStart = new Map<number, Known<Value>[]>();
  const single = new Map<number, Known<Value>>();
  const beginnings = new Set<string>();
  for (const [word, value] of words) {
    const first = word.charCodeAt(0);
    beginnings.add(word.charAt(0));
    if (word.length === 1) {
      if (!single.has(first)) single.set(first, { word, value });
      continue;
    }
    const start = startAt(word, 0);
    const same = byStart.get(start);
    if (same) same.push({ word, value });
    else byStart.set(start, [{ word, value }]);
  }
  for (const same of byStart.values()) same.sort((a, b) => b.word.length - a.word.length);
  const match = (text: string, at: number) =>
    byStart.get(startAt(text, at))?.find(({ word }) => text.startsWith(word, at)) ??
    single.get(text.charCodeAt(at));
  return Object.assign(match, { beginnings });
}

interface Known<Value> {
  word: string;
  value: Value;
}

/** The two characters at a place as one number, which is looked up faster than a string. */
function startAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}
