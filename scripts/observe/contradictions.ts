/**
 * Over a whole report: of two values of one thing that cannot both be right, the one told of the wider
 * place stands, or neither. A park's output is often told in the words of the county's.
 */

import { agree, toComparedUnit } from '../../src/figures/agree.ts';
import type { Comparator } from './comparators.ts';
import type { KnownIndicator } from './known-indicators.ts';

/** A value with what its words say of whose it is. */
export interface Told {
  indicator: KnownIndicator;
  period: string;
  scope: string | null;
  value: number;
  unit: string;
  comparator: Comparator;
  /** Where its words stand in their block. */
  words: { start: number; end: number };
  /** Which words it was read from: a value and its growth are of one telling. */
  telling: string;
  /** Which paragraph they stand in. */
  block: string;
  /** Which sentence they stand in; in a table none is told. */
  sentence: string | undefined;
  /** The name that it goes by there. */
  name: string;
  /** Whether its sentence names the whole place: 全县. */
  saysPlace: boolean;
}

/** Why a value is not shown. */
export const contradicted = '与本县同一时期的另一个数不合，可能只是一部分的';
export const undecided = '同一指标同一时期有两个不合的数，不知哪个是本县的';

export const namedOtherwise = '同一时期另有一个数，用的是更确切的名称';

/** What a part of a place makes of all that is produced there, at most. */
const largestPart = 0.6;

/** How many macro indicators a paragraph gives that sums up the year. */
const summary = 3;

/** The values that may not be shown, each with the reason. */
export function contradictions<Value extends Told>(values: readonly Value[]): Map<Value, string> {
  const refused = new Map<Value, string>();
  const company = companyOf(values);
  const weightOf = (one: Value) =>
    (one.saysPlace ? 1 : 0) + ((company.get(one.block)?.size ?? 0) >= summary ? 1 : 0);
  // Levels first: with a level its growth falls.
  const groups = [
    ...groupBy(values, ({ indicator, period, scope }) => `${indicator.slug} ${period} ${scope}`),
  ];
  const isGrowth = ([first]: readonly Value[]) => first?.indicator.role === 'growth';
  for (const group of groups.toSorted((a, b) => Number(isGrowth(a)) - Number(isGrowth(b)))) {
    const left = group.filter((one) => !refused.has(one));
    const lost = settle(left, weightOf);
    const standing = left.filter((one) => lost.every(([value]) => value !== one));
    for (const [value, reason] of lost) {
      refused.set(value, reason);
      // 扣除留抵退税因素后增长15%，按自然口径计算增长2%: one that stands in the same telling speaks for its level.
      if (standing.some(({ telling }) => telling === value.telling)) continue;
      for (const other of values) {
        if (other.telling === value.telling && isOfPair(value, other)) refused.set(other, reason);
      }
    }
  }
  for (const value of ofSamePart(values, refused)) refused.set(value, contradicted);
  for (const value of unlikeNamesake(values.filter((one) => !refused.has(one)))) {
    refused.set(value, namedOtherwise);
    for (const other of values) {
      if (other.telling === value.telling && isOfPair(value, other))
        refused.set(other, namedOtherwise);
    }
  }
  return refused;
}

/**
 * The values of names that mean one thing or another, where one of the series' own name disagrees: 地方财政收入
 * and 公共财政收入 may be more than what the budget has, and in some places are the same; 市区居民 are a part of
 * those of the towns.
 */
function unlikeNamesake<Value extends Told>(values: readonly Value[]): Value[] {
  const isLoose = ({ name }: Told) =>
    (/财政/.test(name) && !/预算/.test(name)) || /^(?:城市)?市区/.test(name);
  const ofSeries = groupBy(
    values.filter(({ indicator }) => indicator.headline || indicator.role === 'growth'),
    ({ indicator: { slug, series = slug, recounts }, period, scope }) =>
      `${series} ${recounts === undefined} ${period} ${scope}`,
  );
  return [...ofSeries].flatMap((group) => {
    if (partiesOf(group).length < 2) return [];
    const loose = group.filter(isLoose);
    // 公共财政收入9亿元、地方财政收入6亿元: of the two the second says what it is of.
    const isLocal = ({ name }: Told) => name.includes('地方');
    const others = loose.filter((one) => !isLocal(one));
    const isAlone = loose.length === group.length && partiesOf(loose.filter(isLocal)).length === 1;
    return isAlone ? others : loose;
  });
}

