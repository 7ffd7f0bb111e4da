/** Digests of what is told of like passages, found without reading them: that takes far longer. */
import { createHash, hash } from 'node:crypto';
import type { Passage } from '../text/passages.ts';
import { type Closest, likeIn, likeOf, type NamedReport, numbersOf } from './closest.ts';

/** Bytes of the digest of a passage, or of a report: a page may be made of thousands, and 128 bits of each are enough. */
const digestLength = 16;

/** Numbers by which a passage is told apart: four of its digest, four of that of its report. */
const markLength = (2 * digestLength) / Int32Array.BYTES_PER_ELEMENT;

/** Digests by the words that are told, wherever in the library they have come to stand. */
export class ClosestDigests {
  readonly #closest: Closest;
  /** What tells the passages apart, one after the other: of a large library strings would take far longer. */
  readonly #marks: Int32Array;

  /** @param passages what `digestOfPassage` gives for each, of one or of several one after the other */
  constructor(closest: Closest, passages: readonly Uint8Array[]) {
    this.#closest = closest;
    const digests = Buffer.concat(passages);
    const bytes = new Uint8Array(2 * digests.length);
    const reports = new Map<NamedReport, Uint8Array>();
    for (const [number, report] of closest.reports.entries()) {
      const from = number * digestLength;
      const ofReport = reports.get(report) ?? digestOf(report);
      reports.set(report, ofReport);
      bytes.set(digests.subarray(from, from + digestLength), 2 * from);
      bytes.set(ofReport, 2 * from + digestLength);
    }
    this.#marks = new Int32Array(bytes.buffer);
  }

  /** Of what `findLikePassages` tells of a report. */
  ofLike(report: Pick<NamedReport, 'id'>): string {
    const told = numbersOf(this.#closest, report)
      .map((number) => [number, ...likeOf(this.#closest, number)])
      .filter(({ length }) => length > 1);
    const numbers = new Int32Array(
      told.reduce((sum, { length }) => sum + 1 + length * markLength, 0),
    );
    let filled = 0;
    for (const alike of told) {
      numbers[filled++] = alike.length;
      for (const number of alike) filled = this.#tell(numbers, filled, number);
    }
    return join(numbers);
  }

  /** Of what `toChangesFile` tells of a report and the one before it. */
  ofChanges(report: NamedReport, before: NamedReport): string {
    return join(
      digestOf([report, before]),
      this.#toTold(report, before),
      this.#toTold(before, report),
    );
  }

  /** The passages of a report, with the one of another that each is like. */
  #toTold(report: NamedReport, other: NamedReport): Int32Array {
    const own = numbersOf(this.#closest, report);
    const numbers = new Int32Array(1 + own.length * 2 * (1 + markLength));
    numbers[0] = own.length;
    let filled = 1;
    for (const number of own) {
      const like = likeIn(this.#closest, number, other);
      numbers[filled++] = this.#closest.isCompared[number] ?? 0;
      numbers[filled++] = like === undefined ? 0 : 1;
      filled = this.#tell(numbers, filled, number);
      if (like !== undefined) filled = this.#tell(numbers, filled, like);
    }
    return numbers.subarray(0, filled);
  }

  /**
   * Write what tells a passage apart, with the report that it stands in.
   *
   * @returns the place behind it
   */
  #tell(numbers: Int32Array, place: number, passage: number): number {
    for (let at = 0; at < markLength; at += 1) {
      numbers[place + at] = this.#marks[passage * markLength + at] ?? 0;
    }
    return place + markLength;
  }
}

/** The digest of what is told of a passage. */
export function digestOfPassage(passage: Passage): Uint8Array {
  return digestOf(passage);
}

function digestOf(value: unknown): Uint8Array {
  return hash('sha256', JSON.stringify(value) ?? '', 'buffer').subarray(0, digestLength);
}

function join(...told: readonly (Uint8Array | Int32Array)[]): string {
  const digest = createHash('sha256');
  for (const one of told) digest.update(one);
  return digest.digest('base64').slice(0, 22);
}
