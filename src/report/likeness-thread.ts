import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keepValue } from '../library/keep.ts';
import type { Edition } from '../schemas/edition.ts';
import { compareTexts, type Likeness, type PlacedTexts } from '../text/likeness.ts';
import { toRuns } from '../text/pairs.ts';
import { type Passage, toPassages } from '../text/passages.ts';
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
 * compared, in this order; where all have the words that they had for the last build, it is known. They
 * are read once more where it is not: the words of all have no room in memory.
 */
export default function work(reports: readonly PlacedReport[]): ComparedPassages {
  const counts: number[] = [];
  const digests: string[] = [];
  const told = reports.map((report) => {
    const passages = read(report);
    counts.push(passages.length);
    digests.push(...passages.map(digestOfPassage));
    const { place, texts } = toTexts(report, passages);
    return [place, texts.length, hash('sha256', texts.join('\n'))];
  });
  return {
    likeness: keepValue(['likeness', told], () => compareTexts(readTexts(reports))),
    counts,
    digests,
  };
}

/** The words of some reports, one after the other. */
function* readTexts(reports: readonly PlacedReport[]): Generator<PlacedTexts> {
  for (const report of reports) yield toTexts(report, read(report));
}

function read({ id }: PlacedReport): Passage[] {
  const { blocks }: Pick<Edition, 'blocks'> = JSON.parse(
    readFileSync(`src/content/editions/${id}.json`, 'utf8'),
  );
  return toPassages(blocks);
}

function toTexts({ place }: PlacedReport, passages: readonly Passage[]): PlacedTexts {
  // Numbers and signs are not compared.
  return { place, texts: passages.map(({ text }) => toRuns(text).join(' ')) };
}