/**
 * The macro values that a sentence tells behind the product of a part, which the whole place's has shown to be
 * one: 完成生产总值9亿元，固定资产投资5亿元.
 */
function ofSamePart<Value extends Told>(
  values: readonly Value[],
  refused: ReadonlyMap<Value, string>,
): Value[] {
  const products = values.filter(({ indicator }) => indicator.slug === 'gdp');
  const wholes = products.filter((one) => !refused.has(one));
  const ofParts = products.filter(
    (one) =>
      refused.get(one) === contradicted &&
      wholes.some(
        (whole) => whole.period === one.period && amount(one) < largestPart * amount(whole),
      ),
  );
  return values.filter(
    (one) =>
      !one.saysPlace &&
      (one.indicator.headline || one.indicator.role === 'growth') &&
      ofParts.some(
        ({ sentence, words }) =>
          sentence !== undefined && sentence === one.sentence && words.end <= one.words.start,
      ),
  );
}

/** Whether one of two values is the growth of the other. */
function isOfPair({ indicator: a }: Told, { indicator: b }: Told): boolean {
  return isGrowthOf(a, b) || isGrowthOf(b, a);
}

function isGrowthOf({ slug, recounts = slug }: KnownIndicator, { growth }: KnownIndicator) {
  return growth === recounts;
}

/** Of values of one thing, those that cannot be shown. */
function settle<Value extends Told>(
  group: readonly Value[],
  weightOf: (value: Value) => number,
): [Value, string][] {
  const parties = partiesOf(group);
  if (parties.length < 2) return [];
  // Of a mark and a value that is far from it, the larger may be that of a wider region.
  const isMarked = group.some(({ comparator }) => comparator !== '=');
  // Of values that are near each other none is a part's: one may be an estimate.
  const isLarger = () => (areNear(group) ? exactest(parties) : undefined) ?? largest(parties);
  const standing = isMarked
    ? (heaviest(parties, weightOf) ?? onlySure(parties))
    : (firstOfOneTelling(parties) ?? isLarger() ?? heaviest(parties, weightOf));
  const reason = standing ? contradicted : undecided;
  return group.filter((one) => !standing?.includes(one)).map((one) => [one, reason]);
}

/** 净增6.9万户，总量达到32.6万户: in one breath, what follows the first is another thing. */
function firstOfOneTelling<Value extends Told>(parties: readonly Value[][]): Value[] | undefined {
  const [first] = parties.flat();
  return parties.flat().every(({ telling }) => telling === first?.telling) ? parties[0] : undefined;
}

/** The values whose words say best that they are of the whole place. */
function heaviest<Value extends Told>(
  parties: readonly Value[][],
  weightOf: (value: Value) => number,
): Value[] | undefined {
  const weights = parties.map((party) => Math.max(...party.map(weightOf)));
  const most = Math.max(...weights);
  const best = parties.filter((_, place) => weights[place] === most);
  return best.length === 1 ? best[0] : undefined;
}

/** The values of which one is a number and no mark, where all others are marks. */
function onlySure<Value extends Told>(parties: readonly Value[][]): Value[] | undefined {
  const sure = parties.filter((party) => party.some(({ comparator }) => comparator === '='));
  return sure.length === 1 ? sure[0] : undefined;
}

/** Values put together that can be right at once. */
function partiesOf<Value extends Told>(group: readonly Value[]): Value[][] {
  const parties: Value[][] = [];
  for (const value of group) {
    const party = parties.find(([first]) => first && canBothBe(first, value));
    if (party) party.push(value);
    else parties.push([value]);
  }
  return parties;
}

