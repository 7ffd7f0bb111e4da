/** What pages say of passages that are alike: apart from what finds them, since the browser needs only the words. */

import type { Runs, ShortRuns } from './closest.ts';

/** How they were found. The share is `leastLikeness` of `text/likeness.ts`. */
export const howFound =
  '由程序按字找：两句里相同的字词（少见的算得重）合起来占四成以上，就算相近。相近的话说的不一定是同一件事。';

/** What the marks mean. */
export const marksOfRuns = '划去的字只在那一份里有，加下线的字只在这一份里有。';

/** Where a like passage stands, seen from this report. */
export const whens = { earlier: '从前', later: '后来', elsewhere: '别处' } as const;

/**
 * Runs with their words again.
 *
 * @param words the sentence of this report
 * @example toFullRuns([2, '77', -2, 3], '公路28公里。')
 * // => [['=', '公路'], ['-', '77'], ['+', '28'], ['=', '公里。']]
 */
export function toFullRuns(runs: ShortRuns, words: string): Runs {
  let at = 0;
  return runs.map((run) => {
    if (typeof run === 'string') return ['-', run];
    const from = at;
    at += Math.abs(run);
    return [run > 0 ? '=' : '+', words.slice(from, at)];
  });
}
