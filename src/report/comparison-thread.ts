import { statSync } from 'node:fs';
import {
  readEditionContent,
  readReportContent,
  reportContentPath,
} from '../library/report-content.ts';
import { PairNumbers } from '../text/pairs.ts';
import { toComparedNumber } from './block-files.ts';
import type { NamedReport } from './closest.ts';
import { type Comparison, comparePrepared, type PreparedReport, prepare } from './comparison.ts';
import { toComparisonHtml } from './comparison-html.ts';

/** What a page prints of a comparison. */
export interface PrintedComparison extends Pick<Comparison, 'sides'> {
  /** How many sentences and how many numbers both have. */
  shared: number;
  numbers: number;
  html: string;
}

/** Pairs of reports of a county, the older of each first, and the path of the site on its host. */
interface Given {
  pairs: readonly (readonly [older: NamedReport, newer: NamedReport])[];
  base: string;
}

/** What a thread does for `get-closest.ts`: pairs of reports beside each other, read from their files. */
export default function work({ pairs, base }: Given): PrintedComparison[] {
  return pairs.map(([older, newer]) => print(older, newer, base));
}

function print(older: NamedReport, newer: NamedReport, base: string): PrintedComparison {
  const county = openCounty(newer.county.slug);
  const comparison = comparePrepared(
    prepareIn(county, older, base),
    prepareIn(county, newer, base),
  );
  return {
    sides: comparison.sides,
    shared: comparison.shared.length,
    numbers: comparison.numbers.length,
    html: toComparisonHtml(comparison),
  };
}

/** A county whose reports are prepared for each other, each once. */
interface OpenCounty {
  slug: string;
  numbers: PairNumbers;
  prepared: Map<string, { version: string; report: PreparedReport }>;
}

/** The county whose pages are printed: they follow each other, and what is prepared takes much room. */
let open: OpenCounty | undefined;

function openCounty(slug: string): OpenCounty {
  if (open?.slug !== slug) open = { slug, numbers: new PairNumbers(), prepared: new Map() };
  return open;
}

function prepareIn(
  { numbers, prepared }: OpenCounty,
  named: NamedReport,
  base: string,
): PreparedReport {
  // In `astro dev` they change, and what they are called.
  const times = (['editions', 'observations'] as const).map(
    (folder) => statSync(reportContentPath(folder, named.id), { throwIfNoEntry: false })?.mtimeMs,
  );
  const version = JSON.stringify([named, ...times]);
  const known = prepared.get(named.id);
  if (known?.version === version) return known.report;
  const { blocks } = readEditionContent(named.id);
  const { observations = [] } = readReportContent('observations', named.id) ?? {};
  const told = { ...named, blocks, observations: observations.map(toComparedNumber) };
  const report = prepare(told, numbers, base);
  prepared.set(named.id, { version, report });
  return report;
}
