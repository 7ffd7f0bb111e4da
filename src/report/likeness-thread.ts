import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keepOf, keepValue } from '../library/keep.ts';
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

/** Some reports, and the digests of the files of their editions as far as they are known, by their ids. */
interface Given {
  reports: readonly NamedReport[];
  editions: ReadonlyMap<string, string | undefined>;
}

/** What is told of the passages of a report, for as long as its file is the same. */
interface ToldPassages {
  /** The digest of each, one after the other. */
  digests: Uint8Array;
  /** How many there are. */
  count: number;
  /** The digest of what is compared of all. */
  compared: string;
}

/**
 * What a thread does for `get-closest.ts`: the passages of all reports are compared, in this order; where
 * all have the words that they had for the last build, it is known. The words of all would have no room
 * in memory.
 */
export default function work({ reports, editions }: Given): ComparedPassages {
  const told = reports.map(({ id, county }) => {
    const passages = keepOf(
      'passages',
      editions.get(id),
      () => readFileSync(reportContentPath('editions', id)),
      (edition) => tell(toPassages(JSON.parse(edition.toString()).blocks)),
    );
    return { place: county.slug, ...passages };
  });
  const compared = told.map(({ place, count, compared: words }) => [place, count, words]);
  const likeness = keepValue(['likeness', compared], () => compareTexts(readTexts(reports)));
  const counts = told.map(({ count }) => count);
  const digests = new ClosestDigests(
    toClosest(reports, counts, likeness),
    told.map((one) => one.digests),
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
    digests: Buffer.concat(passages.map(digestOfPassage)),
    count: passages.length,
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
