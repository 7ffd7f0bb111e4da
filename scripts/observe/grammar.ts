import type { Indicator } from '../../src/schemas/observation.ts';
import type { Comparator } from './lexicon/comparators.ts';
import { additionSlug, renewalSlug } from './read-indicators.ts';
import type { Base, Time } from './time.ts';
import type { Token } from './token.ts';

/** A value as one sentence states it; offsets are those of the tokens. */
export interface Reading {
  indicator: string;
  value: number;
  unit: string;
  comparator: Comparator;
  /** From the name of the indicator through the number. */
  start: number;
  end: number;
  /** Where the words that belong to this value alone begin: `增长4.6%`. */
  ownStart: number;
  /** The words that a reader needs to understand it, from `start` to `end` or wider. */
  quoteStart: number;
  quoteEnd: number;
  /** The part of the place it is of, where the sentence names one. */
  scope?: string;
  /** The time the sentence gives, if it does. */
  time: Time | undefined;
  /** What the value is compared with, where it is a change. */
  base: Base | undefined;
  isAverage: boolean;
  /** Whether it is how far it has come, as with 达到. */
  isReached: boolean;
  /** Whether it is the sum of several years. */
  isCumulative: boolean;
  isGoal: boolean;
  /** Whether it is there already when the report is made: 依托32家企业. */
  isBackground: boolean;
  /** Whether it is given as the value something starts from. */
  isBaseline: boolean;
}

/** A number behind a known name that was not understood, and why. */
export interface Refusal {
  start: number;
  end: number;
  reason: string;
}

/** What a sentence states, and what it states of known indicators without being understood. */
export interface SentenceReading {
  readings: Reading[];
  refusals: Refusal[];
}

/** An indicator with the rules by which its numbers are read. */
export interface KnownIndicator extends Indicator {
  /** Whether what is added is an indicator of its own. */
  adds?: boolean;
  /** Whether what is renewed is an indicator of its own. */
  renews?: boolean;
  /** Slug of the counted things it is the sum of: it is read only where they are counted. */
  sumOf?: string | undefined;
  /** Whether its number may stand before its name. */
  isCountable?: boolean;
  /** Whether words that are not known may stand before its name, and its number before it. */
  isLoose?: boolean;
}

type Subject = KnownIndicator | null;

/** What has been said up to a place in the sentence. */
interface State {
  subjects: readonly Subject[];
  starts: readonly number[];
  mode: 'level' | 'change' | 'none';
  sign: 1 | -1;
  comparator: Comparator | undefined;
  time: Time | undefined;
  base: Base | undefined;
  /** Whether it is what is added, not what there is. */
  isNew: boolean;
  /** Whether that is said before the first of a list that this one goes on. */
  isNewInherited: boolean;
  isReached: boolean;
  /** Whether it is what is renewed, not what there is. */
  isRenewal: boolean;
  /** Where the quote of a value begins at the latest. */
  quoteStart: number;
  scope: string | undefined;
  isAverage: boolean;
  isCumulative: boolean;
  isGoal: boolean;
  isBackground: boolean;
  isFrom: boolean;
  /** Whether one number is given for all subjects: 均增长10%. */
  isShared: boolean;
  /** The time given behind 由 or 从. */
  timeOfStart: Time | undefined;
  /** Whether a value follows that a start led to: it is of the last of the years spoken of. */
  isArrival: boolean;
  /** The time given before 由 or 从. */
  timeBeforeFrom: Time | undefined;
  /** Start of the words that belong to the next value alone. */
  clauseStart: number;
}

/** Tokens that may stand between a clause's start and its subject. */
const prefixKinds = new Set<Token['kind']>([
  'time',
  'base',
  'filler',
  'goal',
  'level',
  'from',
  'average',
  'cumulative',
  'comparator',
  'place',
]);

/** Tokens of a clause that says how something was counted: 按可比价格计算. */
const asideKinds = new Set<Token['kind']>(['filler', 'base', 'time', 'comma']);

/** Tokens that may stand in a clause that goes on about the subject before it. */
const chainKinds = new Set<Token['kind']>([
  'time',
  'base',
  'filler',
  'goal',
  'level',
  'to',
  'average',
  'cumulative',
  'comparator',
  'change',
  'reality',
  'each',
  'new',
  'total',
]);

/**
 * Read what a sentence states of known indicators.
 *
 * Every word between a name and its number has to be understood: one that is not ends the reading,
 * so that a number never goes to a name it does not belong to.
 */
