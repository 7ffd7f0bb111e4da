/**
 * 地区生产总值完成87亿元，增长4.6%: names, then their numbers, in as many clauses as go on about them.
 * Every word between a name and its number has to be understood.
 */

import { clauseStart, withoutAsides } from '../clauses.ts';
import { leadsToMark } from '../comparators.ts';
import { recountSlug } from '../derived-indicators.ts';
import type { KnownIndicators } from '../known-indicators.ts';
import { isSpan } from '../time.ts';
import { hasKind, quantitiesFrom, type Token, type TokenOf } from '../token.ts';
import { countedFromStart } from './from-to.ts';
import { isGoalBehind } from './goal.ts';
import { isChangeBehind, isIncrement } from './growth.ts';
import { asideKinds, chainKinds } from './kinds.ts';
import { isOneForAll } from './list.ts';
import { behindMilestones, behindOwnMark, isMoreExact, readMilestones } from './milestone.ts';
import { readMultiple } from './multiple.ts';
import type { Opening } from './opening.ts';
import { type Head, inClause, nextClause, type Said } from './said.ts';
import { say } from './sayings.ts';
import type { Statement } from './statement.ts';
import { sumBefore } from './sum.ts';
import { toStatements } from './values.ts';

/** What was read of a statement up to a place in it. */
interface Progress {
  head: Head;
  said: Said;
  statements: readonly Statement[];
  /** Whether it was told how many times an earlier value it is, or what marks it passed. */
  isCompared: boolean;
  /** Index of an increment without a level that was passed over. */
  passed?: number | undefined;
  /** Index of the token to read on from. */
  next: number;
}

/** What a statement gives, up to a word that is not understood, and why it gives nothing. */
export interface Outcome {
  statements: readonly Statement[];
  reason?: string;
  /** Index of the token at which it ended. */
  next: number;
}

/** A step on, or why the statement ends; undefined where it leaves nothing to explain. */
type Step = Progress | string | undefined;

/** Read on from an opening until a word that is not understood, or the sentence's end. */
export function readNameValue(
  tokens: readonly Token[],
  opening: Opening,
  indicators: KnownIndicators,
): Outcome {
  let progress: Progress = { ...opening, statements: [], isCompared: false };
  for (;;) {
    const step = readOn(tokens, progress, indicators);
    if (typeof step === 'object') {
      progress = step;
      continue;
    }
    const { statements, next, passed } = progress;
    if (passed !== undefined && statements.length === 0) {
      return { statements, next: passed, reason: '只说增加了多少，没有说达到多少' };
    }
    const isTold = statements.length > 0 || step === undefined;
    const told = yearly(statements, progress.head);
    return isTold ? { statements: told, next } : { statements: told, next, reason: step };
  }
}

/**
 * 达到100亿元，年均增长9%, 由60亿元增加到100亿元, 累计完成30亿元，比上年增长9%: with the values told that are of one
 * year, not of several.
 */
function yearly(statements: readonly Statement[], { subjects }: Head): readonly Statement[] {
  const isOfYear = statements.some(({ when }) => when.isAverage || when.isBaseline);
  const isOverLast = statements.some(
    ({ when: { base } }) => base && base.year === undefined && !base.isYears,
  );
  const isLevel = ({ indicator }: Statement) =>
    subjects.some((subject) => subject.indicator?.slug === indicator);
  const isRated =
    !isOfYear && statements.some((one) => !isLevel(one) && one.when.base?.year === undefined);
  // 完成300亿元，比前五年增长60%: what is compared with years is the sum of as many.
  const ofYears = statements.findIndex(({ when }) => when.base?.isYears);
  return statements.map((one, at) => {
    const { isReached, isAverage, isCumulative, time } = one.when;
    if (at < ofYears && isLevel(one) && !(time && !isSpan(time))) {
      return { ...one, when: { ...one.when, isCumulative: true } };
    }
    if (isOverLast && isLevel(one) && !time) {
      return { ...one, when: { ...one.when, isCumulative: false, isYearly: true } };
    }
    const is = isOfYear && isReached && !isAverage && !isCumulative && isLevel(one);
    if (is && !(time && isSpan(time))) return { ...one, when: { ...one.when, isYearly: true } };
    return isRated && isLevel(one) ? { ...one, when: { ...one.when, isRated } } : one;
  });
}

