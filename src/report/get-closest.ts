/** The passages of the library's reports that are like each other: compared once a build. */

import { question } from '../library/asked.ts';
import type { ReportEntry } from '../library/catalog.ts';
import { getEdition, getObservations, getReports } from '../library/entries.ts';
import { once } from '../library/once.ts';
import {
  type ChangesFile,
  type Closest,
  type ComparedReport,
  compareAll,
  findLikePassages,
  type LikePassages,
  reportBefore,
  toChangesFile,
} from './closest.ts';
import { type Comparison, type ComparisonReport, toComparison } from './comparison.ts';

/** All reports as they are compared. */
export const getCompared = once(
  'compared reports',
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
  'pairs',
  async (): Promise<readonly (readonly [ReportEntry, ReportEntry])[]> =>
    [...Map.groupBy(await getReports(), ({ county }) => county.slug).values()].flatMap((own) =>
      own.flatMap((newer, at) =>
        own.slice(at + 1, at + 1 + manyBefore).map((older) => [older, newer] as const),
      ),
    ),
);

/** Two reports beside each other. */
export async function getComparison(older: ReportEntry, newer: ReportEntry): Promise<Comparison> {
  const [first, second] = await Promise.all([toComparisonReport(older), toComparisonReport(newer)]);
  return toComparison(first, second);
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
const getClosest = once('closest', async (): Promise<Closest> => compareAll(await getCompared()));

/** The reports that have one before them in their county, each with it. */
const getReportsBefore = once(
  'reports before',
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

/** The passages of a report that others have, too. */
export const getLikePassages = question(
  'like passages',
  async (id: string): Promise<LikePassages[]> => findLikePassages(await getClosest(), { id }),
);

/** The ids of the reports that have one before them in their county. */
export async function getFollowers(): Promise<ReadonlySet<string>> {
  return new Set((await getReportsBefore()).keys());
}

/** What became of the words of the report before one; nothing where there is none. */
export const getChanges = question(
  'changes',
  async (id: string): Promise<ChangesFile | undefined> => {
    const pair = (await getReportsBefore()).get(id);
    return pair && toChangesFile(await getClosest(), pair.report, pair.before);
  },
);
