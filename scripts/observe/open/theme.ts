import type { Theme } from '../../../src/schemas/indicator.ts';
import { longestMatch } from '../longest-match.ts';

/** Group of what no theme has a word for. */
export const otherTheme = '其他';

/** Finds the theme of a name. */
export type ThemeFinder = (name: string) => string;

/**
 * The theme whose word stands last in a name: 农村公路 is of roads. Of two that end at the same place the
 * longer holds.
 */
export function themeFinder(themes: readonly Theme[]): ThemeFinder {
  const match = longestMatch(
    themes.flatMap(({ group, words }) => words.map((word): [string, string] => [word, group])),
  );
  return (name) => {
    let last = { group: otherTheme, end: 0 };
    for (let at = 0; at < name.length; at += 1) {
      const found = match(name, at);
      const end = at + (found?.word.length ?? 0);
      // Of words with one end the first begins before the others: it is the longest.
      if (found && end > last.end) last = { group: found.value, end };
    }
    return last.group;
  };
}
