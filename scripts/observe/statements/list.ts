/** 甲、乙和丙分别…, 甲、乙均…, 甲和乙完成3亿元和4亿元: several names before their numbers. */

import { clauseStart } from '../clauses.ts';
import { leadsToMark } from '../comparators.ts';
import { hasKind, quantitiesFrom, type Token, type TokenKind } from '../token.ts';
import { prefixKinds } from './kinds.ts';

/** The names of a list, and what follows them. */
export interface SubjectList {
  /** One token for each subject; one that is not known is a word. */
  items: (Token | undefined)[];
  /** Index of the first of their tokens. */
  first: number;
  /** Index of the token to read on from. */
  next: number;
  /** Whether one number is given for all: 均增长10%. */
  isShared: boolean;
}

const nameKinds = new Set<TokenKind>(['subject', 'word', 'other-name', 'area', 'renewal', 'seat']);
const listKinds = new Set<TokenKind>([
  ...prefixKinds,
  ...nameKinds,
  'and',
  'change',
  'reality',
  'etc',
]);
/** What ends the names of a list: 分别, 均, 相继突破, or their numbers. */
const stopKinds = new Set<TokenKind>(['each', 'all', 'milestones', 'quantity']);
/** Tokens that may stand beside a name in its item: 财政总收入完成, 全县固定资产投资. */
const besideName = new Set<TokenKind>([
  'subject',
  'place',
  'change',
  'filler',
  'level',
  'to',
  'average',
  'base',
  'goal',
  'reality',
  'time',
  'comparator',
]);

/**
 * The list of names that the clause from `clause` to a number, 分别 or 均 behind `index` gives.
 *
 * @param isLoose whether words that are not known may stand before the name at `index`
 */
export function findList(
  tokens: readonly Token[],
  clause: number,
  index: number,
  isLoose: boolean,
): SubjectList | undefined {
  const stop = tokens.findIndex(({ kind }, at) => at > index && stopKinds.has(kind));
  // 甲和乙增长转正，分别增长5%和6%: the clause of the numbers is one of its own.
  const comma = commaBefore(tokens, index, stop);
  const end = comma === undefined ? stop : endOfNames(tokens, comma);
  const words = tokens.slice(clause, end);
  if (stop === -1 || !words.every(({ kind }) => listKinds.has(kind))) return undefined;
  if (!hasKind(words, 'and')) return undefined;
  const first = tokens.findIndex(({ kind }, at) => at >= clause && nameKinds.has(kind));
  const parts = splitAtAnd(tokens.slice(first, end));
  const items = parts.map(toName);
  const kind = tokens[stop]?.kind;
  if (kind === 'quantity' || isLoose) {
    // Without 分别 the names must all be known, and there must be as many numbers.
    const names = items.flatMap((one) => (one?.kind === 'subject' ? one.indicators : []));
    const count = quantitiesFrom(tokens, stop).length;
    const isMatched =
      items.every((one) => one?.kind === 'subject') &&
      (kind !== 'quantity' ||
        names.length === count ||
        (comma === undefined && isOneForAll(tokens, stop)));
    if (!isMatched || items.length < 2) return undefined;
  }
  const numbers = tokens.findIndex((token, at) => at >= stop && token.kind === 'quantity');
  return {
    items,
    first,
    next: comma === undefined ? stop - trailing(parts.at(-1) ?? []) : comma + 1,
    isShared: kind === 'all' || isOneForAll(tokens, numbers, kind === 'each'),
  };
}

/** Between the sign and 分别 in the clause of the numbers of a list: 年均. */
const leadKinds = new Set<TokenKind>(['average', 'time', 'base', 'filler']);

/** Between the sign and the numbers of a list, where 分别 is left out: 早日突破. */
const leadKindsOfNumbers = new Set<TokenKind>([...leadKinds, 'comparator', 'level', 'goal']);

/** Index of the sign between names and the clause with 分别, or with the numbers, at `stop` that gives their numbers. */
function commaBefore(tokens: readonly Token[], index: number, stop: number): number | undefined {
  const kind = tokens[stop]?.kind;
  const leads = kind === 'each' ? leadKinds : kind === 'quantity' ? leadKindsOfNumbers : undefined;
  if (!leads) return undefined;
  const comma = tokens.findLastIndex(({ kind }, at) => at < stop && !leads.has(kind));
  return comma > index && tokens[comma]?.kind === 'comma' ? comma : undefined;
}

/** Index behind the names before the sign at `comma`, without a remark on how they went. */
function endOfNames(tokens: readonly Token[], comma: number): number {
  return tokens[comma - 1]?.kind === 'remark' ? comma - 1 : comma;
}

/**
 * 甲和乙增长11%, 甲和乙突破千亿元, but not 分别突破…: whether the number at `index` is one rate, or a mark that is passed, which
 * each of the names before it has.
 */
export function isOneForAll(tokens: readonly Token[], index: number, isOfEach = false): boolean {
  const [number, ...others] = quantitiesFrom(tokens, index);
  const before = tokens[index - 1];
  const isMark = !isOfEach && before?.kind === 'comparator' && leadsToMark(before.comparator);
  const clause = tokens.slice(clauseStart(tokens, index), index);
  const isRate = number?.quantity.unit === '%' && hasKind(clause, 'change');
  return number !== undefined && others.length === 0 && (isRate || isMark);
}

function splitAtAnd(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'and') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** The name in an item, where nothing beside it makes another of it. */
function toName(item: readonly Token[]): Token | undefined {
  const known = item.find(({ kind }) => kind === 'subject');
  const isPlain = item.every(({ kind }) => besideName.has(kind));
  return known && isPlain ? known : item[0] && { ...item[0], kind: 'word' };
}

/** How many tokens at the end of a list belong to the statement that follows: 甲、乙增速分别. */
function trailing(item: readonly Token[]): number {
  const name = item.findLastIndex(({ kind }) => kind !== 'area' && nameKinds.has(kind));
  return item.length - 1 - name;
}