export function readSentence(
  tokens: readonly Token[],
  indicators: ReadonlyMap<string, KnownIndicator>,
): SentenceReading {
  const result: SentenceReading = { readings: [], refusals: [] };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'quantity') {
      const counted = readCounted(tokens, index, indicators);
      if (counted) result.readings.push(...counted.readings);
      if (counted) index = counted.last;
    }
    if (token?.kind !== 'subject') continue;
    const start = openStatement(tokens, index, indicators);
    if (start === 'other') continue;
    const outcome =
      typeof start === 'string'
        ? { reason: start, next: index + 1 }
        : readStatement(tokens, start, indicators);
    if ('readings' in outcome) result.readings.push(...outcome.readings);
    if (outcome.reason !== undefined) {
      const number = pendingNumber(tokens, outcome.next, indicators.get(token.indicators[0] ?? ''));
      if (number) {
        result.refusals.push({ start: token.start, end: number.end, reason: outcome.reason });
      }
    }
    // A list has been read as a whole, with all its subjects.
    index = Math.max(index, outcome.next - 1);
  }
  result.refusals.push(...namelessGrowths(tokens, result));
  return result;

  /** The number that a reader would take for the subject's, though the grammar does not. */
  function pendingNumber(all: readonly Token[], from: number, indicator: Subject | undefined) {
    for (const token of all.slice(from)) {
      if (token.kind === 'subject' || token.kind === 'semicolon') return undefined;
      const unit = token.kind === 'quantity' ? token.quantity.unit : undefined;
      if (unit === undefined || !indicator) continue;
      if (unit in indicator.factors || (unit === '%' && indicator.growth)) return token;
    }
    return undefined;
  }
}

/**
 * Growths behind a number that no name stands before: 14889户，增长4.7%. Where another name stands in
 * the sentence the growth is of that, which is not looked for.
 */
function namelessGrowths(
  tokens: readonly Token[],
  { readings, refusals }: SentenceReading,
): Refusal[] {
  return tokens.flatMap((token, index): Refusal[] => {
    if (token.kind !== 'quantity' || token.quantity.unit !== '%') return [];
    const clause = clauseStart(tokens, index);
    const words = tokens.slice(clause, index);
    const before = tokens[clause - 2];
    const isGrowth = words.some(({ kind }) => kind === 'change');
    const isNameless =
      words.every(({ kind }) => chainKinds.has(kind)) && before?.kind === 'quantity';
    const isRead = [...readings, ...refusals].some(
      ({ start, end }) => start <= token.start && token.end <= end,
    );
    return isGrowth && isNameless && !isRead
      ? [{ start: before.start, end: token.end, reason: '增长率不知是哪个指标的' }]
      : [];
  });
}

/**
 * The state at the subject at `index`: whose number follows, of what time, and whether it is a goal.
 * A string says why nothing can be read; `other` that the name means something else here.
 */
