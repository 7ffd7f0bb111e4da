/**
 * How alike passages are, of many reports: by the pairs of characters they share, rare ones more.
 *
 * A place's own passages are compared with each other through an inverted index; with those of other
 * places only where min-hashing puts two together. What one more report costs so stays the same.
 */
import { distinctPairs, rarity } from './passages.ts';

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

/** A passage that is like another: its number, and how alike they are, up to 1. */
export interface Like {
  passage: number;
  likeness: number;
}

/** A run of passages of one report. */
export interface PassageGroup {
  /** The place whose report it is. */
  place: string;
  texts: readonly string[];
}

/** What is like a passage: the closest of each report of its own place, and of some of other places; the likest first. */
export interface Found {
  own: Like[];
  elsewhere: Like[];
}

/** Passages as numbers: each has the distinct pairs of its characters, in the order of their numbers. */
export class PassageIndex {
  /** Place and report of each passage, as numbers. */
  readonly places: Int32Array;
  readonly reports: Int32Array;
  readonly #pairs: Int32Array;
  readonly #starts: Int32Array;
  readonly #weights: Float32Array;
  readonly #totals: Float32Array;

  /**
   * @param groups reports that are like each other by their place stand next to each other: passages
   *   are numbered in this order
   */
  constructor(groups: readonly PassageGroup[]) {
    const numbers = new Map<string, number>();
    const counts: number[] = [];
    const placeNumbers = new Map<string, number>();
    const count = groups.reduce((sum, { texts }) => sum + texts.length, 0);
    this.places = new Int32Array(count);
    this.reports = new Int32Array(count);
    this.#starts = new Int32Array(count + 1);
    let pairs = new Int32Array(1024);
    let filled = 0;
    let at = 0;
    for (const [report, { place, texts }] of groups.entries()) {
      if (!placeNumbers.has(place)) placeNumbers.set(place, placeNumbers.size);
      for (const text of texts) {
        const own: number[] = [];
        for (const pair of distinctPairs(text)) {
          let number = numbers.get(pair);
          if (number === undefined) {
            number = numbers.size;
            numbers.set(pair, number);
            counts.push(0);
          }
          counts[number] = (counts[number] ?? 0) + 1;
          own.push(number);
        }
        if (filled + own.length > pairs.length) pairs = grown(pairs, filled + own.length);
        pairs.set(
          own.sort((a, b) => a - b),
          filled,
        );
        this.places[at] = placeNumbers.get(place) ?? 0;
        this.reports[at] = report;
        this.#starts[at] = filled;
        filled += own.length;
        at += 1;
      }
    }
    this.#starts[count] = filled;
    this.#pairs = pairs.slice(0, filled);
    this.#weights = Float32Array.from(counts, (holding) => rarity(holding, count));
    this.#totals = new Float32Array(count);
    for (let passage = 0; passage < count; passage += 1) {
      let sum = 0;
      for (const pair of this.pairsOf(passage)) sum += this.#weights[pair] ?? 0;
      this.#totals[passage] = sum;
    }
  }

  get length(): number {
    return this.places.length;
  }

  /** The numbers of a passage's pairs. */
  pairsOf(passage: number): Int32Array {
    return this.#pairs.subarray(this.#starts[passage], this.#starts[passage + 1]);
  }

