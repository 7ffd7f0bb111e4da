/**
 * How alike passages are, of many reports: by the pairs of characters they share, rare ones more.
 *
 * A place's own passages are compared with each other through an inverted index; with those of other
 * places only where min-hashing puts two together. What one more report costs so stays the same.
 */
import { PairNumbers } from './pairs.ts';
import { rarity } from './passages.ts';

/** Least share of their weight that two passages hold in common, to be shown as the same words changed. */
export const leastLikeness = 0.4;
/** Fewest pairs in common: a set phrase alone, 提质增效, makes no sentence the same. */
export const fewestShared = 6;
/** Most passages that are found elsewhere for one: of those of all places the likest. */
export const manyFound = 3;

/** Hashes of a passage are taken three and three: two passages that agree in one such band are compared. */
const bands = 32;
/**
 * How many of those that agree with a passage in a band are compared with it. A phrase of all counties
 * would else be compared with itself by millions; those of near codes stand next to each other.
 */
const neighbours = 3;
/** Passages with which one was compared last, as many as are remembered of each: a power of two. */
const remembered = 16;

/** The passages of one report. */
interface PassageGroup {
  /** The place whose report it is. */
  place: string;
  passages: NumberedPassages;
}

/**
 * Numbers of passages that belong to others, which are numbered too: those of the passage `n` begin at
 * `starts[n]` and end before `starts[n + 1]`. Of a large library an array for each would be most of what
 * is held in memory.
 */
export interface PassageLists {
  starts: Int32Array;
  numbers: Int32Array;
}

/** The passages that are like each: the likest first. */
export interface Found {
  /** The closest of each report of its own place. */
  own: PassageLists;
  /** Some of other places. */
  elsewhere: PassageLists;
}

/** The numbers that belong to a passage; none where there is no such passage. */
export function numbersAt({ starts, numbers }: PassageLists, passage: number): Int32Array {
  return numbers.subarray(starts[passage] ?? 0, starts[passage + 1] ?? 0);
}

/** Lists of passages that are numbered on, one after the other. */
function joinLists(all: readonly PassageLists[]): PassageLists {
  const starts = new Int32Array(all.reduce((sum, own) => sum + own.starts.length - 1, 1));
  const numbers = new Int32Array(all.reduce((sum, own) => sum + own.numbers.length, 0));
  let [passage, filled] = [0, 0];
  for (const own of all) {
    for (const [at, start] of own.starts.entries()) starts[passage + at] = filled + start;
    numbers.set(own.numbers, filled);
    passage += own.starts.length - 1;
    filled += own.numbers.length;
  }
  return { starts, numbers };
}

/** Passages as numbers: each has the distinct pairs of its characters, in the order of their numbers. */
export class NumberedPassages {
  readonly numbers: PairNumbers;
  /** The pairs of all passages, one after the other. */
  readonly pairs: Int32Array;
  /** Where the pairs of each passage begin; last, where those of the last one end. */
  readonly starts: Int32Array;

  /** @param numbers those of all passages that these are compared with */
  constructor(texts: readonly string[], numbers: PairNumbers) {
    this.numbers = numbers;
    this.starts = new Int32Array(texts.length + 1);
    const pairs: number[] = [];
    for (const [at, text] of texts.entries()) {
      const own = new Set(numbers.toNumbers(text));
      for (const pair of Int32Array.from(own).sort()) pairs.push(pair);
      this.starts[at + 1] = pairs.length;
    }
    this.pairs = Int32Array.from(pairs);
  }

  /** How many passages there are. */
  get length(): number {
    return this.starts.length - 1;
  }
}

/** The passages of several reports, with what each pair of characters weighs among them. */
export class PassageIndex {
  /** Place and report of each passage, as numbers. */
  readonly places: Int32Array;
  readonly reports: Int32Array;
  /** How many different pairs there are, and perhaps more. */
  readonly manyPairs: number;
  readonly pairs: Int32Array;
  readonly starts: Int32Array;
  readonly weights: Float32Array;
  /** What the pairs of each passage weigh together. */
  readonly #totals: Float32Array;

