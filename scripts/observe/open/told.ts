/** Whether words tell something that a number can be said of. */

import {
  bareMeasure,
  bareNoun,
  changing,
  contribution,
  measureEnd,
  registeredSum,
  sumOfPart,
  verbsOfProjects,
} from '../lexicon/nouns.ts';
import { isNoun, isShare } from './noun.ts';
import { behindCourse } from './verbs.ts';

/** Whether words before a verb say nothing of what is told, or are another item of a list. */
export function isPlainBefore(words: string): boolean {
  const own = words.slice(words.lastIndexOf('、') + 1);
  return behindCourse(own) === own.length;
}

/** Whether a verb and a noun tell something a number can be said of. */
export function isTold(verb: string, noun: string, kind: string): boolean {
  if (!isNoun(noun)) return false;
  if (bareMeasure.test(noun)) return false;
  if (bareNoun.test(noun)) return noun === '项目' && verbsOfProjects.test(verb) && kind === 'count';
  return true;
}

/** Whether words say what is measured by a number whose unit is of a kind. */
export function isMeasureOf(words: string, kind: string, isChange: boolean): boolean {
  // 营业收入、利润: of whom is not said.
  const isBare = (part: string) => bareMeasure.test(part.replace(/^总体/, ''));
  const isRate = kind === 'share' && !isChange;
  if (
    bareMeasure.test(words) ||
    (!isRate && words.split(/[、和及与]/).every(isBare)) ||
    (registeredSum.test(words) && !isShare(words)) ||
    sumOfPart.test(words) ||
    contribution.test(words) ||
    (!measureEnd.test(words) &&
      !(kind === 'share' && isShare(words)) &&
      !(isChange && changing.test(words)))
  )
    return false;
  return (
    kind !== 'share' ||
    isChange ||
    /(?:率|度|比重|占比|比例|比|覆盖面|增速|涨幅|化水平)$/.test(words) ||
    isShare(words)
  );
}