function openStatement(
  tokens: readonly Token[],
  index: number,
  indicators: ReadonlyMap<string, KnownIndicator>,
  subject: Token | undefined = tokens[index],
): { state: State; next: number } | string {
  const clause = clauseStart(tokens, index);
  const toSubjects = (token: Token | undefined): Subject[] =>
    token?.kind === 'subject'
      ? token.indicators.map((slug) => indicators.get(slug) ?? null)
      : [null];
  const isLoose = toSubjects(subject).every((one) => one?.isLoose);
  const list = findList(tokens, clause, index, isLoose);
  const prefix = withoutAsides(tokens.slice(clause, list ? list.first : index));
  if (prefix.some(({ kind }) => kind === 'share' || (kind === 'other-name' && !isLoose)))
    return 'other';
  // 某公司、某集团等14个项目: the owners are examples.
  const isOwned = prefix.some(({ kind }) => kind === 'owner') && prefix.at(-1)?.kind !== 'etc';
  if (isLoose && (isOwned || prefix.some(({ kind }) => kind === 'every')))
    return '可能是某个企业或园区的数';
  if (prefix.some((token) => token.kind === 'place' && !token.isOwn)) return '不是本县的数';
  if (!list && !isLoose && prefix.some(({ kind }) => !prefixKinds.has(kind)))
    return '指标名前有不认识的词';
  if (tokens[index + 1]?.kind === 'share') return 'other';

  const named = list ? list.items : [subject];
  const before = tokens.slice(0, list ? list.first : index);
  // 全省经济稳定增长，…: a place that opens a clause is what the sentence speaks of until another does.
  const scope = before.findLast(({ kind }, at) => kind === 'place' && opensClause(before, at));
  if (scope?.kind === 'place' && !scope.isOwn) return '句中先说的不是本县';
  const part = before.findLast(
    ({ kind }, at) =>
      isPartScope(kind) &&
      // 核心示范区10个 is no scope.
      before[at + 1]?.kind !== 'quantity' &&
      // 某某产业转移工业园…, with whatever stands before it in the first clause.
      (opensClause(before, at) ||
        (kind === 'owner' && !isLoose && isInFirstClause(before, at)) ||
        // 加快建设某某产业园，新引进项目20个
        (kind === 'owner' && isLoose && before[at + 1]?.kind === 'comma')),
  );
  const isExample = prefix.at(-1)?.kind === 'etc' && part !== undefined && prefix.includes(part);
  if (part && !isExample && part.start > (scope?.start ?? -1))
    return '句中先说的是下辖的地方或园区';
  const isLead = before.some(
    ({ kind }, at) => kind === 'goal' && leadsIn(before.slice(at + 1, clause)),
  );
  // 五年累计完成甲3亿元、乙5亿元: what is said before the first of a list holds for all.
  const lead = [...listLead(tokens, clause), ...prefix];
  // 至少建成1个…; but 超低排放 far before a number says nothing of it.
  const own = prefix.findLast(
    (token, at) =>
      token.kind === 'comparator' &&
      (!isLoose || token.comparator.endsWith('=') || at === prefix.length - 1),
  );
  return {
    state: {
      subjects: named.flatMap(toSubjects),
      starts: named.flatMap((token) => toSubjects(token).map(() => token?.start ?? 0)),
      mode: 'level',
      sign: 1,
      comparator: own?.kind === 'comparator' ? own.comparator : undefined,
      time: unanchoredTime(lead) ?? sentenceTime(tokens, list ? list.first : index),
      base: sentenceBase(before),
      isNew: isAdded(tokens, clause, index),
      isNewInherited: !isAddedHere(tokens, clause, index),
      isRenewal: tokens.slice(clause, index).some(({ kind }) => kind === 'renewal'),
      isReached: false,
      quoteStart: quoteStart(tokens, clause, index, isLoose),
      // Of the whole sentence, where it opens it; else of the clause.
      scope: [...tokens.slice(0, 1), ...prefix].some(({ kind }) => kind === 'seat')
        ? '县城'
        : undefined,
      isAverage: prefix.some(({ kind }) => kind === 'average'),
      isCumulative: lead.some(({ kind }) => kind === 'cumulative'),
      isGoal: isLead || prefix.some(({ kind }) => kind === 'goal'),
      isBackground: lead.some(({ kind }) => kind === 'background'),
      isFrom: prefix.some(({ kind }) => kind === 'from'),
      isShared: list?.isShared ?? false,
      timeOfStart: undefined,
      timeBeforeFrom: undefined,
      isArrival: false,
      clauseStart: tokens[index]?.start ?? 0,
    },
    next: list ? list.next : index + 1,
  };
}

