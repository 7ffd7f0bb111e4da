import type { Unit } from '../../src/schemas/indicator.ts';
import { type Comparator, comparatorsBehind } from './lexicon/comparators.ts';
import { longestMatch } from './longest-match.ts';
import { matchAt } from './match-at.ts';
import { matchNumber, type NumberMatch, parseNumber } from './number.ts';

/** A number with its unit and the words that qualify it. */
export interface Quantity {
  value: number;
  /** Upper end where a range is printed. */
  upper?: number;
  /** As `units.yml` names it; undefined where none is printed. */
  unit?: string;
  /** From the words inside or behind the number: `余`, `以上`, `左右`. */
  comparator?: Comparator;
  /** Offset right behind the last word that belongs to it. */
  end: number;
}

const matchBehind = longestMatch(
  comparatorsBehind.flatMap(({ comparator, words }) =>
    words.split(' ').map((word): [string, Comparator] => [word, comparator]),
  ),
);

/** `100余亿元`, `100多亿元`, `100亿多元`. */
const more = /[余多]/y;

/** Gives the unit that is printed at a place of normal text. */
export type UnitMatcher = (text: string, at: number) => { unit: string; end: number } | undefined;

/** A matcher that knows all names of `units`, and takes the longest. */
export function unitMatcher(units: readonly Unit[]): UnitMatcher {
  const behindFigures = new Set(
    units.filter(({ figures }) => figures).flatMap(({ unit, aliases }) => [unit, ...aliases]),
  );
  const match = longestMatch(
    units.flatMap(({ unit, aliases }) =>
      [unit, ...aliases].map((name): [string, string] => [name, unit]),
    ),
  );
  return (text, at) => {
    const found = match(text, at);
    if (!found) return undefined;
    const isOne = !behindFigures.has(found.word) || /[\d余多]/.test(text.charAt(at - 1));
    return isOne ? { unit: found.value, end: at + found.word.length } : undefined;
  };
}

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
  if (text.startsWith('百分之', at)) {
    const number = matchNumber(text, at + 3);
    return number && behind(text, { ...number, unit: '%' });
  }
  const number = matchNumber(text, at);
  if (!number) return undefined;
  const shorter = withoutRank(text, at, number, matchUnit);
  if (shorter) return behind(text, shorter);

  let end = number.end;
  const isMore = matchAt(more, text, end) !== null;
  if (isMore) end += 1;
  // 2万余人 is 2万人 and more.
  const ranked = /^([万亿])[余多]/.exec(text.slice(end));
  const rankedUnit = ranked && matchUnit(`${ranked[1]}${text.slice(end + 2)}`, 0);
  if (ranked && rankedUnit?.unit.startsWith(ranked[1] ?? '')) {
    return { ...number, unit: rankedUnit.unit, comparator: '>', end: end + 1 + rankedUnit.end };
  }
  const unit = matchUnit(text, end);
  if (!unit) return behind(text, { ...number, end });
  const second = number.upper === undefined && rangeEnd(text, unit, number.value, matchUnit);
  if (second) return behind(text, { ...number, unit: unit.unit, ...second });
  const quantity: Quantity = { ...number, unit: unit.unit, end: unit.end };
  if (isMore || /^[余多]/.test(text.slice(unit.end))) {
    return { ...quantity, comparator: '>', end: isMore ? unit.end : unit.end + 1 };
  }
  return behind(text, quantity);
}

/** `1所至2所`: the upper end of a range whose unit is printed twice. */
function rangeEnd(
  text: string,
  unit: { unit: string; end: number },
  value: number,
  matchUnit: UnitMatcher,
): { upper: number; end: number } | undefined {
  if (!/[-—–~至]/.test(text.charAt(unit.end))) return undefined;
  const second = matchNumber(text, unit.end + 1);
  const same = second && matchUnit(text, second.end);
  return second && same?.unit === unit.unit && second.value > value
    ? { upper: second.value, end: same.end }
    : undefined;
}

/** `六亿元`: the rank belongs to the unit 亿元, as with `6亿元`. */
function withoutRank(
  text: string,
  at: number,
  number: NumberMatch,
  matchUnit: UnitMatcher,
): Quantity | undefined {
  const words = text.slice(at, number.end);
  const plain = words.replace(/[万亿]+$/, '');
  if (plain === words || plain === '' || number.upper !== undefined) return undefined;
  const value = parseNumber(plain);
  const unit = matchUnit(text, at + plain.length);
  return value === undefined || !unit || unit.end <= number.end
    ? undefined
    : { value, unit: unit.unit, end: unit.end };
}

function behind(text: string, quantity: Quantity): Quantity {
  const found = matchBehind(text, quantity.end);
  if (!found) return quantity;
  return { ...quantity, comparator: found.value, end: quantity.end + found.word.length };
}
