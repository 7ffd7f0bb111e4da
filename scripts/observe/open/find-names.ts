/**
 * Names of what numbers are said of, composed of the words around them:
 *
 *     新建改建农村公路1200公里 · 引进8家企业 · 森林覆盖率达到23% · 35个重点项目开工
 */

import { doneBehind, stockWords } from '../lexicon/doings.ts';
import {
  bareMeasure,
  bareNoun,
  belongings,
  capacityOf,
  changing,
  completed,
  doneWith,
  measureEnd,
  moneyNoun,
  partBefore,
  partMeasured,
  reachedWithin,
  verbsOfProjects,
  whereDone,
} from '../lexicon/nouns.ts';
import type { Token, TokenKind, TokenOf } from '../token.ts';
import { hasKind, quantitiesFrom } from '../token.ts';
import { type Piece, pieces } from './clauses.ts';
import { isNoun, isProperName, isRun, isShare } from './noun.ts';
import { behindArticle, behindCourse, type Doing, doingsIn } from './verbs.ts';

/** The name of what a number is said of, and where its words stand in the sentence. */
export interface FactName {
  /** What was done, or is there; empty of a measure. */
  verb: string;
  noun: string;
  /** What is said behind the noun: 开工. */
  done: string;
  /** The words that the name takes the place of. */
  start: number;
  end: number;
  /** Where the words begin that a reader needs. */
  quoteStart: number;
  number: TokenOf<'quantity'>;
  /** Whether the number stands before the noun. */
  isCounted: boolean;
  /** Whether it is what there is at the end of a time. */
  isStock: boolean;
  /** Whether it is a measure, which may grow. */
  isMeasure: boolean;
}

/** Gives the kind of a unit: `money`. */
export type KindOfUnit = (unit: string) => string;

/** Words between a noun and its number. */
const leadKinds = new Set<TokenKind>([
  'level',
  'to',
  'comparator',
  'change',
  'average',
  'cumulative',
  'total',
  'reality',
  'goal',
  'filler',
  'all',
  'base',
  'time',
]);

/** Words before what is told in a clause. */
const frontKinds = new Set<TokenKind>([
  'time',
  'place',
  'base',
  'goal',
  'filler',
  'comma',
  'average',
  'cumulative',
  'all',
  'each',
  'total',
]);

/** Fillers that are parts of nouns: 进出口总额. */
const nounFiller = /^(?:总量|规模|总额|水平|总值)$/;

/** Tokens that no noun before a number goes over. */
const foreignKinds = new Set<TokenKind>([
  'every',
  'semicolon',
  'from',
  'milestones',
  'remark',
  'each',
]);

/** Units in which nothing is told that was done or is there. */
const otherKinds = new Set(['years', 'percentage-point', 'multiple', 'points']);

/** The names in a sentence, at most one for each number. */
export function findNames(
  tokens: readonly Token[],
  sentence: string,
  kindOf: KindOfUnit,
): FactName[] {
  const names: FactName[] = [];
  let last: FactName | undefined;
  for (const piece of pieces(tokens, sentence)) {
    const shared = piece?.isListed ? last : undefined;
    const isWhole = piece && !isPart(sentence.slice(0, piece.number.start));
    const name = isWhole ? nameOf(piece, sentence, kindOf, shared) : undefined;
    // One thing with a name gives no fact, but the list goes on with its verb.
    if (name && !isOne(name, kindOf)) names.push(name);
    last = name;
  }
  return [...names, ...namesOfEach(tokens, sentence, kindOf)];
}

const clauseBorders = new Set<TokenKind>(['comma', 'semicolon', 'colon', 'open', 'close']);

