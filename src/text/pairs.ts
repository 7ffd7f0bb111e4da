const runs = /\p{Script=Han}{2,}/gu;

/**
 * The runs of Chinese characters in a text that have pairs: of what is compared, all.
 *
 * @example toRuns('改造10条公路') // => ['改造', '条公路']
 */
export function toRuns(text: string): readonly string[] {
  return text.match(runs) ?? [];
}

/**
 * The pairs of Chinese characters that stand in a text, in its order and each as often as it stands:
 * numbers and signs, which differ from year to year, part them.
 *
 * @example toPairs('改造10条公路') // => ['改造', '条公', '公路']
 */
export function toPairs(text: string): string[] {
  const pairs: string[] = [];
  for (const run of toRuns(text)) {
    for (let at = 0; at + 1 < run.length; at += 1) pairs.push(run.slice(at, at + 2));
  }
  return pairs;
}

/**
 * A number for each pair of characters, from 0 in the order in which they are first met: texts that are
 * compared have their numbers of one and the same.
 */
export class PairNumbers {
  readonly #numbers = new Map<number, number>();

  /** How many different pairs were met. */
  get size(): number {
    return this.#numbers.size;
  }

  /** What `toPairs` gives, as numbers. */
  toNumbers(text: string): number[] {
    const pairs: number[] = [];
    for (const run of toRuns(text)) {
      for (let at = 0; at + 1 < run.length; at += 1) {
        // Both characters as one number of 32 bits.
        const code = (run.charCodeAt(at) << 16) | run.charCodeAt(at + 1);
        let number = this.#numbers.get(code);
        if (number === undefined) {
          number = this.#numbers.size;
          this.#numbers.set(code, number);
        }
        pairs.push(number);
      }
    }
    return pairs;
  }
}
