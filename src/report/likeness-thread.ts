import { readFileSync } from 'node:fs';
import { keepValue } from '../library/keep.ts';
import type { Edition } from '../schemas/edition.ts';
import { compareTexts, type Likeness } from '../text/likeness.ts';
import { toRuns } from '../text/pairs.ts';
import { toPassages } from '../text/passages.ts';
import { digestOfPassage } from './closest-digests.ts';

/** A report whose passages are compared, and the place whose it is. */
interface PlacedReport {
  id: string;
  place: string;
}

/** What is like what in some reports. */
export interface ComparedPassages {
  likeness: Likeness;
  /** How many passages each report has. */
  counts: number[];
  /** The digests of all passages. */
  digests: string[];
}

/**
 * What a thread does for `get-closest.ts`: the passages of all reports are read from their files and
 * compared, in this order; where all have the words that they had for the last build, it is known.
 */
export default function work(reports: readonly PlacedReport[]): ComparedPassages {
  const digests: string[] = [];
  const groups = reports.map(({ id, place }) => {
    const { blocks }: Pick<Edition, 'blocks'> = JSON.parse(
      readFileSync(`src/content/editions/${id}.json`, 'utf8'),
    );
    const passages = toPassages(blocks);
    digests.push(...passages.map(digestOfPassage));
    // Numbers and signs are not compared.
    return { place, texts: passages.map(({ text }) => toRuns(text).join(' ')) };
  });
  return {
    likeness: keepValue(['likeness', groups], () => compareTexts(groups)),
    counts: groups.map(({ texts }) => texts.length),
    digests,
  };
}