/** 甲产量、乙产量分别增长5%、6%: measures, or things that there are, with a number for each. */
function namesOfEach(tokens: readonly Token[], sentence: string, kindOf: KindOfUnit): FactName[] {
  return tokens.flatMap((each, at): FactName[] => {
    if (each.kind !== 'each' || isPart(sentence.slice(0, each.start))) return [];
    const from = tokens.findLastIndex(({ kind }, place) => place < at && clauseBorders.has(kind));
    const clause = tokens.slice(from + 1, at);
    const behind = tokens.slice(at + 1);
    const lead = behind.slice(
      0,
      behind.findIndex(({ kind }) => kind === 'quantity'),
    );
    const numbers = quantitiesFrom(tokens, at + 1 + lead.length);
    if (!lead.every(({ kind }) => leadKinds.has(kind)) || hasKind(clause, 'quantity')) return [];
    const open = clause.findIndex((token) => !isFront(token, sentence));
    const items = splitItems(clause.slice(Math.max(open, 0)));
    if (items.length < 2 || items.length !== numbers.length) return [];
    const isChange = hasKind(lead, 'change');
    const isLevel = lead.some(({ kind }) => kind === 'level' || kind === 'to');
    const unit = numbers.at(-1)?.quantity.unit ?? '';
    const kind = kindOf(unit);
    const names = items.flatMap(({ start, end }, place): FactName[] => {
      const words = sentence.slice(start, end);
      const number = numbers[place];
      const isMeasure = isMeasureOf(words, kind, isChange);
      const isThing = isLevel && !isChange && kind === 'count' && !bareNoun.test(words);
      const isFit = isRun(words) && (isMeasure || isThing) && !partMeasured.test(words);
      if (!number || !isFit || doingsIn(words)[0]?.start === 0) return [];
      const told = { words, from: start, quoteStart: start, isCounted: false, isMeasure };
      const meant = {
        ...number,
        quantity: { ...number.quantity, unit: number.quantity.unit ?? unit },
      };
      return [toName({ ...told, number: meant, verb: '', noun: words, isStock: isThing })];
    });
    return names.length === items.length ? names : [];
  });
}

function splitItems(tokens: readonly Token[]): { start: number; end: number }[] {
  const items: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { kind, start, end } of tokens) {
    const last = items.at(-1);
    if (kind === 'and') isOpen = false;
    else if (isOpen && last) last.end = end;
    else {
      items.push({ start, end });
      isOpen = true;
    }
  }
  return items;
}

/** Behind 其中 a sentence tells parts of what it told before. */
function isPart(before: string): boolean {
  return before.slice(before.lastIndexOf(';') + 1).includes('其中');
}

function nameOf(
  piece: Piece,
  sentence: string,
  kindOf: KindOfUnit,
  shared: FactName | undefined,
): FactName | undefined {
  const { number, before, behind } = piece;
  const kind = kindOf(number.quantity.unit ?? '');
  if (otherKinds.has(kind) || isWordNumber(number, sentence)) return undefined;
  if ([...before, ...behind].some((token) => foreignKinds.has(token.kind))) return undefined;
  const context = { piece, sentence, kind, shared };
  // 五年新增3万人: of which years is not known.
  const isOfYears = (token: Token) =>
    token.kind === 'word' && severalYears.test(sentence.slice(token.start, token.end));
  if (piece.isCut || before.some(isOfYears)) return undefined;
  const found = behind.every(isTrailing) ? nameBefore(context) : nameBehind(context);
  if (!found) return undefined;
  return found;
}

interface PieceContext {
  piece: Piece;
  sentence: string;
  kind: string;
  /** The name of the item before, in a list. */
  shared: FactName | undefined;
}

/** 一个, 一批 are no numbers; 三个 in names neither. */
function isWordNumber({ start, quantity }: TokenOf<'quantity'>, sentence: string): boolean {
  const first = sentence.charAt(start);
  return !/[\d]/.test(first) && (!/[一二三四五六七八九两]/.test(first) || quantity.value <= 10);
}

function isTrailing(token: Token): boolean {
  return token.kind === 'filler' || token.kind === 'goal';
}

