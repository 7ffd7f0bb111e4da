/** How many blocks hold each run of one to three letters: what the directory of segments tells. */
import { blockLetters } from '../tokens.ts';

/** A run is a number with a digit for each letter; three digits are told apart without loss. */
const base = 2 ** 17;
const codePoints = 0x11_0000;

/**
 * Counts runs as numbers in a table of its own: a map of all the strings, of which a segment has a
 * million, takes several times as long.
 */
export class RunCounter {
  /** The digit of each code point, and the letter of each digit; 0 is none. */
  readonly #digits = new Uint32Array(codePoints);
  readonly #letters = [''];
  #blocks = 0;
  /** Each run at the first free place from the one that its digits give, and what is known of it. */
  #runs = new Float64Array(2 ** 16);
  #counts = new Uint32Array(2 ** 16);
  /** The last block that held it, numbered from 1. */
  #last = new Uint32Array(2 ** 16);
  #size = 0;

  /** Take in a block by its texts, folded. */
  add(texts: readonly string[]): void {
    this.#blocks += 1;
    for (const text of texts) this.#addRuns(blockLetters(text));
  }

  /** Every run with its number of blocks. */
  *counts(): Generator<[run: string, blocks: number]> {
    for (const [place, run] of this.#runs.entries()) {
      if (run > 0) yield [this.#toString(run), this.#counts[place] ?? 0];
    }
  }

  #addRuns(letters: readonly number[]): void {
    // The last letter, and the last two, before the one at hand, since a border.
    let [one, two] = [0, 0];
    for (const letter of letters) {
      const digit = letter === 0 ? 0 : this.#digits[letter] || this.#newDigit(letter);
      if (digit > 0) {
        this.#count(digit);
        if (one > 0) this.#count(one * base + digit);
        if (two > 0) this.#count(two * base + digit);
      }
      two = one > 0 && digit > 0 ? one * base + digit : 0;
      one = digit;
    }
  }

  #count(run: number): void {
    let place = this.#placeOf(run);
    if (this.#runs[place] === 0) {
      this.#size += 1;
      if (2 * this.#size > this.#runs.length) {
        this.#grow();
        place = this.#placeOf(run);
      }
      this.#runs[place] = run;
    }
    if (this.#last[place] === this.#blocks) return;
    this.#last[place] = this.#blocks;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
  }

  #placeOf(run: number): number {
    const mask = this.#runs.length - 1;
    // Two odd numbers spread the lower and the upper digits over all bits.
    const mixed = Math.imul(run % 2 ** 32, 0x9e3779b1) ^ Math.imul(run / 2 ** 32, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#runs[place] !== 0 && this.#runs[place] !== run) place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [runs, counts, last] = [this.#runs, this.#counts, this.#last];
    this.#runs = new Float64Array(2 * runs.length);
    this.#counts = new Uint32Array(2 * runs.length);
    this.#last = new Uint32Array(2 * runs.length);
    for (const [before, run] of runs.entries()) {
      if (run === 0) continue;
      const place = this.#placeOf(run);
      this.#runs[place] = run;
      this.#counts[place] = counts[before] ?? 0;
      this.#last[place] = last[before] ?? 0;
    }
  }

  #newDigit(letter: number): number {
    const digit = this.#letters.push(String.fromCodePoint(letter)) - 1;
    if (digit >= base) throw new Error(`A segment has more than ${base} different letters`);
    this.#digits[letter] = digit;
    return digit;
  }

  #toString(run: number): string {
    const last = this.#letters[run % base] ?? '';
    return run < base ? last : this.#toString(Math.floor(run / base)) + last;
  }
}