/** Read on from a subject until a word that is not understood, or the sentence's end. */
function readStatement(
  tokens: readonly Token[],
  { state: initial, next }: { state: State; next: number },
  indicators: ReadonlyMap<string, KnownIndicator>,
): { readings: Reading[]; reason?: string; next: number } {
  const readings: Reading[] = [];
  const state = { ...initial };
  let index = next;
  let hasMultiple = false;
  const stop = (reason: string) =>
    readings.length > 0 ? { readings, next: index } : { readings, reason, next: index };

  const hasLevel = () =>
    readings.some(({ indicator }) => state.subjects.some((one) => one?.slug === indicator));

  while (index < tokens.length) {
    const token = tokens[index];
    if (!token) break;
    const multiple = readMultiple(tokens, index) ?? readMilestones(tokens, index);
    if (multiple) {
      // 是2015年的1.3倍，年均增长…: the rate is counted from there.
      state.base = multiple.base ?? state.base;
      hasMultiple = true;
      index = multiple.next;
      continue;
    }
    switch (token.kind) {
      case 'filler':
      case 'each':
      case 'all':
      case 'close':
        break;
      case 'colon':
        if (readings.length > 0) return stop('');
        break;
      case 'place':
        if (!token.isOwn) return stop('数字前说到别处');
        break;
      case 'level':
        // 增长7.9%达5.2亿元
        if (state.mode === 'none' || tokens[index - 1]?.kind === 'quantity') state.mode = 'level';
        state.isReached ||= token.isReached;
        // 新增5家，达到20家: the second is what there is.
        if (token.isReached && readings.length > 0) state.isNew = false;
        break;
      case 'to':
        // 从2020年的…增至…: that year was the start's alone.
        if (state.isFrom) state.time = state.timeBeforeFrom;
        state.isArrival = state.isFrom;
        state.isReached = true;
        state.mode = 'level';
        state.isFrom = false;
        break;
      case 'reality':
        // 目标为6%，实际增长5.2%
        if (readings.length > 0) state.isGoal = false;
        break;
      case 'new':
        if (!state.subjects.every((one) => one?.adds)) return stop('新增的不是这个指标');
        state.isNew = true;
        state.isNewInherited = false;
        state.mode = 'level';
        break;
      case 'change':
        if (state.isNew && !state.isNewInherited && readings.length > 0) return stop('');
        state.mode = 'change';
        state.sign = token.sign;
        break;
      case 'from':
        state.timeBeforeFrom = state.time;
        state.isFrom = true;
        break;
      case 'average':
        state.isAverage = true;
        break;
      case 'cumulative':
        state.isCumulative = true;
        break;
      case 'goal':
        state.isGoal = true;
        // 增长12%，预期1550亿元
        if (state.mode === 'none') state.mode = 'level';
        break;
      case 'total':
        state.isNew = false;
        state.isNewInherited = false;
        state.isReached = true;
        state.mode = 'level';
        break;
      case 'time':
        state.time = token.time;
        if (state.isFrom) state.timeOfStart = token.time;
        break;
      case 'base':
        state.base = token.base;
        break;
      case 'comparator':
        state.comparator = token.comparator;
        break;
      case 'open': {
        const close = tokens.findIndex(({ kind }, at) => at > index && kind === 'close');
        const inside = tokens.slice(index + 1, close === -1 ? undefined : close);
        const hasNumber = inside.some(({ kind }) => kind === 'quantity');
        if (!hasNumber && close !== -1) index = close;
        else if (readings.length === 0 || !goesOn(tokens, index + 1, hasLevel()))
          return stop('括号里另有数字');
        else startClause(state, tokens[index + 1]?.start ?? token.end);
        break;
      }
      case 'comma':
      case 'and':
        if (readings.length === 0 && !hasMultiple) return stop('指标名和数字之间隔了分句');
        if (state.mode === 'none' || readMultiple(tokens, index + 1)) break;
        if (isMoreExact(tokens, index + 1, readings, state.subjects)) readings.pop();
        else if (!goesOn(tokens, index + 1, hasLevel())) return stop('');
        startClause(state, tokens[index + 1]?.start ?? token.end);
        break;
      case 'quantity': {
        const values = quantityList(tokens, index);
        if (values.length !== (state.isShared ? 1 : state.subjects.length)) {
          return stop(`${state.subjects.length} 个指标名对 ${values.length} 个数字，不能一一对应`);
        }
        const last = tokens.indexOf(values.at(-1) ?? token);
        const counted = state.subjects.some((one) => one?.sumOf) && countBehind(tokens, last + 1);
        if (counted !== false) {
          const sum = [...indicators.values()].find(
            ({ sumOf }) => sumOf && sumOf === counted?.slug,
          );
          if (!counted || !sum) return { readings, next: index };
          state.subjects = [sum];
        }
        const isGoal = state.isGoal || isGoalBehind(tokens, last + 1);
        // 保持20%以上的增长
        const behind = tokens[last + 1]?.kind === 'filler' ? tokens[last + 2] : tokens[last + 1];
        const isChange = behind?.kind === 'change' && token.quantity.unit === '%';
        const mode = isChange ? 'change' : state.mode;
        if (isEpithet(tokens, last)) return stop('数字修饰后面的词');
        // 完成87亿元，比上年增加5亿元，增长4%: the increment is passed over.
        if (mode === 'change' && readings.length > 0 && isIncrement(state, values)) {
          index = last;
          state.comparator = undefined;
          break;
        }
        const outcome = readValues(
          { ...state, isGoal, mode },
          state.isShared ? state.subjects.map(() => token) : values,
        );
        if (typeof outcome === 'string') return stop(outcome);
        const quoteEnd = counted ? counted.end : undefined;
        readings.push(...outcome.map((one) => ({ ...one, quoteEnd: quoteEnd ?? one.quoteEnd })));
        index = last;
        state.comparator = undefined;
        // 由2016年的…增加到…，年均增长…: the rate is counted from there.
        if (state.isFrom && state.time?.from === state.time?.to) {
          state.base = state.time && { year: state.time.from };
        }
        break;
      }
      default:
        return stop('指标名和数字之间有不认识的词');
    }
    index += 1;
  }
  return stop('指标名后没有数字');
}

type QuantityToken = Token & { kind: 'quantity' };