/** NOUN NUMBER: the words before a number, up to those that lead to it. */
function nameBefore({ piece, sentence, kind, shared }: PieceContext): FactName | undefined {
  const { before, number } = piece;
  const { core, lead } = splitLead(before, sentence);
  const first = core[0];
  // 农民专业合作组织 ends with what is a verb elsewhere.
  const isGroup = lead[0] !== undefined && sentence.slice(lead[0].start, lead[0].end) === '组织';
  const end = isGroup ? lead[0]?.end : core.at(-1)?.end;
  if (!first || end === undefined) return undefined;
  // 重点研发计划183项: the name of something planned.
  if (lead[0]?.kind === 'goal' && /^[计规]划$/.test(sentence.slice(lead[0].start, lead[0].end))) {
    return undefined;
  }
  const isChange = hasKind(lead, 'change');
  const isLevel = lead.some(({ kind }) => kind === 'level' || kind === 'to' || kind === 'total');
  if (isChange && number.quantity.unit !== '%' && !hasKind(lead, 'to')) return undefined;
  const from = first.start + whereLength(sentence.slice(first.start, end));
  const words = sentence.slice(from, end);
  const told = { words, from, number, quoteStart: from };

  const stock = stockWords.find((word) => words.startsWith(word));
  if (stock !== undefined && kind !== 'share') {
    const noun = words.slice(behindArticle(words, stock.length));
    return isTold(stock, noun, kind)
      ? toName({ ...told, verb: stock, noun, isStock: true, isCounted: false })
      : undefined;
  }

  // 新建幼儿园3所、卫生室12个: the verb of the list's first holds, where the item has none of its own.
  const opensAnew = doingsIn(words)[0]?.start === 0;
  if (shared && !shared.isCounted && shared.verb !== '' && lead.length === 0 && kind !== 'share') {
    if (!opensAnew && isTold(shared.verb, words, kind)) {
      const { quoteStart, verb, isStock } = shared;
      return toName({ ...told, verb, noun: words, isCounted: false, isStock, quoteStart });
    }
  }
  const isMeasure = isMeasureOf(words, kind, isChange);
  if (
    isMeasure &&
    kind === 'share' &&
    isNoun(words) &&
    !partMeasured.test(words) &&
    !doingsIn(words).some(({ start, isParting }) => start === 0 && isParting)
  ) {
    return toName({ ...told, verb: '', noun: words, isCounted: false, isMeasure: true });
  }
  const doing = mainDoing(words);
  if (doing) {
    const verb = words.slice(doing.start, doing.end);
    const at = behindArticle(words, doing.end);
    const noun = words.slice(at);
    const pre = words.slice(0, doing.start);
    const isPlain = isPlainBefore(pre);
    // 出口总额 is a name, though 出口 is a verb too.
    if (doing.start === 0 && bareMeasure.test(noun) && isMeasure && isNoun(words)) {
      return toName({ ...told, verb: '', noun: words, isCounted: false, isMeasure: true });
    }
    if (
      isPlain &&
      doing.isHelping &&
      kind === 'share' &&
      !isChange &&
      isMeasureOf(noun, kind, false)
    ) {
      return toName({ ...told, verb: '', noun, at, isCounted: false, isMeasure: true });
    }
    const isDone = isTold(verb, noun, kind) && (kind !== 'share' || isChange);
    if (isDone && (isPlain || (doing.isParting && !partBefore.test(pre)))) {
      return toName({ ...told, verb, noun, at: doing.start, isCounted: false });
    }
    if (isPlain) return undefined;
  }
  if (partMeasured.test(words)) return undefined;
  if (isMeasure && isNoun(words)) {
    return toName({ ...told, verb: '', noun: words, isCounted: false, isMeasure: true });
  }
  // 农村劳动力转移就业3万人, 行政村达到133个
  const isEvent =
    doing !== undefined && doing.start > 0 && !partBefore.test(words.slice(0, doing.start));
  const isCount = kind !== 'share' && kind !== 'money' && isLevel && !isChange;
  if (kind !== 'share' && isNoun(words) && !bareNoun.test(words) && (isEvent || isCount)) {
    return toName({ ...told, verb: '', noun: words, isCounted: false, isStock: !isEvent });
  }
  return undefined;
}

/** Verbs of what is built, whose tonnes are a capacity. */
const works = /(?:推进|建设|实施|开工|投产|建成|新建)$/;

