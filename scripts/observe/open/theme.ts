import type { Theme } from '../../../src/schemas/indicator.ts';

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
export function themeFinder(themes: readonly Theme[]): ThemeFinder {
  const words = themes.flatMap(({ group, words }) => words.map((word) => ({ group, word })));
  const found = new Map<string, string>();
  const find = (name: string): string | undefined => {
    let best: { group: string; word: string; end: number } | undefined;
    for (const { group, word } of words) {
      const at = name.lastIndexOf(word);
      if (at === -1) continue;
      const end = at + word.length;
      const isBetter =
        !best || end > best.end || (end === best.end && word.length > best.word.length);
      if (isBetter) best = { group, word, end };
    }
    const before =
      best?.word === form
        ? find(name.slice(0, best.end - form.length).replace(threshold, ''))
        : undefined;
    return before ?? best?.group;
  };
  return (name) => {
    const group = found.get(name) ?? find(name) ?? otherTheme;
    found.set(name, group);
    return group;
  };
}