/** One value for each subject, or why not. */
function readValues(state: State, tokens: readonly QuantityToken[]): Reading[] | string {
  const readings: Reading[] = [];
  // 分别增长5%、6%以上: what qualifies the last alone qualifies all; so does a unit printed once.
  const shared = tokens.at(-1)?.quantity;
  const isShared = tokens.slice(0, -1).every(({ quantity }) => quantity.comparator === undefined);
  const listEnd = tokens.at(-1)?.end ?? 0;
  for (const [place, token] of tokens.entries()) {
    const subject = state.subjects[place];
    if (!subject) continue;
    const { value, upper, unit = shared?.unit, comparator } = token.quantity;
    if (unit === undefined) return '数字没有单位';
    if (state.isCumulative && state.mode === 'change') return '是几年累计的变化';
    const indicator = indicatorFor(subject, state, unit);
    if (indicator === undefined) return `单位“${unit}”与指标不合`;
    // 由100家至150家 may be a change or a range.
    if (state.isFrom && upper !== undefined) return '起点是一个区间';
    // 由203亿元增加到305亿元: of what year the start is, is not said.
    if (state.isFrom && !state.timeOfStart) continue;
    const sign = state.mode === 'change' && state.sign < 0 ? -1 : 1;
    const qualified =
      comparator ?? (isShared ? shared?.comparator : undefined) ?? state.comparator ?? '=';
    const isQualified = isShared && shared?.comparator !== undefined;
    const bounds =
      upper === undefined
        ? [{ value: sign * value, comparator: qualified }]
        : range(value, upper, sign);
    for (const bound of bounds) {
      readings.push({
        indicator,
        ...bound,
        unit,
        start: state.starts[place] ?? token.start,
        end: token.end,
        ownStart: tokens.length > 1 ? token.start : state.clauseStart,
        quoteStart: Math.min(state.quoteStart, state.starts[place] ?? token.start),
        quoteEnd: token.quantity.unit === undefined || isQualified ? listEnd : token.end,
        ...(state.scope !== undefined && { scope: state.scope }),
        time: state.isFrom
          ? state.timeOfStart
          : state.isArrival
            ? lastYear(state.time)
            : state.time,
        base: state.base,
        isAverage: state.isAverage,
        isReached: state.isReached || state.isArrival,
        isCumulative: state.isCumulative,
        isGoal: state.isGoal,
        isBackground: state.isBackground,
        isBaseline: state.isFrom,
      });
    }
  }
  return readings;
}

/** `7.5%—8%` states two bounds, the lower one first; `下降3%—5%` too. */
function range(
  from: number,
  to: number,
  sign: 1 | -1,
): { value: number; comparator: Comparator }[] {
  const [lower = from, upper = to] = [sign * from, sign * to].sort((a, b) => a - b);
  return [
    { value: lower, comparator: '>=' },
    { value: upper, comparator: '<=' },
  ];
}

/** Whether numbers behind a change are amounts, not rates. */
function isIncrement({ subjects }: State, values: readonly QuantityToken[]): boolean {
  return values.every(({ quantity: { unit } }, place) => {
    const subject = subjects[place];
    return unit !== undefined && unit !== '%' && subject != null && unit in subject.factors;
  });
}

/** Which indicator a number with this unit is of: the subject itself, or its growth. */
function indicatorFor(subject: KnownIndicator, state: State, unit: string): string | undefined {
  if (state.mode === 'change' && unit === '%') {
    return subject.growth ?? (subject.unit === '%' ? subject.slug : undefined);
  }
  if (state.mode === 'change' && state.sign < 0) return undefined;
  if (!(unit in subject.factors)) return undefined;
  // 新增甲5家、乙发展至22家: the second is what there is.
  if (subject.adds && state.isNew && !(state.isNewInherited && state.isReached))
    return additionSlug(subject.slug);
  if (subject.renews && state.isRenewal && state.mode === 'level') return renewalSlug(subject.slug);
  // 增长5亿元 is an increment, 完成5亿元 a level.
  return state.mode === 'level' ? subject.slug : undefined;
}

/** `3.6万亩高标准农田`: a number before the name of what it counts. */
function readCounted(
  tokens: readonly Token[],
  index: number,
  indicators: ReadonlyMap<string, KnownIndicator>,
): { readings: Reading[]; last: number } | undefined {
  const quantity = tokens[index];
  if (quantity?.kind !== 'quantity') return undefined;
  const between = tokens.slice(index + 1).findIndex(({ kind }) => !betweenKinds.has(kind));
  const at = index + 1 + between;
  const subject = tokens[at];
  if (between < 0 || subject?.kind !== 'subject') return undefined;
  const indicator = indicators.get(subject.indicators[0] ?? '');
  if (
    !indicator?.isLoose ||
    indicator.sumOf !== undefined ||
    !indicator.isCountable ||
    subject.indicators.length > 1
  )
    return undefined;
  // 14个项目落实土地指标393亩: the number behind the name is its own.
  if (tokens[at + 1]?.kind === 'quantity') return undefined;
  const isEach = tokens
    .slice(clauseStart(tokens, index), index)
    .some(({ kind }) => kind === 'every');
  if (isEach || tokens[at + 1]?.kind === 'every') return undefined;
  const { unit = '', value } = quantity.quantity;
  // 万亩 in 万亩樱桃 is a name.
  const isName = quantity.end - quantity.start === 1 + unit.length && value >= 100;
  if (isName) return undefined;
  const opened = openStatement(tokens, index, indicators, subject);
  if (typeof opened === 'string') return undefined;
  const values = readValues({ ...opened.state, starts: [quantity.start] }, [quantity]);
  if (typeof values === 'string') return undefined;
  const { end } = subject;
  return { readings: values.map((reading) => ({ ...reading, end, quoteEnd: end })), last: at };
}