function readOn(tokens: readonly Token[], progress: Progress, indicators: KnownIndicators): Step {
  const { said, head, statements, next } = progress;
  const token = tokens[next];
  if (!token) return '指标名后没有数字';
  const compared = readComparison(tokens, progress);
  if (compared) return compared;
  switch (token.kind) {
    case 'open':
      return readBracket(tokens, progress);
    case 'comma':
    case 'and':
      return readLink(tokens, progress);
    case 'quantity':
      return readNumbers(tokens, progress, indicators);
    default: {
      const before = tokens[next - 1];
      const more = say(said, token, { head, before, hasValue: statements.length > 0 });
      return typeof more === 'object' ? { ...progress, said: more, next: next + 1 } : more;
    }
  }
}

/** 是2015年的1.3倍 and 先后突破20亿元: numbers that are passed over. */
function readComparison(tokens: readonly Token[], progress: Progress): Progress | undefined {
  const { said, next, head, statements } = progress;
  const multiple = readMultiple(tokens, next);
  if (multiple) {
    // 是2015年的1.3倍，年均增长…: the rate is counted from there.
    const base = multiple.base ?? said.base;
    return {
      ...progress,
      statements: multiple.isOfSums
        ? addedUp(statements, head)
        : base?.year === undefined
          ? statements
          : ofOneYear(statements, head),
      said: { ...said, base },
      isCompared: true,
      next: multiple.next,
    };
  }
  return passMilestones(tokens, progress, next);
}

/** With the marks read that begin at `index`, or the remark passed over. */
function passMilestones(
  tokens: readonly Token[],
  progress: Progress,
  index: number,
): Progress | undefined {
  const { head, said, statements } = progress;
  const next = behindMilestones(tokens, index, head.subjects);
  if (next === undefined) return undefined;
  const marks = readMilestones(tokens, index, head, said);
  return { ...progress, statements: [...statements, ...marks], isCompared: true, next };
}

/** 完成投资300亿元，是2015年的2倍: what is compared with one year is of one. */
function ofOneYear(statements: readonly Statement[], { subjects }: Head): readonly Statement[] {
  return statements.map((one) => {
    const isLevel = subjects.some(({ indicator }) => indicator?.slug === one.indicator);
    const isOpen = one.when.time === undefined || isSpan(one.when.time);
    return isLevel && isOpen && !one.when.isCumulative
      ? { ...one, when: { ...one.when, isYearly: true } }
      : one;
  });
}

/** 完成投资3400亿元，是“十二五”的3倍: of what years add up, the values are their sums. */
function addedUp(statements: readonly Statement[], { subjects }: Head): readonly Statement[] {
  return statements.map((one) => {
    const isSum = subjects.some(
      ({ indicator }) => indicator?.sums && indicator.slug === one.indicator,
    );
    return isSum ? { ...one, when: { ...one.when, isCumulative: true } } : one;
  });
}

/** `（增长4.6%）` goes on; one without numbers, or on what had been aimed at, is passed over: （年度目标6%）. */
function readBracket(tokens: readonly Token[], progress: Progress): Step {
  const { next, statements } = progress;
  const close = tokens.findIndex(({ kind }, at) => at > next && kind === 'close');
  const inside = tokens.slice(next + 1, close === -1 ? undefined : close);
  const isOnAim = statements.length > 0 && inside[0]?.kind !== 'goal' && hasKind(inside, 'goal');
  if (close !== -1 && (isOnAim || !hasKind(inside, 'quantity')))
    return { ...progress, next: close + 1 };
  return statements.length > 0 && goesOn(tokens, next + 1, hasLevel(progress))
    ? openClause(tokens, progress)
    : '括号里另有数字';
}

/** A clause that ends; the next goes on about the same, or ends the statement. */
function readLink(tokens: readonly Token[], progress: Progress): Step {
  const { head, said, statements, isCompared, next } = progress;
  if (statements.length === 0 && !isCompared) {
    return isHowCounted(tokens, next)
      ? { ...progress, next: next + 1 }
      : '指标名和数字之间隔了分句';
  }
  if (said.clause.mode === 'none' || readMultiple(tokens, next + 1)) {
    return { ...progress, next: next + 1 };
  }
  // 年均增长8%，先后突破20亿元、30亿元，…
  const opened = openClause(tokens, progress);
  const passed =
    tokens[next + 1]?.kind === 'milestones' ? passMilestones(tokens, opened, next + 1) : undefined;
  if (passed) return passed;
  const behindMark = behindOwnMark(tokens, next + 1, statements, head.subjects);
  if (behindMark !== undefined) return { ...progress, isCompared: true, next: behindMark };
  if (isMoreExact(tokens, next + 1, statements, head.subjects)) {
    return opened;
  }
  // 连续突破20亿元、30亿元大关，从18亿元增加到…; 突破30亿元大关，由18亿元增加到…; 年均增长9%，从18亿元跃升到…
  if (opensWay(tokens, next + 1, progress)) {
    return { ...opened, said: inClause(opened.said, { mode: 'level' }) };
  }
  return goesOn(tokens, next + 1, hasLevel(progress))
    ? opened
    : tokens[next - 1]?.kind === 'remark'
      ? undefined
      : '说过倍数或关口，后面的分句不是接着说的';
}

