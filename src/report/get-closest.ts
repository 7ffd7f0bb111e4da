/** The passages of the library's reports that are like each other: compared once a build. */
import { createHash } from 'node:crypto';
import type { ReportEntry } from '../library/catalog.ts';
import { getEdition, getObservations, getReports } from '../library/entries.ts';
import { keep } from '../library/keep.ts';
import { once } from '../library/once.ts';
import { type Closest, type ComparedReport, compareAll, reportBefore } from './closest.ts';
import { type Comparison, type ComparisonReport, toComparison } from './comparison.ts';
import { toPairs } from './pairs.ts';

/** All reports as they are compared. */
export const getCompared = once(
  async (): Promise<readonly ComparedReport[]> =>
    Promise.all((await getReports()).map((report) => toCompared(report))),
);

async function toCompared(report: ReportEntry): Promise<ComparedReport> {
  const { id, county, data, name, path } = report;
  const { blocks } = await getEdition(report);
  return { id, county, year: data.year, kind: data.kind, name, path, blocks };
}

/** The pairs of reports of a county that have a page, the older first. */
export const getPairs = once(
  async (): Promise<readonly (readonly [ReportEntry, ReportEntry])[]> =>
    toPairs(await getReports(), ({ county }) => county.slug),
);

/** Two reports beside each other. */
export async function getComparison(older: ReportEntry, newer: ReportEntry): Promise<Comparison> {
  const reports = await getComparisonReports();
  const [first, second] = [reports.get(older.id), reports.get(newer.id)];
  if (!first || !second) throw new Error(`No report "${older.id}" or "${newer.id}" to compare`);
  const kept = await keep(['comparison', first.digest, second.digest], () =>
    Buffer.from(JSON.stringify(toComparison(first.report, second.report))),
  );
  return JSON.parse(Buffer.from(kept).toString());
}

/** All reports by their ids as they are set beside others, each with its digest: it stands beside ten. */
const getComparisonReports = once(
  async (): Promise<ReadonlyMap<string, { report: ComparisonReport; digest: string }>> =>
    new Map(
      await Promise.all(
        (await getReports()).map(async (entry) => {
          const report = await toComparisonReport(entry);
          const digest = createHash('sha256').update(JSON.stringify(report)).digest('hex');
          return [entry.id, { report, digest }] as const;
        }),
      ),
    ),
);

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
