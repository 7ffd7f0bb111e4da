/** Digests of what is told of like passages, found without telling it: that takes far longer. */
import { hash } from 'node:crypto';
import { type Closest, likeOf, type NamedReport, passagesOf } from './closest.ts';

/** Digests by the words that are told, wherever in the library they have come to stand. */
export class ClosestDigests {
  readonly #closest: Closest;
  /** Of passages, by their numbers. */
  readonly #passages: string[] = [];

  constructor(closest: Closest) {
    this.#closest = closest;
  }

  /** Of what `findLikePassages` tells of a report. */
  ofLike(report: Pick<NamedReport, 'id'>): string {
    const told = [...passagesOf(this.#closest, report)]
      .map(([number]) => [number, ...likeOf(this.#closest, number)])
      .filter(({ length }) => length > 1);
    return digestOf(told.map((numbers) => numbers.map((number) => this.#ofPassage(number))));
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
    const { found, isCompared, ranges } = this.#closest;
    const [from, to] = ranges.get(other.id) ?? [0, 0];
    return [...passagesOf(this.#closest, report)].map(([number]) => {
      const like = found[number]?.own.find((one) => one >= from && one < to);
      const isLike = like !== undefined && this.#ofPassage(like);
      return [this.#ofPassage(number), isCompared[number], isLike];
    });
  }

  /** Of a passage and the report that it stands in. */
  #ofPassage(number: number): string {
    const digest = this.#passages[number] ?? digestOf(this.#closest.passages[number]);
    this.#passages[number] = digest;
    return digest;
  }
}

function digestOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value) ?? '');
}