  /**
   * @param groups reports, their pairs numbered by the same numbers. Those that are like each other by
   *   their place stand next to each other: passages are numbered in this order
   */
  constructor(groups: readonly PassageGroup[]) {
    const placeNumbers = new Map<string, number>();
    const count = groups.reduce((sum, { passages }) => sum + passages.length, 0);
    this.manyPairs = groups[0]?.passages.numbers.size ?? 0;
    this.places = new Int32Array(count);
    this.reports = new Int32Array(count);
    this.pairs = new Int32Array(
      groups.reduce((sum, { passages }) => sum + passages.pairs.length, 0),
    );
    this.starts = new Int32Array(count + 1);
    let at = 0;
    let filled = 0;
    for (const [report, { place, passages }] of groups.entries()) {
      if (!placeNumbers.has(place)) placeNumbers.set(place, placeNumbers.size);
      this.places.fill(placeNumbers.get(place) ?? 0, at, at + passages.length);
      this.reports.fill(report, at, at + passages.length);
      this.pairs.set(passages.pairs, filled);
      for (const start of passages.starts.subarray(0, -1)) {
        this.starts[at] = filled + start;
        at += 1;
      }
      filled += passages.pairs.length;
    }
    this.starts[count] = filled;
    this.weights = weigh(this.pairs, this.manyPairs, count);
    this.#totals = new Float32Array(count);
    for (let passage = 0; passage < count; passage += 1) {
      let sum = 0;
      for (const pair of this.pairsOf(passage)) sum += this.weights[pair] ?? 0;
      this.#totals[passage] = sum;
    }
  }

  get length(): number {
    return this.places.length;
  }

  /** The numbers of a passage's pairs. */
  pairsOf(passage: number): Int32Array {
    return this.pairs.subarray(this.starts[passage], this.starts[passage + 1]);
  }

  /** How much of their weight two passages have in common; 0 where that is less than is shown. */
  likeness(a: number, b: number): number {
    const { pairs, starts, weights } = this;
    let [x, y] = [starts[a] ?? 0, starts[b] ?? 0];
    const [endX, endY] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
    // One so much shorter cannot be like enough.
    if (Math.min(endX - x, endY - y) < fewestShared) return 0;
    let sum = 0;
    let shared = 0;
    while (x < endX && y < endY) {
      const one = pairs[x] ?? 0;
      const other = pairs[y] ?? 0;
      if (one === other) {
        sum += weights[one] ?? 0;
        shared += 1;
      }
      if (one <= other) x += 1;
      if (other <= one) y += 1;
    }
    return shared >= fewestShared ? this.share(a, b, sum) : 0;
  }