/** NUMBER NOUN: a verb, a number, and what it counts. */
function nameBehind({ piece, sentence, kind, shared }: PieceContext): FactName | undefined {
  const { before, number, behind } = piece;
  if (kind === 'share' || kind === 'power') return undefined;
  const first = behind[0];
  const end = behind.at(-1)?.end;
  if (!first || end === undefined) return undefined;
  const parting = new Set<TokenKind>([
    'level',
    'to',
    'share',
    'base',
    'time',
    'change',
    'quantity',
    'from',
    'place',
    'all',
    'comparator',
  ]);
  if (behind.some((token) => parting.has(token.kind))) return undefined;
  const words = sentence.slice(first.start, end).replace(belongings, '');
  const { core } = splitLead(before, sentence);
  const coreEnd = core.at(-1)?.end ?? number.start;
  const opened = core[0]?.start ?? number.start;
  const coreStart = opened + whereLength(sentence.slice(opened, coreEnd));
  const lead = sentence.slice(coreStart, coreEnd);
  const told = { words, from: first.start, number, isCounted: true, quoteStart: number.start };

  const opens = doingsIn(words)[0]?.start === 0;
  // 安排18亿元改造社区; 新增15万吨项目 tells how large, not how many.
  if (kind !== 'count' && (opens || capacityOf.test(words)) && kind !== 'people') return undefined;
  if (kind === 'money' && !moneyNoun.test(words)) return undefined;
  const verb = verbBefore(lead);
  // 推进5000吨电子铜箔 is what a project is to make.
  if (kind === 'mass' && verb && works.test(verb.word)) return undefined;
  if (verb) {
    const noun = words;
    // 完成11条小河流、6座水库治理: what is completed stands behind the list.
    const isEvent = doingsIn(noun).length > 0 || completed.test(noun);
    if (verb.word.endsWith('完成') && !isEvent) return undefined;
    return isTold(verb.word, noun, kind) && !(verb.isListed && bareNoun.test(noun))
      ? toName({
          ...told,
          verb: verb.word,
          noun,
          quoteStart: coreStart + verb.at,
          isStock: verb.isStock,
        })
      : undefined;
  }
  const [, of = '', event = ''] = doneWith.exec(words) ?? [];
  // 对甲、乙等10条街道进行改造
  if (/^(?:[对为](?:.*等)?)?$/.test(lead) && isNoun(of) && isNoun(event)) {
    const done = words.slice(of.length);
    return toName({ ...told, verb: '', noun: of, done, quoteStart: coreStart });
  }
  const isAlone = behindCourse(lead) === lead.length;
  if (!isAlone) return undefined;
  const done = doneBehind
    .filter((word) => words.endsWith(word))
    .toSorted((a, b) => b.length - a.length)[0];
  if (done !== undefined) {
    const noun = words.slice(0, -done.length);
    return isNoun(noun) && noun.length >= 2
      ? toName({ ...told, verb: '', noun, done, quoteStart: number.start })
      : undefined;
  }
  if (shared?.isCounted && shared.verb !== '' && lead === '' && isTold(shared.verb, words, kind)) {
    const { quoteStart, verb: own, isStock } = shared;
    return toName({ ...told, verb: own, noun: words, quoteStart, isStock });
  }
  return undefined;
}

/** The words before a number, without those that open the clause, and those that lead to the number. */
function splitLead(before: readonly Token[], sentence: string): { core: Token[]; lead: Token[] } {
  const isLead = (token: Token) =>
    leadKinds.has(token.kind) && !nounFiller.test(sentence.slice(token.start, token.end));
  const length = before.length - 1 - before.findLastIndex((token) => !isLead(token));
  const isDoing = (token: Token) => {
    const [first] = doingsIn(sentence.slice(token.start, token.end));
    return first?.start === 0;
  };
  let cut = before.length - length;
  // 完成 is a verb too, where nothing stands before it.
  while (
    cut < before.length &&
    before[cut]?.kind === 'level' &&
    isDoing(before[cut] as Token) &&
    before.slice(0, cut).every(({ kind }) => frontKinds.has(kind))
  )
    cut += 1;
  const open = before.findIndex((token) => !isFront(token, sentence));
  return {
    core: before.slice(open === -1 ? cut : Math.min(open, cut), cut),
    lead: before.slice(cut),
  };
}

/** How long the words are that say in which places, before what was done there. */
function whereLength(words: string): number {
  return whereDone.exec(words)?.[0].length ?? 0;
}

/** Verbs of many things, which are never said of one that has a name. */
const neverOfNames = /^(?:累计)?(?:新增|净增|发放|栽植|培育|引进|认定|拆除|淘汰|清理|新增加)/;

/** Whether a name is that of one thing: 滨河路. */
function isOne({ verb, noun, number: { quantity } }: FactName, kindOf: KindOfUnit): boolean {
  return !neverOfNames.test(verb) && isProperName(noun, quantity, kindOf(quantity.unit ?? ''));
}

const severalYears = /[两三四五]年(?![级制期])/;

const counting = /^(?:共|共计|合计|总计)$/;

