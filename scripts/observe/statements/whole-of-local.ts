/** 一般公共预算收入9亿元，增长7%；地方一般公共预算收入5亿元, 一般预算收入9亿元，其中地方财政收入5亿元, 公共财政收入9亿元、地方财政收入5亿元: what is called revenue of the budget may be all that is raised. */

import type { KnownIndicator, KnownIndicators } from '../known-indicators.ts';
import type { Statement } from './statement.ts';

/** 其中 before the name of what stays in the place: 其中地方级. */
const partOf = /其中[:,，]?(?:全[市县区省旗州盟])?(?:完成|实现)?$/;
const local = /地方/;
/** Revenue that no word says to be of the budget. */
const loose = /^(?!.*预算).*财政/;

/**
 * Statements, those of a revenue of the budget given to the whole where what stays in the place follows as a
 * part of it.
 *
 * @param words the sentence
 */
export function withWholeOfLocal(
  statements: readonly Statement[],
  words: string,
  indicators: KnownIndicators,
): readonly Statement[] {
  if (!local.test(words)) return statements;
  const seriesOf = ({ indicator }: Statement) => {
    const known = indicators.get(indicator);
    return known?.role === 'growth' ? undefined : (known?.series ?? known?.slug);
  };
  const nameOf = ({ words: { name } }: Statement) =>
    name ? words.slice(name.start, name.end) : '';
  const renamed = new Map<number, KnownIndicator>();
  for (const [at, part] of statements.entries()) {
    if (!local.test(nameOf(part))) continue;
    const isPart = partOf.test(words.slice(0, part.words.start));
    const series = seriesOf(part);
    const whole = [...indicators.values()].find(
      ({ wholeOf }) => wholeOf !== undefined && wholeOf === series,
    );
    if (!whole) continue;
    const before = statements
      .slice(0, at)
      .findLast((one) => seriesOf(one) === whole.wholeOf && one.words.start < part.words.start);
    const inUnit = ({ value, unit }: Statement) => value * (whole.factors[unit] ?? Number.NaN);
    const isNamed = before && (isPart || loose.test(nameOf(before)) || isOfOneTime(before, part));
    const isWhole = isNamed && !local.test(nameOf(before));
    if (isWhole && inUnit(before) > inUnit(part)) renamed.set(before.words.start, whole);
  }
  return statements.map((one) => {
    const whole = renamed.get(one.words.start);
    if (!whole) return one;
    const isGrowth = indicators.get(one.indicator)?.role === 'growth';
    return { ...one, indicator: (isGrowth ? whole.growth : undefined) ?? whole.slug };
  });
}

/** Whether two values are of the same time, reached or aimed at, so that one place has no two of one name. */
function isOfOneTime({ when: a }: Statement, { when: b }: Statement): boolean {
  return a.time?.to === b.time?.to && a.isGoal === b.isGoal && !a.isBaseline && !b.isBaseline;
}
