import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keepValue } from '../library/keep.ts';
import { readEditionContent, reportContentPath } from '../library/report-content.ts';
import { compareTexts, type Likeness, type PlacedTexts } from '../text/likeness.ts';
import { toRuns } from '../text/pairs.ts';
import { type Passage, toPassages } from '../text/passages.ts';
import { type NamedReport, reportsBefore, toClosest } from './closest.ts';
import { ClosestDigests, digestOfPassage } from './closest-digests.ts';

/** What is like what in some reports. */
export interface ComparedPassages {
  likeness: Likeness;
  /** How many passages each report has. */
  counts: number[];
  /** Digests of what is told of the like passages of each report, by its id. */
  like: ReadonlyMap<string, string>;
  /** Digests of what is told of the changes since the report before, by the ids of those that have one. */
  changes: ReadonlyMap<string, string>;
}

/** What is told of the passages of a report, for as long as its file is the same. */
interface ToldPassages {
  /** The digest of each. */
  digests: string[];
  /** The digest of what is compared of all. */
  compared: string;
}

/**
 * What a thread does for `get-closest.ts`: the passages of all reports are compared, in this order; where
 * all have the words that they had for the last build, it is known. The words of all would have no room
 * in memory.
 */
export default function work(reports: readonly NamedReport[]): ComparedPassages {
  const told = reports.map(({ id, county }) => {
    const edition = readFileSync(reportContentPath('editions', id));
    const inputs = ['passages', hash('sha256', edition)];
    return {
      place: county.slug,
      ...keepValue(inputs, () => tell(toPassages(JSON.parse(edition.toString()).blocks))),
    };
  });
  const compared = told.map(({ place, digests, compared: words }) => [
    place,
    digests.length,
    words,
  ]);
  const likeness = keepValue(['likeness', compared], () => compareTexts(readTexts(reports)));
  const counts = told.map(({ digests }) => digests.length);
  const digests = new ClosestDigests(
    toClosest(reports, counts, likeness),
    told.flatMap((one) => one.digests),
  );
  return {
    likeness,
    counts,
    like: new Map(reports.map((report) => [report.id, digests.ofLike(report)])),
    changes: new Map(
      [...reportsBefore(reports)].map(([id, { report, before }]) => [
        id,
        digests.ofChanges(report, before),
      ]),
    ),
  };
}

function tell(passages: readonly Passage[]): ToldPassages {
  return {
    digests: passages.map(digestOfPassage),
    compared: hash('sha256', toTexts(passages).join('\n')),
  };
}

/** The words of some reports, one after the other. */
function* readTexts(reports: readonly NamedReport[]): Generator<PlacedTexts> {
  for (const { id, county } of reports) {
    const { blocks } = readEditionContent(id);
    yield { place: county.slug, texts: toTexts(toPassages(blocks)) };
  }
}

function toTexts(passages: readonly Passage[]): string[] {
  // Numbers and signs are not compared.
  return passages.map(({ text }) => toRuns(text).join(' '));
}
