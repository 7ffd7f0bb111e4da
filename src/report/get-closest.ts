/** The passages of the library's reports that are like each other: compared once a build. */
import { question } from '../library/asked.ts';
import type { ReportEntry } from '../library/catalog.ts';
import { getEdition, getObservations, getReports } from '../library/entries.ts';
import { once } from '../library/once.ts';
import { inThread } from '../library/threads.ts';
import { PairNumbers } from '../text/pairs.ts';
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
import {
  type Comparison,
  type ComparisonReport,
  comparePrepared,
  type PreparedReport,
  prepare,
} from './comparison.ts';
import type compareInThread from './likeness-thread.ts';
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

/** Two reports of a county beside each other. */
export async function getComparison(older: ReportEntry, newer: ReportEntry): Promise<Comparison> {
  const [first, second] = await Promise.all([toComparisonReport(older), toComparisonReport(newer)]);
  const { prepare } = openCounty(newer.county.slug);
  return comparePrepared(prepare(first), prepare(second));
}

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
  return { ...toNamed(report), blocks, observations };
}

const compareTexts = inThread<typeof compareInThread>('src/report/likeness-thread.ts');

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
