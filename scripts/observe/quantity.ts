import type { Unit } from '../../src/schemas/indicator.ts';
import { type Comparator, comparatorsBehind } from './comparators.ts';
import { longestMatch } from './longest-match.ts';
import { matchAt } from './match-at.ts';
import { isInWords, matchNumber, type NumberMatch, parseNumber } from './number.ts';
import { onceFor } from './once-for.ts';

/** A number with its unit and the words that qualify it. */
export interface Quantity {
  value: number;
  /** Upper end where a range is printed. */
  upper: number | undefined;
  /** As `units.yml` names it; undefined where none is printed. */
  unit: string | undefined;
  /** From the words inside or behind the number: `余`, `以上`, `左右`. */
  comparator: Comparator | undefined;
  /** Offset right behind the last word that belongs to it. */
  end: number;
}

/** All quantities have the same fields in the same order, as tokens have, and for the same reason. */
export function toQuantity(
  { value, upper }: Pick<Quantity, 'value' | 'upper'>,
  unit: string | undefined,
  end: number,
  comparator?: Comparator,
): Quantity {
  return { value, upper, unit, comparator, end };
}

const matchBehind = longestMatch(
  comparatorsBehind.flatMap(({ comparator, words }) =>
    words.split(' ').map((word): [string, Comparator] => [word, comparator]),
  ),
);

/** `100余亿元`, `100多亿元`, `100亿多元`. */
const more = /[余多]/y;

/** 压缩至60个工作日: how long it takes, and 个 is no unit of things. */
const lasting = /个(?:工作日|自然日|小时|昼夜)/y;

/** Gives the unit that is printed at a place of normal text. */
export type UnitMatcher = (text: string, at: number) => { unit: string; end: number } | undefined;

/** A matcher that knows all names of `units`, and takes the longest. */
export const unitMatcher = onceFor((units: readonly Unit[]): UnitMatcher => {
  const behindFigures = new Set(
    units.filter(({ figures }) => figures).flatMap(({ unit, aliases }) => [unit, ...aliases]),
  );
  const match = longestMatch(
    units
      .filter(({ bare }) => !bare)
      .flatMap(({ unit, aliases }) =>
        [unit, ...aliases].map((name): [string, string] => [name, unit]),
      ),
  );
  return (text, at) => {
    const found = match(text, at);
    if (!found || matchAt(lasting, text, at)) return undefined;
    const isOne = !behindFigures.has(found.word) || /[\d余多]/.test(text.charAt(at - 1));
    return isOne ? { unit: found.value, end: at + found.word.length } : undefined;
  };
});

/**
 * Read the number, unit and qualifying words that begin at `at`.
 *
 * @example matchQuantity('100亿元以上', 0, matchUnit)
 * // => { value: 100, unit: '亿元', comparator: '>=', end: 7 }
 */
export function matchQuantity(
  text: string,
  at: number,
  matchUnit: UnitMatcher,
): Quantity | undefined {
  const share = isInWords(text.charAt(at))
    ? (matchFraction(text, at) ?? matchTenths(text, at))
    : undefined;
  if (share) return withComparator(text, share);
  const tens = matchTwoRanks(text, at, matchUnit);
  if (tens) return withComparator(text, tens);
  const number = matchNumber(text, at);
  if (!number) return undefined;
  const ranked = withRank(text, at, number, matchUnit);
  const quantity = ranked ? withComparator(text, ranked) : withUnit(text, at, number, matchUnit);
  // 一倍半 is more than one.
  return text[quantity.end] === '半' && quantity.unit !== undefined ? undefined : quantity;
}

const twoRanks = /(\d{1,2})万([1-9])千(?=[亿元人吨亩])/y;

/** `3万2千亿元` is 3.2万亿元. */
function matchTwoRanks(text: string, at: number, matchUnit: UnitMatcher): Quantity | undefined {
  const [words, whole, tenth] = matchAt(twoRanks, text, at) ?? [];
  if (words === undefined || /[\d.]/.test(text.charAt(at - 1))) return undefined;
  const end = at + words.length;
  const found = matchUnit(`万${text.slice(end, end + longestUnit)}`, 0);
  return found && found.end > 1
    ? toQuantity(
        { value: Number(`${whole}.${tenth}`), upper: undefined },
        found.unit,
        end + found.end - 1,
      )
    : undefined;
}

/** A number with the unit behind it, and the words around that. */
function withUnit(text: string, at: number, number: NumberMatch, matchUnit: UnitMatcher): Quantity {
  let end = number.end;
  const isMore = matchAt(more, text, end) !== null;
  if (isMore) end += 1;
  // 2万余人 is 2万人 and more.
  const ranked = /^([万亿])[余多]/.exec(text.slice(end));
  const rankedUnit = ranked && matchUnit(`${ranked[1]}${text.slice(end + 2)}`, 0);
  if (ranked && rankedUnit?.unit.startsWith(ranked[1] ?? '')) {
    return toQuantity(number, rankedUnit.unit, end + 1 + rankedUnit.end, '>');
  }
  const ranks = rangeOfRanks(text, number, matchUnit);
  if (ranks) return withComparator(text, ranks);
  const unit = matchUnit(text, end);
  // 四亿零七百多万吨
  const isTwice = isMore && /亿/.test(text.slice(at, end)) && unit?.unit.startsWith('万');
  if (!unit || isTwice || isArticle.test(text.slice(at, unit.end)))
    return withComparator(text, toQuantity(number, undefined, end));
  const second =
    number.upper === undefined ? rangeEnd(text, unit, number.value, matchUnit) : undefined;
  if (second) return withComparator(text, toQuantity(second, unit.unit, second.end));
  const isMoreBehind = !isMore && matchAt(more, text, unit.end) !== null;
  if (isMore || isMoreBehind) {
    return toQuantity(number, unit.unit, isMoreBehind ? unit.end + 1 : unit.end, '>');
  }
  return withComparator(text, toQuantity(number, unit.unit, unit.end));
}