  /** How much of their weight two passages have in common; 0 where that is less than is shown. */
  likeness(a: number, b: number): number {
    const pairs = this.#pairs;
    let [x, y] = [this.#starts[a] ?? 0, this.#starts[b] ?? 0];
    const [endX, endY] = [this.#starts[a + 1] ?? 0, this.#starts[b + 1] ?? 0];
    // One so much shorter cannot be like enough.
    if (Math.min(endX - x, endY - y) < fewestShared) return 0;
    let sum = 0;
    let shared = 0;
    while (x < endX && y < endY) {
      const one = pairs[x] ?? 0;
      const other = pairs[y] ?? 0;
      if (one === other) {
        sum += this.#weights[one] ?? 0;
        shared += 1;
      }
      if (one <= other) x += 1;
      if (other <= one) y += 1;
    }
    const value = (2 * sum) / ((this.#totals[a] ?? 0) + (this.#totals[b] ?? 0) || 1);
    return shared >= fewestShared && value >= leastLikeness ? Math.min(1, value) : 0;
  }
}

/**
 * For every passage the closest of the other reports. The found are the same whatever the order in
 * which places are compared, but for passages of which more places have the same words than are compared.
 */
export function findLike(index: PassageIndex): Found[] {
  const found = Array.from({ length: index.length }, (): Found => ({ own: [], elsewhere: [] }));
  findOwn(index, found);
  findElsewhere(index, found);
  return found;
}

/** Every two passages of different reports of a place that are like each other. */
export function* likeInPlace(
  index: PassageIndex,
  from: number,
  to: number,
): Generator<[a: number, b: number, likeness: number]> {
  const holding = new Map<number, number[]>();
  const shared = new Uint16Array(to - from);
  for (let a = from; a < to; a += 1) {
    const touched: number[] = [];
    for (const pair of index.pairsOf(a)) {
      const others = holding.get(pair);
      if (!others) {
        holding.set(pair, [a]);
        continue;
      }
      for (const b of others) {
        const count = (shared[b - from] ?? 0) + 1;
        shared[b - from] = count;
        if (count === fewestShared) touched.push(b);
      }
      others.push(a);
    }
    shared.fill(0);
    for (const b of touched) {
      if (index.reports[a] === index.reports[b]) continue;
      const likeness = index.likeness(a, b);
      if (likeness > 0) yield [a, b, likeness];
    }
  }
}

function findOwn(index: PassageIndex, found: readonly Found[]): void {
  for (let from = 0; from < index.length; ) {
    let to = from + 1;
    while (to < index.length && index.places[to] === index.places[from]) to += 1;
    for (const [a, b, likeness] of likeInPlace(index, from, to)) {
      keep(index, found[a]?.own ?? [], b, likeness, Number.POSITIVE_INFINITY);
      keep(index, found[b]?.own ?? [], a, likeness, Number.POSITIVE_INFINITY);
    }
    from = to;
  }
}

function findElsewhere(index: PassageIndex, found: readonly Found[]): void {
  const { length } = index;
  // A key is a band's hash and the number of the passage, as one number: sorting brings equal ones together.
  const room = 2 ** Math.ceil(Math.log2(length + 1));
  const hashes = Math.min(2 ** 32, 2 ** 53 / room);
  const keys = new Float64Array(length);
  for (let band = 0; band < bands; band += 1) {
    const hash = makeBand(band);
    for (let passage = 0; passage < length; passage += 1) {
      keys[passage] = ((hash(index.pairsOf(passage)) >>> 0) % hashes) * room + passage;
    }
    keys.sort();
    for (let at = 0; at < length; at += 1) {
      const a = (keys[at] ?? 0) % room;
      const bucket = (keys[at] ?? 0) - a;
      let compared = 0;
      for (let next = at + 1; next < length && compared < neighbours; next += 1) {
        const b = (keys[next] ?? 0) - bucket;
        if (b >= room) break;
        if (index.places[a] === index.places[b]) continue;
        compared += 1;
        const [ofA, ofB] = [found[a]?.elsewhere ?? [], found[b]?.elsewhere ?? []];
        // Two that are alike agree in many bands.
        if (holds(ofA, b) && holds(ofB, a)) continue;
        const likeness = index.likeness(a, b);
        if (likeness === 0) continue;
        keep(index, ofA, b, likeness, manyFound);
        keep(index, ofB, a, likeness, manyFound);
      }
    }
  }
}

function holds(likes: readonly Like[], passage: number): boolean {
  return likes.some((one) => one.passage === passage);
}

/** Keep the likest passages, of each report one: of equal ones the first of its text. */
function keep(
  { reports }: PassageIndex,
  likes: Like[],
  passage: number,
  likeness: number,
  most: number,
): void {
  const last = likes[most - 1];
  if (last && !isBefore({ passage, likeness }, last)) return;
  const at = likes.findIndex((one) => reports[one.passage] === reports[passage]);
  const same = likes[at];
  if (same) {
    if (!isBefore({ passage, likeness }, same)) return;
    likes.splice(at, 1);
  }
  const place = likes.findIndex((one) => isBefore({ passage, likeness }, one));
  likes.splice(place < 0 ? likes.length : place, 0, { passage, likeness });
  if (likes.length > most) likes.pop();
}

function isBefore(a: Like, b: Like): boolean {
  return a.likeness > b.likeness || (a.likeness === b.likeness && a.passage < b.passage);
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

function grown(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(Math.max(length, numbers.length * 2));
  more.set(numbers);
  return more;
}
