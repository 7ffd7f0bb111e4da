/** The passages of the library's reports that are like each other: compared once a build. */
import { question } from '../library/asked.ts';
import type { ReportEntry } from '../library/catalog.ts';
import { getEdition, getEditionDigests, getObservations, getReports } from '../library/entries.ts';
import { inChunks } from '../library/in-chunks.ts';
import { once } from '../library/once.ts';
import { rememberLast } from '../library/remember-last.ts';
import { inThread } from '../library/threads.ts';
import { type Passage, toPassages } from '../text/passages.ts';
import {
  type ChangesFile,
  type Closest,
  findLikePassages,
  inComparedOrder,
  type LikePassages,
  type NamedReport,
  type ReadPassages,
  reportsBefore,
  reportsLike,
  toChangesFile,
  toClosest,
} from './closest.ts';
import type compareInThread from './comparison-thread.ts';
import type { PrintedComparison } from './comparison-thread.ts';
import type findLikenessInThread from './likeness-thread.ts';
import { toPairs } from './pairs.ts';

function toNamed({ id, county, data, name, path }: ReportEntry): NamedReport {
  return { id, county, year: data.year, kind: data.kind, name, path };
}

type Pair = readonly [older: ReportEntry, newer: ReportEntry];

/**
 * Pairs of a county that a thread compares in a row: it reads and prepares each report once for all of them.
 * Where only some of their pages are printed the others are compared in vain.
 */
const comparedInRow = 15;

/** The row in which a pair is, by its name. No page depends on its row: a comparison tells of its two reports alone. */
const rows = new Map<string, readonly Pair[]>();

/** The pairs of reports of a county that have a page, the older first. */
export const getPairs = once('pairs', async (): Promise<readonly Pair[]> => {
  const pairs = toPairs(await getReports(), ({ county }) => county.slug);
  for (const own of Map.groupBy(pairs, ([{ county }]) => county.slug).values()) {
    for (const row of inChunks(own, comparedInRow)) {
      for (const pair of row) rows.set(nameOf(pair), row);
    }
  }
  return pairs;
});

function nameOf([older, newer]: Pair): string {
  return `${older.id} ${newer.id}`;
}

const compare = inThread<typeof compareInThread>('src/report/comparison-thread.ts');

async function comparePairs(pairs: readonly Pair[]): Promise<Map<string, PrintedComparison>> {
  const compared = await compare({
    pairs: pairs.map(([older, newer]) => [toNamed(older), toNamed(newer)]),
    base: import.meta.env.BASE_URL,
  });
  const names = pairs.map(nameOf);
  return new Map(compared.map((one, at) => [names[at] ?? '', one]));
}

/** The rows whose pages are being printed: a county's follow each other. */
const compareRow = rememberLast(4, async (pair: string) => comparePairs(rows.get(pair) ?? []));

/** Two reports of a county beside each other, the older first. */
export async function getComparison(
  older: ReportEntry,
  newer: ReportEntry,
): Promise<PrintedComparison> {
  // The thread reads them itself: here is said of what the page is made.
  await Promise.all([older, newer].flatMap((one) => [getEdition(one), getObservations(one)]));
  const pair: Pair = [older, newer];
  const [first = pair] = rows.get(nameOf(pair)) ?? [];
  // In `astro dev` reports change.
  const row = import.meta.env.DEV ? comparePairs([pair]) : compareRow(nameOf(first));
  const comparison = (await row).get(nameOf(pair));
  if (!comparison) throw new Error(`No page compares ${nameOf(pair)}`);
  return comparison;
}

/** All reports in the order in which they are compared. */
const getComparedReports = once(
  'compared reports',
  async (): Promise<readonly NamedReport[]> => inComparedOrder((await getReports()).map(toNamed)),
);

const findLikeness = inThread<typeof findLikenessInThread>('src/report/likeness-thread.ts');

/** What is like what, in all reports. */
const getCompared = once('compared passages', async () =>
  findLikeness({
    reports: [...(await getComparedReports())],
    editions: await getEditionDigests(),
  }),
);

/** Begin with it while pages are listed: a thread takes as long for it. */
export function beginLikeness(): void {
  // In `astro dev` it would be done for each page. Whoever asks for it is told what is wrong.
  if (!import.meta.env.DEV) getCompared().catch(() => {});
}

/** What is like each passage of all reports. */
const getClosest = once('closest', async (): Promise<Closest> => {
  const { counts, likeness } = await getCompared();
  return toClosest(await getComparedReports(), counts, likeness);
});

/** Reports whose passages stay in memory: what one says, those of the counties around it say, too. */
const manyRead = 300;

const readReport = async (id: string) => toPassages((await getEdition({ id })).blocks);

// In `astro dev` a changed one would not be seen.
const passagesOf = import.meta.env.DEV ? readReport : rememberLast(manyRead, readReport);

async function readPassages(reports: Iterable<Pick<NamedReport, 'id'>>): Promise<ReadPassages> {
  const read = new Map<string, readonly Passage[]>();
  for (const { id } of reports) read.set(id, await passagesOf(id));
  return read;
}

/** The reports that have one before them in their county, each with it. */
const getReportsBefore = once('reports before', async () =>
  reportsBefore((await getReports()).map(toNamed)),
);

/** The passages of a report that others have, too. */
export const getLikePassages = question(
  'like passages',
  async (id: string): Promise<LikePassages[]> => {
    const report = { id };
    const closest = await getClosest();
    return findLikePassages(closest, await readPassages(reportsLike(closest, report)), report);
  },
  // Whether a page would be the same is known before it is told.
  async (id) => (await getCompared()).like.get(id) ?? 'none',
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
    if (!pair) return undefined;
    const { report, before } = pair;
    const read = await readPassages([report, before]);
    return toChangesFile(await getClosest(), read, report, before);
  },
  async (id) => (await getCompared()).changes.get(id) ?? 'none',
);