  /** How alike two passages are by the weight of what they have in common; 0 where that is less than is shown. */
  share(a: number, b: number, common: number): number {
    const value = (2 * common) / ((this.#totals[a] ?? 0) + (this.#totals[b] ?? 0) || 1);
    return value >= leastLikeness ? Math.min(1, value) : 0;
  }
}

/** The passages of one report, by their texts, and the place whose report it is. */
export interface PlacedTexts {
  place: string;
  texts: readonly string[];
}

/** What is like each of some passages, and whether each has words enough to be compared: 1 or 0. */
export interface Likeness extends Found {
  isCompared: Uint8Array;
}

/**
 * Index passages of several reports by the words of each.
 *
 * @param groups each is let go of before the next is asked for
 */
export function indexTexts(groups: Iterable<PlacedTexts>): PassageIndex {
  const numbers = new PairNumbers();
  return new PassageIndex(
    Array.from(groups, ({ place, texts }) => ({
      place,
      passages: new NumberedPassages(texts, numbers),
    })),
  );
}

/** What each pair tells: the fewer passages hold it, the more. */
function weigh(pairs: Int32Array, manyPairs: number, passages: number): Float32Array {
  const weights = new Float32Array(manyPairs);
  for (const pair of pairs) weights[pair] = (weights[pair] ?? 0) + 1;
  const known: number[] = [];
  return weights.map((holding) => (known[holding] ??= rarity(holding, passages)));
}

/**
 * For every passage the closest of the other reports. The found are the same whatever the order in
 * which places are compared, but for passages of which more places have the same words than are compared.
 */
export function findLike(index: PassageIndex): Found {
  return { own: findOwn(index), elsewhere: findElsewhere(index) };
}

/** Compare the passages of several reports, numbered in this order; see `indexTexts`. */
export function compareTexts(groups: Iterable<PlacedTexts>): Likeness {
  const index = indexTexts(groups);
  return {
    ...findLike(index),
    isCompared: Uint8Array.from({ length: index.length }, (_, passage) =>
      Number(index.pairsOf(passage).length >= fewestShared),
    ),
  };
}

/** Every two passages of different reports of a place that are like each other, the later one first. */
export function* likeInPlace(
  index: PassageIndex,
  from: number,
  to: number,
): Generator<[a: number, b: number, likeness: number]> {
  const { pairs, starts, weights } = index;
  const [first, end] = [starts[from] ?? 0, starts[to] ?? 0];
  // The passages of earlier reports that hold a pair: each names the one before it, by its place among `pairs`.
  const last = new Int32Array(index.manyPairs).fill(-1);
  const before = new Int32Array(end - first);
  const passageAt = new Int32Array(end - first);
  // What each earlier passage has in common with the one that is compared.
  const shared = new Uint16Array(to - from);
  const common = new Float64Array(to - from);
  for (let a = from, own = from; a < to; a += 1) {
    const touched: number[] = [];
    for (const pair of index.pairsOf(a)) {
      const weight = weights[pair] ?? 0;
      for (let at = last[pair] ?? -1; at >= 0; at = before[at] ?? -1) {
        const b = passageAt[at] ?? 0;
        if (shared[b] === 0) touched.push(b);
        shared[b] = (shared[b] ?? 0) + 1;
        common[b] = (common[b] ?? 0) + weight;
      }
    }
    for (const b of touched) {
      const likeness =
        (shared[b] ?? 0) < fewestShared ? 0 : index.share(a, from + b, common[b] ?? 0);
      shared[b] = common[b] = 0;
      if (likeness > 0) yield [a, from + b, likeness];
    }
    if (index.reports[a] === index.reports[a + 1]) continue;
    // The next report is compared with this one, too.
    for (; own <= a; own += 1) {
      for (let at = starts[own] ?? 0; at < (starts[own + 1] ?? 0); at += 1) {
        const pair = pairs[at] ?? 0;
        before[at - first] = last[pair] ?? -1;
        passageAt[at - first] = own - from;
        last[pair] = at - first;
      }
    }
  }
}

function findOwn(index: PassageIndex): PassageLists {
  const found: PassageLists[] = [];
  for (let from = 0; from < index.length; ) {
    let to = from + 1;
    while (to < index.length && index.places[to] === index.places[from]) to += 1;
    const reports = new Set(index.reports.subarray(from, to)).size;
    const likest = new Likest(index, from, to, reports - 1);
    for (const [a, b, likeness] of likeInPlace(index, from, to)) {
      likest.keep(a, b, likeness);
      likest.keep(b, a, likeness);
    }
    found.push(likest.lists());
    from = to;
  }
  return joinLists(found);
}

function findElsewhere(index: PassageIndex): PassageLists {
  const { length } = index;
  const likest = new Likest(index, 0, length, manyFound);
  // A key is a band's hash and the number of the passage, as one number: sorting brings equal ones together.
  const room = 2 ** Math.ceil(Math.log2(length + 1));
  const hashes = Math.min(2 ** 32, 2 ** 53 / room);
  const keys = new Float64Array(length);
  // Two that agree in one band often agree in many. What is forgotten is compared again, to no effect.
  const compared = new Int32Array(length * remembered).fill(-1);
  for (let band = 0; band < bands; band += 1) {
    const hash = makeBand(band);
    for (let passage = 0; passage < length; passage += 1) {
      keys[passage] = ((hash(index.pairsOf(passage)) >>> 0) % hashes) * room + passage;
    }
    keys.sort();
    for (let at = 0; at < length; at += 1) {
      const a = (keys[at] ?? 0) % room;
      const bucket = (keys[at] ?? 0) - a;
      let met = 0;
      for (let next = at + 1; next < length && met < neighbours; next += 1) {
        const b = (keys[next] ?? 0) - bucket;
        if (b >= room) break;
        if (index.places[a] === index.places[b]) continue;
        met += 1;
        const memory = a * remembered + (b % remembered);
        if (compared[memory] === b) continue;
        compared[memory] = b;
        const likeness = index.likeness(a, b);
        if (likeness === 0) continue;
        likest.keep(a, b, likeness);
        likest.keep(b, a, likeness);
      }
    }
  }
  return likest.lists();
}

/** The likest passages of each of some, of each report one: of equal ones the first of its text. */
class Likest {
  readonly #reports: Int32Array;
  readonly #from: number;
  readonly #most: number;
  /** How many each has by now; their numbers, and how alike they are, up to 1, in places for `most` of each. */
  readonly #counts: Int32Array;
  readonly #passages: Int32Array;
  readonly #likenesses: Float64Array;

  /**
   * @param from first of the passages that have them
   * @param to the one after the last
   * @param most that are kept of each
   */
  constructor({ reports }: PassageIndex, from: number, to: number, most: number) {
    this.#reports = reports;
    this.#from = from;
    this.#most = most;
    this.#counts = new Int32Array(to - from);
    this.#passages = new Int32Array((to - from) * most);
    this.#likenesses = new Float64Array((to - from) * most);
  }

  /** Keep a passage that is like one of them, where it is among the likest. */
  keep(one: number, passage: number, likeness: number): void {
    const own = one - this.#from;
    const first = own * this.#most;
    let end = first + (this.#counts[own] ?? 0);
    if (end === first + this.#most && !this.#isBefore(passage, likeness, end - 1)) return;
    const report = this.#reports[passage];
    let same = first;
    while (same < end && this.#reports[this.#passages[same] ?? 0] !== report) same += 1;
    if (same < end) {
      if (!this.#isBefore(passage, likeness, same)) return;
      this.#move(same + 1, end, same);
      end -= 1;
    }
    let at = first;
    while (at < end && !this.#isBefore(passage, likeness, at)) at += 1;
    const last = Math.min(end, first + this.#most - 1);
    this.#move(at, last, at + 1);
    this.#passages[at] = passage;
    this.#likenesses[at] = likeness;
    this.#counts[own] = last + 1 - first;
  }

  /** What is kept of each, the likest first. */
  lists(): PassageLists {
    const starts = new Int32Array(this.#counts.length + 1);
    for (const [own, count] of this.#counts.entries()) starts[own + 1] = (starts[own] ?? 0) + count;
    const numbers = new Int32Array(starts.at(-1) ?? 0);
    for (const [own, count] of this.#counts.entries()) {
      const first = own * this.#most;
      numbers.set(this.#passages.subarray(first, first + count), starts[own]);
    }
    return { starts, numbers };
  }

  /** Whether a passage comes before the one at a place. */
  #isBefore(passage: number, likeness: number, at: number): boolean {
    const other = this.#likenesses[at] ?? 0;
    return likeness > other || (likeness === other && passage < (this.#passages[at] ?? 0));
  }

  #move(from: number, end: number, to: number): void {
    this.#passages.copyWithin(to, from, end);
    this.#likenesses.copyWithin(to, from, end);
  }
}

/** What makes one number of some pairs: of the least of their hashes, in each of the band's three ways. */
function makeBand(band: number): (pairs: Int32Array) => number {
  const [one, two, three] = [mix(6 * band + 1), mix(6 * band + 2), mix(6 * band + 3)];
  const [first, second, third] = [
    mix(6 * band + 4) | 1,
    mix(6 * band + 5) | 1,
    mix(6 * band + 6) | 1,
  ];
  return (pairs) => {
    let [least, lesser, other] = [0x7fffffff, 0x7fffffff, 0x7fffffff];
    for (let at = 0; at < pairs.length; at += 1) {
      const pair = pairs[at] ?? 0;
      const a = spread(pair ^ one, first);
      const b = spread(pair ^ two, second);
      const c = spread(pair ^ three, third);
      if (a < least) least = a;
      if (b < lesser) lesser = b;
      if (c < other) other = c;
    }
    return mix(mix(mix(band ^ least) ^ lesser) ^ other);
  };
}

function spread(number: number, factor: number): number {
  const hash = Math.imul(number, factor);
  return Math.imul(hash ^ (hash >>> 15), factor);
}

/** A number of 32 bits that looks random, the same for the same number: the last steps of MurmurHash3. */
function mix(number: number): number {
  let mixed = number;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
