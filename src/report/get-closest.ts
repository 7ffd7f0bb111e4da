/** The passages of the library's reports that are like each other: compared once a build. */
import { createHash } from 'node:crypto';
import type { ReportEntry } from '../library/catalog.ts';
import { getEdition, getObservations, getReports } from '../library/entries.ts';
import { keep } from '../library/keep.ts';
import { once } from '../library/once.ts';
import { PairNumbers } from '../text/pairs.ts';
import { type Closest, type ComparedReport, compareAll, reportBefore } from './closest.ts';
import {
  type Comparison,
  type ComparisonReport,
  comparePrepared,
  type PreparedReport,
  prepare,
} from './comparison.ts';
import { toComparisonHtml } from './comparison-html.ts';

/** All reports as they are compared. */
const getCompared = once(
  async (): Promise<readonly ComparedReport[]> =>
    Promise.all((await getReports()).map((report) => toCompared(report))),
);

async function toCompared(report: ReportEntry): Promise<ComparedReport> {
  const { id, county, data, name, path } = report;
  const { blocks } = await getEdition(report);
  return { id, county, year: data.year, kind: data.kind, name, path, blocks };
}

/** How many reports before one it is set beside, each on a page: else a county's pages would grow as the square. */
const manyBefore = 5;

/** The pairs of reports of a county that have a page, the older first. */
export const getPairs = once(
  async (): Promise<readonly (readonly [ReportEntry, ReportEntry])[]> =>
    [...Map.groupBy(await getReports(), ({ county }) => county.slug).values()].flatMap((own) =>
      own.flatMap((newer, at) =>
        own.slice(at + 1, at + 1 + manyBefore).map((older) => [older, newer] as const),
      ),
    ),
);

/** Two reports of a county beside each other, as their page shows them. */
export interface PairPage {
  sides: Comparison['sides'];
  /** How many sentences and how many numbers both have. */
  shared: number;
  numbers: number;
  html: string;
}

/** The page of a pair. */
export async function getPairPage(older: ReportEntry, newer: ReportEntry): Promise<PairPage> {
  const [digests, first, second] = await Promise.all([
    getDigests(),
    toComparisonReport(older),
    toComparisonReport(newer),
  ]);
  const kept = await keep(['pair', digests.get(older.id), digests.get(newer.id)], () => {
    const { prepare } = openCounty(newer.county.slug);
    const comparison = comparePrepared(prepare(first), prepare(second));
    const page: PairPage = {
      sides: comparison.sides,
      shared: comparison.shared.length,
      numbers: comparison.numbers.length,
      html: toComparisonHtml(comparison),
    };
    return Buffer.from(JSON.stringify(page));
  });
  return JSON.parse(Buffer.from(kept).toString());
}

/** A digest of all that is told of each report beside others, by its id: it stands beside ten. */
const getDigests = once(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map(
      await Promise.all(
        (await getReports()).map(async (entry) => {
          const report = JSON.stringify(await toComparisonReport(entry));
          return [entry.id, createHash('sha256').update(report).digest('hex')] as const;
        }),
      ),
    ),
);

/** Prepares reports of a county for each other, each once. */
interface OpenCounty {
  slug: string;
  prepare: (report: ComparisonReport) => PreparedReport;
}

/** The county whose pages are printed: they follow each other, and what is prepared takes much room. */
let open: OpenCounty | undefined;

function openCounty(slug: string): OpenCounty {
  if (open?.slug === slug) return open;
  const numbers = new PairNumbers();
  const prepared = new Map<string, PreparedReport>();
  open = {
    slug,
    prepare(report) {
      const known = prepared.get(report.path);
      // In `astro dev` reports change.
      if (known?.report.blocks === report.blocks) return { ...known, report };
      const fresh = prepare(report, numbers);
      prepared.set(report.path, fresh);
      return fresh;
    },
  };
  return open;
}

async function toComparisonReport(report: ReportEntry): Promise<ComparisonReport> {
  const [{ blocks }, observations] = await Promise.all([
    getEdition(report),
    getObservations(report),
  ]);
  const { county, data, name, path } = report;
  return { county, year: data.year, kind: data.kind, name, path, blocks, observations };
}

/** What is like what, in all reports. */
export const getClosest = once(async (): Promise<Closest> => compareAll(await getCompared()));

/** The reports that have one before them in their county, each with it. */
export const getReportsBefore = once(
  async (): Promise<ReadonlyMap<string, { report: ComparedReport; before: ComparedReport }>> => {
    const reports = await getCompared();
    const byCounty = Map.groupBy(reports, ({ county }) => county.slug);
    return new Map(
      reports.flatMap((report) => {
        const before = reportBefore(report, byCounty.get(report.county.slug) ?? []);
        return before ? [[report.id, { report, before }] as const] : [];
      }),
    );
  },
);
