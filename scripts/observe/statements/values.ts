import { relativeOf } from '../../../src/figures/family.ts';
import type { Comparator } from '../comparators.ts';
import type { KnownIndicator } from '../known-indicators.ts';
import { isSpan } from '../time.ts';
import { sharedComparator, type TokenOf } from '../token.ts';
import { timeOfNext } from './from-to.ts';
import type { Head, Said } from './said.ts';
import type { Statement } from './statement.ts';

type QuantityToken = TokenOf<'quantity'>;

/** The statements that numbers make, one for each subject of what was said; or why they make none. */
export function toStatements(
  head: Head,
  said: Said,
  numbers: readonly QuantityToken[],
): Statement[] | string {
  const statements: Statement[] = [];
  const last = numbers.at(-1);
  const shared = sharedComparator(numbers);
  const isStart = said.clause.journey?.leg === 'start';
  for (const [place, token] of numbers.entries()) {
    const subject = head.subjects[place];
    if (!subject?.indicator) continue;
    // A unit that is printed once is that of all.
    const { unit = last?.quantity.unit, comparator = shared, upper } = token.quantity;
    if (unit === undefined) return '数字没有单位';
    const indicator = indicatorOf(subject.indicator, head, said, unit);
    if (indicator === undefined) return `单位“${unit}”与指标不合`;
    // 由100家至150家 may be a change or a range.
    if (isStart && upper !== undefined) return '起点是一个区间';
    // 从“十五”期间的5600亿元增加到…: the sum of as many years, which the sentence does not name.
    const timeOfStart = said.clause.journey?.timeOfStart;
    if (timeOfStart && isSpan(timeOfStart)) return '几年的数，不知是累计还是一年';
    const { start, end } = token;
    const words = {
      start: subject.start,
      end,
      name: subject.name,
      ownStart: numbers.length > 1 ? start : said.clause.start,
      quoteStart: Math.min(head.quoteStart, subject.start),
      quoteEnd:
        token.quantity.unit === undefined || shared !== undefined ? (last?.end ?? end) : end,
    };
    const own = comparator ?? said.clause.comparator;
    for (const bound of bounds(token, said, own)) {
      statements.push({
        indicator,
        value: bound.value,
        unit,
        comparator: bound.comparator,
        scope: head.scope,
        when: whenOf(head, said),
        words,
      });
    }
  }
  return statements;
}

function whenOf({ isBackground }: Head, said: Said): Statement['when'] {
  const { isAverage, isCumulative, isReached, journey } = said.clause;
  return {
    time: timeOfNext(said),
    base: said.base,
    isAverage,
    isReached,
    isCumulative,
    // Told by what else is stated: they have a place from the start, so that all have the same fields.
    yearsOnEnd: undefined,
    isKept: undefined,
    passed: undefined,
    isYearly: undefined,
    isRated: undefined,
    isGoal: said.isGoal,
    isBackground,
    isBaseline: journey?.leg === 'start',
  };
}

/** A number as it is meant; a range as its two bounds, the lower one first: `7.5%—8%`, `下降3%—5%`. */
function bounds(
  { quantity: { value, upper } }: QuantityToken,
  { clause: { mode, sign } }: Said,
  comparator: Comparator = '=',
): { value: number; comparator: Comparator }[] {
  const meant = (number: number) => (mode === 'change' && sign < 0 ? -number : number);
  if (upper === undefined) return [{ value: meant(value), comparator }];
  const ends = [meant(value), meant(upper)];
  return [
    { value: Math.min(...ends), comparator: '>=' },
    { value: Math.max(...ends), comparator: '<=' },
  ];
}

/** Which indicator a number with a unit is of: the subject itself, its growth, or what is added to it. */
function indicatorOf(
  subject: KnownIndicator,
  { isRenewal }: Head,
  { added, clause: { mode, sign, isReached } }: Said,
  unit: string,
): string | undefined {
  if (mode === 'change' && unit === '%') {
    return subject.growth ?? (subject.unit === '%' ? subject.slug : undefined);
  }
  if (mode === 'change' && sign < 0) return undefined;
  if (!(unit in subject.factors)) return undefined;
  // 新增甲5家、乙发展至22家: the second is what there is.
  const isAdded = added === 'here' || (added === 'before' && !isReached);
  if (subject.adds && isAdded) return relativeOf(subject.slug, 'added');
  if (subject.renews && isRenewal && mode === 'level') return relativeOf(subject.slug, 'renewed');
  // 增长5亿元 is an increment, 完成5亿元 a level.
  return mode === 'level' ? subject.slug : undefined;
}
