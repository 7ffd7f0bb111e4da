/** The passages of the library's reports that are like each other: compared once a build. */
import { question } from '../library/asked.ts';
import type { ReportEntry } from '../library/catalog.ts';
import { getEdition, getObservations, getReports } from '../library/entries.ts';
import { once } from '../library/once.ts';
import { inThread } from '../library/threads.ts';
import type compareTextsInThread from '../text/likeness-thread.ts';
import {
  type ChangesFile,
  type Closest,
  compareAll,
  findLikePassages,
  type LikePassages,
  type NamedReport,
  type ReportPassages,
  reportBefore,
  toChangesFile,
  toReportPassages,
} from './closest.ts';
import type compareInThread from './comparison-thread.ts';
import type { PrintedComparison } from './comparison-thread.ts';
import { toPairs } from './pairs.ts';

function toNamed({ id, county, data, name, path }: ReportEntry): NamedReport {
  return { id, county, year: data.year, kind: data.kind, name, path };
}

/** The pairs of reports of a county that have a page, the older first. */
export const getPairs = once(
  'pairs',
  async (): Promise<readonly (readonly [ReportEntry, ReportEntry])[]> =>
    toPairs(await getReports(), ({ county }) => county.slug),
);

const compare = inThread<typeof compareInThread>('src/report/comparison-thread.ts');

/** Two reports of a county beside each other, the older first. */
export async function getComparison(
  older: ReportEntry,
  newer: ReportEntry,
): Promise<PrintedComparison> {
  // The thread reads them itself: here is said of what the page is made.
  await Promise.all([older, newer].flatMap((one) => [getEdition(one), getObservations(one)]));
  return compare({
    older: toNamed(older),
    newer: toNamed(newer),
    base: import.meta.env.BASE_URL,
  });
}

const compareTexts = inThread<typeof compareTextsInThread>('src/text/likeness-thread.ts');

/** What is like what, in all reports. */
const getClosest = once('closest', async (): Promise<Closest> => {
  const parted: ReportPassages[] = [];
  // One after the other: all editions at once would not fit into the memory.
  for (const report of await getReports()) {
    const { blocks } = await getEdition(report);
    parted.push(toReportPassages({ ...toNamed(report), blocks }));
  }
  return compareAll(parted, compareTexts);
});

/** Begin with it while pages are listed: a thread takes as long for it. */
export function beginClosest(): void {
  // In `astro dev` it would be done for each page. Whoever asks for it is told what is wrong.
  if (!import.meta.env.DEV) getClosest().catch(() => {});
}

/** The reports that have one before them in their county, each with it. */
const getReportsBefore = once(
  'reports before',
  async (): Promise<ReadonlyMap<string, { report: NamedReport; before: NamedReport }>> => {
    const reports = (await getReports()).map(toNamed);
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