/** Whether a clause at `index` tells the way of a value of which marks or yearly rates alone have been told. */
function opensWay(
  tokens: readonly Token[],
  index: number,
  { head, statements }: Progress,
): boolean {
  const isOfOne = statements.length === 0 || head.subjects.length === 1;
  const isOpen = statements.every(
    ({ comparator, when }) => leadsToMark(comparator) || when.isAverage,
  );
  return tokens[index]?.kind === 'from' && isOfOne && isOpen;
}

/** 财政总收入扣除留抵退税因素后，同口径增长9%: whether a sign at `index` ends what only says how it was counted. */
function isHowCounted(tokens: readonly Token[], index: number): boolean {
  const name = tokens.findLastIndex(({ kind }, at) => at < index && kind === 'subject');
  const words = tokens.slice(name + 1, index);
  return words.length > 0 && words.every(({ kind }) => kind === 'filler' || kind === 'base');
}

/** With the clause opened that follows the sign at `next`. */
function openClause(tokens: readonly Token[], progress: Progress): Progress {
  const { said, next } = progress;
  const start = tokens[next + 1]?.start ?? tokens[next]?.end ?? 0;
  const opened = nextClause(said, start);
  // 从2015年的3万元，提高到4万元: the way is gone on.
  const { journey } = said.clause;
  const isOnWay = journey?.leg === 'start' && tokens[next + 1]?.kind === 'to';
  return { ...progress, said: isOnWay ? inClause(opened, { journey }) : opened, next: next + 1 };
}

/** Numbers: one for each subject, or one for all. */
function readNumbers(
  tokens: readonly Token[],
  progress: Progress,
  indicators: KnownIndicators,
): Step {
  const { next, said, statements } = progress;
  const listed = quantitiesFrom(tokens, next);
  const ends = endsClause(tokens, next + 2 * listed.length - 1);
  const numbers = ends ? ofItsUnit(listed, progress) : listed;
  const [first] = numbers;
  const words = tokens.slice(clauseStart(tokens, next), next);
  // 城乡居民收入均增长12%: said of one clause.
  // 甲和乙年均增长10%，达到100亿元和45亿元: one rate of both, then a number of each.
  const isOfEach = numbers.length > 1 && numbers.length === progress.head.subjects.length;
  const isShared =
    !isOfEach &&
    (progress.head.isShared || hasKind(words, 'all') || isRateOfEach(tokens, next, progress.head));
  const own = isShared ? progress.head : oneHead(progress, numbers, words);
  const count = own.subjects.length;
  if (!first || numbers.length !== (isShared ? 1 : count)) {
    return `${count} 个指标名对 ${numbers.length} 个数字，不能一一对应`;
  }
  // 甲5亿元，乙3亿元，分别增长6%: not of the last alone.
  if (count === 1 && statements.length > 0 && hasKind(words, 'each')) return undefined;
  const last = next + 2 * (listed.length - 1);
  const summed = withSum(tokens, own, last + 1, indicators);
  if (!summed) return undefined;
  const { head, quoteEnd } = summed;
  if (isEpithet(tokens, last)) return '数字修饰后面的词';
  if (isShareOfGoal(tokens, next)) return '说的是完成了目标的百分之几';

  const isRate = first.quantity.unit === '%';
  const clause = tokens.slice(clauseStart(tokens, next), next);
  const isHigher = isRate && isHigherRate(clause, statements, head);
  const isAgain = isRate && saysHowCounted(tokens.slice(0, next), statements);
  const isChange = isHigher || isAgain || (isRate && isChangeBehind(tokens, last));
  const mode = isChange ? 'change' : said.clause.mode;
  const open = inClause(said, { comparator: undefined });
  // 完成87亿元，比上年增加5亿元，增长4%: the increment is passed over.
  if (mode === 'change' && isIncrement(head.subjects, numbers)) {
    const passed = statements.length === 0 ? next : undefined;
    return { ...progress, head, said: open, isCompared: true, passed, next: last + 1 };
  }
  const isGoal = said.isGoal || isGoalBehind(tokens, last + 1);
  // 年均增长11%，力争12%
  const isAverage =
    said.clause.isAverage || (isHigher && statements.at(-1)?.when.isAverage === true);
  const meant = inClause({ ...said, isGoal }, { mode, isAverage });
  const made = toStatements(head, meant, isShared ? head.subjects.map(() => first) : numbers);
  if (typeof made === 'string') return made;
  // 增长9%，扣除价格因素，实际增长7%: of two rates the second is told as what it is.
  const isSecond = isAgain && made.every((one) => isToldIn(statements, one));
  const recounted = isSecond ? made.flatMap((one) => recountedOf(one, indicators)) : made;
  if (recounted.length === 0) return { ...progress, head, said: open, next: last + 1 };
  const quoted = recounted.map((one) => ({
    ...one,
    words: { ...one.words, quoteEnd: quoteEnd ?? one.words.quoteEnd },
  }));
  return {
    ...progress,
    head,
    // 由2013年下降9%到2015年增长4%: a rate is compared with the year before, wherever it came from.
    said: isRate ? open : countedFromStart(open),
    statements: [...statements, ...quoted],
    next: last + 1,
  };
}

