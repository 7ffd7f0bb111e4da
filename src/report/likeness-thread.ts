import { readFileSync } from 'node:fs';
import { keepValue } from '../library/keep.ts';
import type { Edition } from '../schemas/edition.ts';
import { compareTexts, type Likeness, type PlacedTexts } from '../text/likeness.ts';
import { toRuns } from '../text/pairs.ts';
import { toPassages } from '../text/passages.ts';

/** A report whose passages are compared, and the place whose it is. */
interface PlacedReport {
  id: string;
  place: string;
}

/**
 * What a thread does for `get-closest.ts`: the passages of all reports are read from their files and
 * compared, in this order; where all have the words that they had for the last build, it is known.
 */
export default function work(reports: readonly PlacedReport[]): Likeness {
  const groups = reports.map(({ id, place }): PlacedTexts => {
    const { blocks }: Pick<Edition, 'blocks'> = JSON.parse(
      readFileSync(`src/content/editions/${id}.json`, 'utf8'),
    );
    // Numbers and signs are not compared.
    return { place, texts: toPassages(blocks).map(({ text }) => toRuns(text).join(' ')) };
  });
  return keepValue(['likeness', groups], () => compareTexts(groups));
}
