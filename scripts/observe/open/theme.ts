import type { Theme } from '../../../src/schemas/indicator.ts';
import { longestMatch } from '../longest-match.ts';
import { onceFor } from '../once-for.ts';

/** Group of what no theme has a word for. */
export const otherTheme = '其他';

/** A word that says in what form something is done, and nothing of what: 污水处理项目 is of what it treats. */
const form = '项目';

/** Before what is counted: from what size on. */
const threshold = /^.*以上/;

/** Finds the theme of a name. */
export type ThemeFinder = (name: string) => string;

/**
 * The theme whose word stands last in a name: 农村公路 is of roads. Of two that end at the same place the
 * longer holds.
 */
export const themeFinder = onceFor((themes: readonly Theme[]): ThemeFinder => {
  const match = longestMatch(
    themes.flatMap(({ group, words }) => words.map((word): [string, string] => [word, group])),
  );
  const find = (name: string): string | undefined => {
    let last: { group: string; word: string; end: number } | undefined;
    for (let at = 0; at < name.length; at += 1) {
      const found = match(name, at);
      const end = at + (found?.word.length ?? 0);
      // Of words with one end the first begins before the others: it is the longest.
      if (found && end > (last?.end ?? 0)) last = { group: found.value, word: found.word, end };
    }
    if (last?.word !== form) return last?.group;
    return find(name.slice(0, last.end - form.length).replace(threshold, '')) ?? last.group;
  };
  return (name) => find(name) ?? otherTheme;
});