/** 甲和乙分别增长8%: whether the number at `index` is the one rate that each of the subjects is told to have. */
function isRateOfEach(tokens: readonly Token[], index: number, { subjects }: Head): boolean {
  const words = tokens.slice(clauseStart(tokens, index), index);
  const isPlain = hasKind(words, 'each') && hasKind(words, 'change');
  // 分别增长8%和更高: a second that is not known.
  const goesOn = tokens[index + 1]?.kind === 'and' && !goesOnAbout(tokens, index + 2);
  const isKnown = subjects.every(({ indicator }) => indicator !== undefined);
  return subjects.length > 1 && isKnown && isPlain && !goesOn && isOneForAll(tokens, index);
}

/** Whether a clause with a name of its own, or a change, begins at `index`. */
function goesOnAbout(tokens: readonly Token[], index: number): boolean {
  const token = tokens.slice(index).find(({ kind }) => kind !== 'place' && kind !== 'filler');
  return token?.kind === 'subject' || token?.kind === 'change';
}

/**
 * Whose numbers follow: 城乡居民收入增长8% has one of both together, and what it has told then goes on.
 */
function oneHead(
  { head, statements }: Progress,
  numbers: readonly TokenOf<'quantity'>[],
  words: readonly Token[],
): Head {
  const isOne = numbers.length === 1 && !hasKind(words, 'each') && statements.length === 0;
  return isOne && head.together
    ? { ...head, subjects: [head.together], together: undefined }
    : head;
}

/** 老旧小区9个、37栋楼: of two counts of one thing the one that is in its unit, where only one is. */
function ofItsUnit(
  numbers: readonly TokenOf<'quantity'>[],
  { head: { subjects }, said }: Progress,
): readonly TokenOf<'quantity'>[] {
  const indicator = subjects[0]?.indicator;
  const isCountedTwice =
    numbers.length === 2 && subjects.length === 1 && said.clause.mode === 'level';
  // 游客接待人数、综合收入达到90万人次、6亿元 has a name for each.
  const isJoint = /[、和与及]/.test(indicator?.title ?? '');
  if (!indicator || !isCountedTwice || isJoint || !numbers.every(isCount)) return numbers;
  const own = numbers.filter(({ quantity: { unit = '' } }) => unit in indicator.factors);
  return own.length === 1 ? own : numbers;
}

/** Whether a clause ends behind numbers, but for one sign: 9个、37栋楼, but not 2家、50亿元以上1家. */
function endsClause(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const isSign = token?.kind === 'word' && token.end - token.start === 1;
  const border = tokens[isSign ? index + 1 : index];
  return border === undefined || ['comma', 'semicolon', 'close'].includes(border.kind);
}

function isCount({ quantity: { unit } }: TokenOf<'quantity'>): boolean {
  return unit !== undefined && unit !== '%';
}

/**
 * The head of numbers that end before `index`: where it names sums, the sum of what is counted there,
 * through which it is quoted. Undefined of a sum of something that is not known.
 */
function withSum(
  tokens: readonly Token[],
  head: Head,
  index: number,
  indicators: KnownIndicators,
): { head: Head; quoteEnd?: number } | undefined {
  if (!head.subjects.some(({ indicator }) => indicator?.sumOf)) return { head };
  const sum = sumBefore(tokens, index, indicators);
  if (!sum) return undefined;
  const start = head.subjects[0]?.start ?? 0;
  const subjects = [{ indicator: sum.indicator, start, name: undefined }];
  return { head: { ...head, subjects }, quoteEnd: sum.end };
}