/** Tokens between a number and what it counts: 84个生态环境重点项目 counts something else. */
const betweenKinds = new Set<Token['kind']>([
  'filler',
  'new',
  'change',
  'place',
  'renewal',
  'seat',
]);

/** Most characters that a quote shows of what stands before a name. */
const longestLead = 24;

/**
 * Where the quote of a subject's value begins: a short name is quoted with the name it goes on from,
 * a counted thing with the words of its clause that say what was done with it.
 */
function quoteStart(
  tokens: readonly Token[],
  clause: number,
  index: number,
  isLoose: boolean,
): number {
  const token = tokens[index];
  const own = token?.start ?? 0;
  if (token?.kind === 'subject' && token.behind !== undefined) return token.behind;
  if (!isLoose) return own;
  const isList = isAdded(tokens, clause, index) && !isAddedHere(tokens, clause, index);
  let first = clause;
  while (isList && tokens[first - 1]?.kind === 'and') first = clauseStart(tokens, first - 1);
  const start = tokens[first]?.start ?? own;
  return own - start <= longestLead ? start : own;
}

/** 新增甲5家、乙3家: what a list adds is said before its first. */
function isAdded(tokens: readonly Token[], clause: number, index: number): boolean {
  if (isAddedHere(tokens, clause, index)) return true;
  let start = clause;
  while (tokens[start - 1]?.kind === 'and') {
    const end = start - 1;
    start = clauseStart(tokens, end);
    if (tokens.slice(start, end).some(({ kind }) => kind === 'new')) return true;
  }
  return false;
}

/** What stands before the name of the first of the list that the clause from `clause` goes on. */
function listLead(tokens: readonly Token[], clause: number): readonly Token[] {
  if (tokens[clause - 1]?.kind !== 'and') return [];
  let start = clause;
  while (tokens[start - 1]?.kind === 'and') start = clauseStart(tokens, start - 1);
  const words = tokens.slice(start, clause);
  return words.slice(
    0,
    Math.max(
      words.findIndex(({ kind }) => kind === 'subject'),
      0,
    ),
  );
}

function isAddedHere(tokens: readonly Token[], clause: number, index: number): boolean {
  return tokens.slice(clause, index).some(({ kind }) => kind === 'new' || kind === 'change');
}

/** 总投资210亿元的37个亿元以上工业项目: what is counted behind a sum, where it is several. */
function countBehind(
  tokens: readonly Token[],
  index: number,
): { slug: string; end: number } | undefined {
  const at = tokens[index]?.kind === 'filler' ? index + 1 : index;
  const count = tokens[at];
  if (count?.kind !== 'quantity' || count.quantity.unit !== '个' || count.quantity.value <= 1)
    return undefined;
  const noun = tokens.slice(at + 1).find(({ kind }) => !betweenKinds.has(kind));
  const slug = noun?.kind === 'subject' ? noun.indicators[0] : undefined;
  const isNear = noun !== undefined && noun.end - count.end <= longestLead;
  return slug !== undefined && isNear ? { slug, end: noun.end } : undefined;
}

/** 某县…, 开发区…: what follows in the sentence is theirs. */
function isPartScope(kind: Token['kind']): boolean {
  return kind === 'area' || kind === 'owner';
}

/** Start of the clause that the token at `index` stands in. */
function clauseStart(tokens: readonly Token[], index: number): number {
  const isBorder = (token: Token | undefined, at: number): boolean =>
    token === undefined ||
    ['comma', 'semicolon', 'colon', 'open'].includes(token.kind) ||
    // 投资增长9%、地区生产总值增长5%: behind a number, 、 parts statements.
    (token.kind === 'and' && tokens[at - 1]?.kind === 'quantity');
  let at = index - 1;
  for (;;) {
    at = asideStart(tokens, at);
    if (isBorder(tokens[at], at)) return at + 1;
    at -= 1;
  }
}

/** The place in front of `预计（下同）`'s bracket, where one without numbers ends at `index`. */
function asideStart(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.kind !== 'close') return index;
  const open = tokens.findLastIndex(({ kind }, at) => at < index && kind === 'open');
  const inside = tokens.slice(open, index);
  return open === -1 || inside.some(({ kind }) => kind === 'quantity') ? index : open - 1;
}

/** Tokens without their brackets. */
function withoutAsides(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ kind }) => {
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    return depth === 0 && kind !== 'close';
  });
}

function lastYear(time: Time | undefined): Time | undefined {
  return time && { ...time, from: time.to };
}

interface SubjectList {
  /** One token for each subject, known or not. */
  items: (Token | undefined)[];
  first: number;
  /** The token to read on from. */
  next: number;
  /** Whether one number is given for all: 均增长10%. */
  isShared: boolean;
}