/** Whether a token opens a clause; 在 and 可 may begin a noun. */
function isFront(token: Token, sentence: string): boolean {
  const { kind, start, end } = token;
  if (kind === 'filler') return end - start > 1 && !nounFiller.test(sentence.slice(start, end));
  // 国家级, and a county's own name before 级, begin a noun.
  if (token.kind === 'place' && (!token.isOwn || sentence[end] === '级')) return false;
  return frontKinds.has(kind) || (kind === 'level' && counting.test(sentence.slice(start, end)));
}

/** Whether words before a verb say nothing of what is told, or are another item of a list. */
function isPlainBefore(words: string): boolean {
  const own = words.slice(words.lastIndexOf('、') + 1);
  return behindCourse(own) === own.length;
}

/** The verb that a noun before a number follows. */
function mainDoing(words: string): Doing | undefined {
  const doings = doingsIn(words);
  const parting = doings.findLast(
    ({ isParting, end }) => isParting && isNoun(words.slice(behindArticle(words, end))),
  );
  // 完善机制、培育企业: the verb behind the last comma of a list of doings holds.
  const first =
    doings.findLast(({ start }) => start > 0 && words[start - 1] === '、') ??
    doings.find(({ start }, at) => at === 0 || isPlainBefore(words.slice(0, start)));
  const [one, two] = doings;
  // 完成整治河道: what helps is passed over.
  if (
    one?.isHelping &&
    two?.start === one.end &&
    isNoun(words.slice(two.end)) &&
    !bareNoun.test(words.slice(two.end)) &&
    two.isFirm
  ) {
    return { ...two, start: one.start };
  }
  if (parting && parting.start > 0) return parting;
  return first;
}

/** 新建, or 改建甲、乙等: the verb before a number and what it counts. */
function verbBefore(
  lead: string,
): { word: string; at: number; isListed: boolean; isStock: boolean } | undefined {
  const stock = stockWords.find((word) => lead === word);
  if (stock !== undefined) return { word: stock, at: 0, isListed: false, isStock: true };
  const doings = doingsIn(lead);
  const last = doings.at(-1);
  if (!last) return undefined;
  const rest = lead.slice(last.end);
  if (behindCourse(rest) === rest.length || rest === '了') {
    const pre = lead.slice(0, last.start);
    const isPlain = isPlainBefore(pre);
    const helper = doings.at(-2);
    const start = helper?.isHelping && helper.end === last.start ? helper.start : last.start;
    if (!isPlain && (!last.isFirm || partBefore.test(pre))) return undefined;
    return { word: lead.slice(start, last.end), at: start, isListed: false, isStock: false };
  }
  const first = doings[0];
  if (!first || !/等$/.test(lead) || behindCourse(lead.slice(0, first.start)) !== first.start) {
    return undefined;
  }
  const word = lead.slice(first.start, first.end);
  return { word, at: first.start, isListed: true, isStock: false };
}

/** Whether a verb and a noun tell something a number can be said of. */
function isTold(verb: string, noun: string, kind: string): boolean {
  if (!isNoun(noun)) return false;
  if (bareMeasure.test(noun)) return false;
  if (bareNoun.test(noun)) return noun === '项目' && verbsOfProjects.test(verb) && kind === 'count';
  return true;
}

function isMeasureOf(words: string, kind: string, isChange: boolean): boolean {
  if (
    bareMeasure.test(words) ||
    (!measureEnd.test(words) &&
      !(kind === 'share' && isShare(words)) &&
      !(isChange && changing.test(words)))
  )
    return false;
  return (
    kind !== 'share' ||
    isChange ||
    /(?:率|度|比重|占比|比例|比|覆盖面|增速|涨幅)$/.test(words) ||
    isShare(words)
  );
}

function toName(told: {
  words: string;
  from: number;
  /** Offset into the words at which the name begins. */
  at?: number;
  number: TokenOf<'quantity'>;
  verb: string;
  noun: string;
  done?: string;
  quoteStart: number;
  isCounted: boolean;
  isStock?: boolean;
  isMeasure?: boolean;
}): FactName {
  const { words, from, at = 0, number, verb, noun, done = '', isCounted } = told;
  const { isStock = false, isMeasure = false } = told;
  const named = isMeasure ? noun.replace(reachedWithin, '') : noun;
  const start = from + at;
  const quoteStart = Math.min(told.quoteStart + (isCounted ? 0 : at), start);
  const end = from + words.length;
  return { verb, noun: named, done, start, end, quoteStart, number, isCounted, isStock, isMeasure };
}