/** Whether something reached has been told already, and is told here again. */
function isToldIn(statements: readonly Statement[], { indicator, when }: Statement): boolean {
  return statements.some(
    (other) =>
      other.indicator === indicator &&
      !other.when.isGoal &&
      other.when.isAverage === when.isAverage,
  );
}

/** Whether words since the last rate say how one was counted that follows: （可比口径12.9%）. */
function saysHowCounted(tokens: readonly Token[], statements: readonly Statement[]): boolean {
  const last = statements.at(-1);
  const since = tokens.filter(({ start }) => last !== undefined && start >= last.words.end);
  return last?.unit === '%' && since.some(isOnCounting);
}

function isOnCounting(token: Token): boolean {
  return token.kind === 'reality' || (token.kind === 'filler' && token.isBasis === true);
}

/** A rate that is told again under the name of one counted in another way; none where there is no such name. */
function recountedOf(statement: Statement, indicators: KnownIndicators): Statement[] {
  const indicator = recountSlug(statement.indicator);
  return indicators.has(indicator) ? [{ ...statement, indicator }] : [];
}

/** Whether a value of one of the subjects themselves has been read, not only of their growth. */
function hasLevel({ head, statements }: Progress): boolean {
  return statements.some(
    ({ indicator: slug, when }) =>
      when.passed === undefined && head.subjects.some(({ indicator }) => indicator?.slug === slug),
  );
}

/**
 * Whether the clause from `index` says something more of the same subject: `同比增长6%`,
 * `按可比价格计算，增长6%`, `居全省第5位，增长6%`, or `达到100亿元` behind its growth.
 */
function goesOn(tokens: readonly Token[], index: number, hasLevel: boolean): boolean {
  const clause: Token[] = [];
  // 同比（下同）增长10.1%
  for (const token of withoutAsides(tokens.slice(index))) {
    if (token.kind === 'quantity') {
      const isRecount = token.quantity.unit === '%' && clause.some(isOnCounting);
      return isRecount || isContinued(clause, hasLevel);
    }
    const isAside = token.kind === 'comma' && clause.every(({ kind }) => asideKinds.has(kind));
    if (!isAside && !chainKinds.has(token.kind) && token.kind !== 'remark') return false;
    clause.push(token);
  }
  return false;
}

/** Whether the words before a number say that it is of what was spoken of. */
function isContinued(words: readonly Token[], hasLevel: boolean): boolean {
  return (
    hasKind(words, 'change') ||
    hasKind(words, 'new') ||
    hasKind(words, 'to') ||
    hasKind(words, 'total') ||
    (hasKind(words, 'level') && (hasKind(words, 'time') || !hasLevel)) ||
    // 增长12%，预期1550亿元; 达到3300亿元、冲刺3500亿元, but not 超“十三五”目标20亿元
    words.find(({ kind }) => kind === 'goal' || kind === 'comparator')?.kind === 'goal' ||
    // 年均增长10.7%，突破200亿元
    (hasKind(words, 'comparator') && !hasLevel)
  );
}

/** 增长6%、力争达到7%: whether words behind a rate of growth go on to one that is aimed at beyond it. */
function isHigherRate(
  words: readonly Token[],
  statements: readonly Statement[],
  { subjects }: Head,
): boolean {
  const last = statements.at(-1);
  const isOfAmounts = subjects.every(({ indicator }) => indicator?.unit !== '%');
  return isOfAmounts && hasKind(words, 'goal') && last?.unit === '%' && last.value > 0;
}

/** 累计完成“十二五”目标的63.5%: whether the number at `index` is how much of what was aimed at is done. */
function isShareOfGoal(tokens: readonly Token[], index: number): boolean {
  const [goal, of, number] = tokens.slice(Math.max(index - 2, 0), index + 1);
  return (
    goal?.kind === 'goal' &&
    of?.kind === 'filler' &&
    number?.kind === 'quantity' &&
    number.quantity.unit === '%' &&
    hasKind(tokens.slice(clauseStart(tokens, index), index), 'level')
  );
}

/** `超200亿元的县77个`: the number at `index` tells which counties, not how much. */
function isEpithet(tokens: readonly Token[], index: number): boolean {
  const [number, of, noun] = tokens.slice(index, index + 3);
  const isBound =
    number?.kind === 'quantity' &&
    (tokens[index - 1]?.kind === 'comparator' || number.quantity.comparator !== undefined);
  const isOf = of?.kind === 'filler' && of.end - of.start === 1;
  return isBound && isOf && (noun?.kind === 'word' || noun?.kind === 'area');
}