const nameKinds = new Set<Token['kind']>([
  'subject',
  'word',
  'other-name',
  'area',
  'renewal',
  'seat',
]);
const listKinds = new Set<Token['kind']>([...prefixKinds, ...nameKinds, 'and', 'change', 'etc']);
const plainKinds = new Set<Token['kind']>([
  'subject',
  'place',
  'change',
  'filler',
  'level',
  'to',
  'average',
  'base',
  'goal',
  'time',
]);

/** The subjects of `甲、乙和丙分别…`, `甲、乙均…`, and `甲和乙完成3亿元和4亿元`. */
function findList(
  tokens: readonly Token[],
  clause: number,
  index: number,
  isLoose: boolean,
): SubjectList | undefined {
  const stop = tokens.findIndex(
    ({ kind }, at) => at > index && (kind === 'each' || kind === 'all' || kind === 'quantity'),
  );
  const clauseTokens = tokens.slice(clause, stop);
  if (stop === -1 || !clauseTokens.every(({ kind }) => listKinds.has(kind))) return undefined;
  if (!clauseTokens.some(({ kind }) => kind === 'and')) return undefined;
  const first = tokens.findIndex(({ kind }, at) => at >= clause && nameKinds.has(kind));
  const items: (Token | undefined)[] = [];
  let item: Token[] = [];
  let next = stop;
  for (let at = first; at <= stop; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind !== 'and' && at < stop) {
      item.push(token);
      continue;
    }
    const known = item.find(({ kind }) => kind === 'subject');
    const isPlain = item.every(({ kind }) => plainKinds.has(kind));
    items.push(known && isPlain ? known : item[0] && { ...item[0], kind: 'word' });
    if (at === stop) next = at - trailing(item);
    item = [];
  }
  const kind = tokens[stop]?.kind;
  if (kind === 'quantity' || isLoose) {
    // Without 分别 the names must all be known, and there must be as many numbers.
    const names = items.flatMap((one) => (one?.kind === 'subject' ? one.indicators : []));
    const isMatched =
      items.every((one) => one?.kind === 'subject') &&
      (kind !== 'quantity' || names.length === quantityList(tokens, stop).length);
    if (!isMatched || items.length < 2) return undefined;
  }
  return { items, first, next, isShared: kind === 'all' };
}

/** How many tokens at the end of a list belong to the statement that follows: 甲、乙增速分别. */
function trailing(item: readonly Token[]): number {
  const name = item.findLastIndex(({ kind }) => kind !== 'area' && nameKinds.has(kind));
  return item.length - 1 - name;
}

/** The numbers in a row from `index`: `4.8%、6%`. */
function quantityList(tokens: readonly Token[], index: number): QuantityToken[] {
  const values: QuantityToken[] = [];
  for (let at = index; ; at += 2) {
    const token = tokens[at];
    if (token?.kind !== 'quantity') break;
    values.push(token);
    if (tokens[at + 1]?.kind !== 'and') break;
  }
  return values;
}

/**
 * Whether the clause from `index` says something more of the same subject: `同比增长6%`,
 * `按可比价格计算，增长6%`, or `达到100亿元` behind its growth.
 */
function goesOn(tokens: readonly Token[], index: number, hasLevel: boolean): boolean {
  const clause: Token[] = [];
  for (const token of tokens.slice(index)) {
    if (token.kind === 'quantity') break;
    const isAside = token.kind === 'comma' && clause.every(({ kind }) => asideKinds.has(kind));
    if (!isAside && !chainKinds.has(token.kind)) return false;
    clause.push(token);
  }
  const has = (kind: Token['kind']) => clause.some((token) => token.kind === kind);
  const isNumbered = tokens[index + clause.length]?.kind === 'quantity';
  return (
    isNumbered &&
    (has('change') ||
      has('new') ||
      has('to') ||
      has('total') ||
      (has('level') && (has('time') || !hasLevel)) ||
      (has('goal') && !hasLevel))
  );
}

/** `是2015年的1.3倍`, `分别是2015年的1.3倍、1.4倍`: where it ends, and the year it compares with. */
function readMultiple(
  tokens: readonly Token[],
  index: number,
): { next: number; base: Base | undefined } | undefined {
  const numberAt = tokens.findIndex(({ kind }, at) => at >= index && kind === 'quantity');
  const lead = tokens.slice(index, Math.max(numberAt, index));
  const values = quantityList(tokens, numberAt);
  const isMultiple =
    lead.some(({ kind }) => kind === 'time') &&
    lead.every(({ kind }) => ['each', 'level', 'time', 'filler'].includes(kind)) &&
    values.length > 0 &&
    values.every(({ quantity }) => quantity.unit === '倍');
  const last = values.at(-1);
  if (!isMultiple || !last) return undefined;
  const time = lead.find((token) => token.kind === 'time')?.time;
  return {
    next: tokens.indexOf(last) + 1,
    base: time && time.from === time.to ? { year: time.from } : undefined,
  };
}