/** A part is never more than the whole: of amounts under one name, the largest is the whole's. */
function largest<Value extends Told>(parties: readonly Value[][]): Value[] | undefined {
  const [first] = parties.flat();
  if (!first || !isAddable(first.indicator)) return undefined;
  const isOneName = parties.flat().every(({ name }) => name === first.name);
  if (!isOneName && !first.indicator.isLoose) return undefined;
  return parties.toSorted((a, b) => amount(b[0]) - amount(a[0]))[0];
}

/** Whether values are so near each other that none is that of a part. */
function areNear(values: readonly Told[]): boolean {
  const amounts = values.map(amount);
  return Math.max(...amounts) < 1.05 * Math.min(...amounts);
}

/** The values that are told with the most figures. */
function exactest<Value extends Told>(parties: readonly Value[][]): Value[] | undefined {
  const figures = ({ value }: Told) => String(value).replace('.', '').replace(/0+$/, '').length;
  const counts = parties.map((party) => Math.max(...party.map(figures)));
  const best = parties.filter((_, place) => counts[place] === Math.max(...counts));
  return best.length === 1 ? best[0] : undefined;
}

/** Whether the values of parts add up to that of the whole; those of people and rates do not. */
function isAddable({ unit, title }: KnownIndicator): boolean {
  return (
    !/[%‰元]$/.test(unit.replace(/亿元$|万元$/, '')) && !/人均|[率比]$|比重|密度|指数/.test(title)
  );
}

function amount(value: Told | undefined): number {
  return value ? toComparedUnit(value.value, value.unit, value.indicator) : Number.NaN;
}

/** Whether two values of one thing are equal, across units, or one is the other rounded. */
function canBothBe(a: Told, b: Told): boolean {
  if (a.comparator !== '=' || b.comparator !== '=') return isNear(a, b);
  if (a.unit === b.unit) return agree(a.value, b.value) || isRounded(a.value, b.value);
  const { factors } = a.indicator;
  // 146个、1.1万户: counted in two ways.
  if (factors[a.unit] === factors[b.unit]) return true;
  const values: [number, number] = [amount(a), amount(b)];
  return agree(...values) || isRounded(...values);
}

/**
 * Whether a mark and a value, or two marks, can be of one thing: what broke through 100亿元 is not much more than
 * that, and never less.
 */
function isNear(a: Told, b: Told): boolean {
  if (!a.indicator.headline) return true;
  const [x, y] = a.unit === b.unit ? [a.value, b.value] : [amount(a), amount(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return true;
  const isRate = a.unit === '%';
  const [low, high] = x < y ? [a, b] : [b, a];
  const [less, more] = [Math.min(x, y), Math.max(x, y)];
  if (agree(less, more) || isRounded(less, more)) return true;
  if (isRate && more - less < 3) return true;
  const isAbove = (one: Told) => one.comparator === '>' || one.comparator === '>=';
  const isBelow = (one: Told) => one.comparator === '<' || one.comparator === '<=';
  if (high.comparator === '~' || low.comparator === '~') return less > 0.85 * more;
  if (isAbove(low) || isBelow(high)) return less > 0 && more <= 2.5 * less;
  // 达到99.8亿元 is not beyond 100亿元.
  return less > 0.99 * more;
}

/** 1600 is 1604.8 to the hundred. */
function isRounded(a: number, b: number): boolean {
  return [
    [a, b],
    [b, a],
  ].some(([round = 0, exact = 0]) => {
    const digits = /0+$/.exec(String(round))?.[0].length ?? 0;
    const step = 10 ** digits;
    return digits > 0 && Math.abs(round - exact) < step && round >= 10 * step;
  });
}

/** The macro indicators that each paragraph gives. */
function companyOf(values: readonly Told[]): Map<string, Set<string>> {
  const company = new Map<string, Set<string>>();
  for (const { block, indicator } of values) {
    if (!indicator.headline) continue;
    company.set(
      block,
      (company.get(block) ?? new Set()).add(indicator.slug.replace(/-growth$/, '')),
    );
  }
  return company;
}

function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Iterable<Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups.values();
}