/** `3300亿—3500亿元`: the rank is printed twice, the unit once. */
function rangeOfRanks(
  text: string,
  { value, upper, end }: NumberMatch,
  matchUnit: UnitMatcher,
): Quantity | undefined {
  const rank = /^([万亿])[-—–~至]/.exec(text.slice(end, end + 2))?.[1];
  if (rank === undefined || upper !== undefined) return undefined;
  const second = matchNumber(text, end + 2);
  const unit = second && matchUnit(text, second.end);
  return second && unit?.unit.startsWith(rank) && second.value > value
    ? toQuantity({ value, upper: second.value }, unit.unit, unit.end)
    : undefined;
}

/** 作为一个重点项目: nothing is counted. */
const isArticle = /^一[个项件]$/;

const fraction = /([百千])分之/y;
const shares: Readonly<Record<string, string>> = { 百: '%', 千: '‰' };

/** `百分之七到八`, `百分之七到百分之八`, `千分之五`. */
function matchFraction(text: string, at: number): Quantity | undefined {
  const words = matchAt(fraction, text, at);
  const number = words && matchNumber(text, at + 3);
  if (!number) return undefined;
  const unit = shares[words[1] ?? ''] as string;
  const second = /^(?:[-—–~]+|至|到)[百千]分之/.exec(text.slice(number.end, number.end + 6))?.[0];
  const upper =
    second?.endsWith(words[0]) && number.upper === undefined
      ? matchNumber(text, number.end + second.length)
      : undefined;
  return upper && upper.value > number.value
    ? toQuantity({ value: number.value, upper: upper.value }, unit, upper.end)
    : toQuantity(number, unit, number.end);
}

/** `八成以上`: tenths, where what follows shows that 成 is no part of a word. */
const tenths =
  /([一二三四五六七八九])(?:至|到|、)?([二三四五六七八九])?成(?=$|[多以左的，。、；,;)])/y;

function matchTenths(text: string, at: number): Quantity | undefined {
  const [words = '', low = '', high = ''] = matchAt(tenths, text, at) ?? [];
  if (words === '' || !matchNumber(text, at)) return undefined;
  const [value, upper] = [parseNumber(low), parseNumber(high)];
  if (value === undefined || (upper !== undefined && upper <= value)) return undefined;
  const isMore = text[at + words.length] === '多';
  const number = { value: value * 10, upper: upper === undefined ? undefined : upper * 10 };
  const end = at + words.length;
  return isMore ? toQuantity(number, '%', end + 1, '>') : toQuantity(number, '%', end);
}

/** `1所至2所`: the upper end of a range whose unit is printed twice. */
function rangeEnd(
  text: string,
  unit: { unit: string; end: number },
  value: number,
  matchUnit: UnitMatcher,
): NumberMatch | undefined {
  if (!/[-—–~至]/.test(text.charAt(unit.end))) return undefined;
  const second = matchNumber(text, unit.end + 1);
  const same = second && matchUnit(text, second.end);
  return second && same?.unit === unit.unit && second.value > value
    ? { value, upper: second.value, end: same.end }
    : undefined;
}

/**
 * `六亿元`: the rank belongs to the unit 亿元, as with `6亿元`; so do both ends of `五到六亿元`, and `六亿五千万元`
 * is 6.5 of that unit. `三万五千元` is 35,000元.
 */
function withRank(
  text: string,
  at: number,
  { value, upper, end }: NumberMatch,
  matchUnit: UnitMatcher,
): Quantity | undefined {
  const words = text.slice(at, end);
  const last = /[万亿]+$/.exec(words)?.[0];
  const isMixed = upper === undefined && /亿.*[^亿]$/.test(words);
  const rank = isMixed ? '亿' : last;
  if (rank === undefined || rank === words) return undefined;
  const isMore = matchAt(more, text, end) !== null;
  const from = isMore ? end + 1 : end;
  const found = matchUnit(`${rank}${text.slice(from, from + longestUnit)}`, 0);
  if (!found || found.end <= rank.length) return undefined;
  const size = [...rank].reduce((product, char) => product * (char === '亿' ? 1e8 : 1e4), 1);
  const low = upper !== undefined && value < size ? value : value / size;
  const high = upper === undefined ? undefined : upper / size;
  if (high !== undefined && low >= high) return undefined;
  const behind = from + found.end - rank.length;
  return toQuantity({ value: low, upper: high }, found.unit, behind, isMore ? '>' : undefined);
}

/** Characters of the longest name of a unit. */
const longestUnit = 12;

/** A quantity with the words behind it that qualify it: 100亿元 以上. */
export function withComparator(text: string, quantity: Quantity): Quantity {
  const found = matchBehind(text, quantity.end);
  if (!found) return quantity;
  return toQuantity(quantity, quantity.unit, quantity.end + found.word.length, found.value);
}
