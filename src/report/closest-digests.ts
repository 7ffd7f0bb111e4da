/** Digests of what is told of like passages, found without reading them: that takes far longer. */
import { hash } from 'node:crypto';
import type { Passage } from '../text/passages.ts';
import { type Closest, likeIn, likeOf, type NamedReport, numbersOf } from './closest.ts';

/** Digests by the words that are told, wherever in the library they have come to stand. */
export class ClosestDigests {
  readonly #closest: Closest;
  /** Of the passages, by their numbers; and of the reports that they stand in. */
  readonly #passages: readonly string[];
  readonly #reports = new Map<NamedReport | undefined, string>();

  /** @param passages what `digestOfPassage` gives for each */
  constructor(closest: Closest, passages: readonly string[]) {
    this.#closest = closest;
    this.#passages = passages;
  }

  /** Of what `findLikePassages` tells of a report. */
  ofLike(report: Pick<NamedReport, 'id'>): string {
    return digestOf(
      numbersOf(this.#closest, report)
        .map((number) => [number, ...likeOf(this.#closest, number)])
        .filter(({ length }) => length > 1)
        .map((numbers) => numbers.map((number) => this.#ofPassage(number))),
    );
  }

  /** Of what `toChangesFile` tells of a report and the one before it. */
  ofChanges(report: NamedReport, before: NamedReport): string {
    return digestOf([
      [report, this.#toTold(report, before)],
      [before, this.#toTold(before, report)],
    ]);
  }

  /** The passages of a report, with the one of another that each is like. */
  #toTold(report: NamedReport, other: NamedReport): unknown[] {
    return numbersOf(this.#closest, report).map((number) => {
      const like = likeIn(this.#closest, number, other);
      const isLike = like !== undefined && this.#ofPassage(like);
      return [this.#ofPassage(number), this.#closest.isCompared[number], isLike];
    });
  }

  /** Of a passage and the report that it stands in. */
  #ofPassage(number: number): string {
    const report = this.#closest.reports[number];
    const ofReport = this.#reports.get(report) ?? digestOf(report);
    this.#reports.set(report, ofReport);
    return `${ofReport} ${this.#passages[number]}`;
  }
}

/** The digest of what is told of a passage. */
export function digestOfPassage(passage: Passage): string {
  return digestOf(passage);
}

/** A page may be made of thousands: 132 bits of each are enough. */
function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value) ?? '', 'base64').slice(0, 22);
}