/** `先后突破20亿元、30亿元大关`, `再上新台阶`: where it ends. */
function readMilestones(
  tokens: readonly Token[],
  index: number,
): { next: number; base: undefined } | undefined {
  if (tokens[index]?.kind === 'remark') return { next: index + 1, base: undefined };
  if (tokens[index]?.kind !== 'milestones') return undefined;
  const last = quantityList(tokens, index + 1).at(-1);
  return last && { next: tokens.indexOf(last) + 1, base: undefined };
}

/** 突破100亿元大关，达到102.3亿元: the second number is the value, the first a mark it passed. */
function isMoreExact(
  tokens: readonly Token[],
  index: number,
  readings: readonly Reading[],
  subjects: readonly Subject[],
): boolean {
  const inUnit = (value: number, unit = '') => value * (subjects[0]?.factors[unit] ?? Number.NaN);
  const [verb, number] = tokens.slice(index, index + 2);
  const last = readings.at(-1);
  return (
    last?.comparator === '>' &&
    verb?.kind === 'level' &&
    number?.kind === 'quantity' &&
    inUnit(number.quantity.value, number.quantity.unit) > inUnit(last.value, last.unit)
  );
}

function startClause(state: State, start: number): void {
  state.isReached = false;
  state.mode = 'none';
  state.sign = 1;
  state.comparator = undefined;
  state.isAverage = false;
  state.isCumulative = false;
  state.isFrom = false;
  state.isArrival = false;
  state.clauseStart = start;
}

/** `增长6%的目标`: a goal named behind its number. */
function isGoalBehind(tokens: readonly Token[], index: number): boolean {
  const [first, second] = tokens.slice(index, index + 2);
  return first?.kind === 'goal' || (first?.kind === 'filler' && second?.kind === 'goal');
}

/** `超200亿元的县77个`: the number tells which counties, not how much. */
function isEpithet(tokens: readonly Token[], index: number): boolean {
  const [number, of, noun] = tokens.slice(index, index + 3);
  const isBound =
    (number?.kind === 'quantity' && tokens[index - 1]?.kind === 'comparator') ||
    (number?.kind === 'quantity' && number.quantity.comparator !== undefined);
  const isOf = of?.kind === 'filler' && of.end - of.start === 1;
  return isBound && isOf && (noun?.kind === 'word' || noun?.kind === 'area');
}

/** Whether what stands behind a goal announces a list: `主要预期目标是：`, `目标为，`; `经过努力，` does not. */
function leadsIn(behind: readonly Token[]): boolean {
  const end = behind.findIndex(({ kind }) => ['comma', 'semicolon', 'quantity'].includes(kind));
  const head = behind.slice(0, end === -1 ? undefined : end);
  return head.some(({ kind }) => kind === 'colon' || kind === 'level');
}

/** The time that governs the clause at `index`: its own, or the last that opened a clause before it. */
function sentenceTime(tokens: readonly Token[], index: number): Time | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'time' || token.time.isUnanchored) continue;
    if (isAdverbial(tokens, at)) return token.time;
  }
  return undefined;
}

/** 五年完成…: years that hold for this clause alone. */
function unanchoredTime(prefix: readonly Token[]): Time | undefined {
  const token = prefix.find(({ kind }) => kind === 'time');
  return token?.kind === 'time' && token.time.isUnanchored ? token.time : undefined;
}

/** 2023年，… and 到2025年GDP… say when; 2018年的成果 does not. */
function isAdverbial(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1]?.kind;
  const before = tokens[at - 1]?.kind;
  const opens = [
    'comma',
    'place',
    'subject',
    'filler',
    'level',
    'goal',
    'average',
    'colon',
    'each',
  ];
  // 从2015年的…增加到2020年的… says nothing of the clauses that follow.
  if (before === 'from' || before === 'to') return false;
  // 是2008年的1.8倍 says nothing of when.
  const next = tokens[at + 2];
  if (next?.kind === 'quantity' && next.quantity.unit === '倍') return false;
  const isOpened = before === undefined || before !== 'word' || behind === 'comma';
  return isOpened && behind !== undefined && opens.includes(behind);
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.kind;
  return before === undefined || ['comma', 'semicolon', 'colon', 'time'].includes(before);
}

function isInFirstClause(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).every(({ kind }) => !['comma', 'semicolon', 'colon'].includes(kind));
}

function sentenceBase(before: readonly Token[]): Base | undefined {
  const token = before.findLast(({ kind }) => kind === 'base');
  return token?.kind === 'base' ? token.base : undefined;
}
