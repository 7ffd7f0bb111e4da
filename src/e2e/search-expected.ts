/** What a search must find, by a plain scan of the reports as they were built, and what its page shows. */
import { gunzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import {
  type LibraryEntry,
  packed,
  type ReportGroup,
  type SegmentGroups,
} from '../search/files.ts';
import { countTerms, markRanges, scan, type Within } from '../search/match.ts';
import { parseQuery, type Query } from '../search/query.ts';
import { type Readable, readings } from '../search/readings.ts';
import '../search/test-forms.ts';
import { foldVariants } from '../search/variants.ts';

interface Block extends Readable {
  id: string;
  type: string;
  path: string[];
}

export interface Report {
  path: string;
  county: string;
  countyName: string;
  year: number;
  kind: string;
  /** All but gaps, which hold the words of an editor. */
  blocks: Block[];
}

/** A result on the page: where it leads, and the words it marks. */
interface Shown {
  address: string;
  marks: string[];
}

/** The reports as they were built, those of branches too, which the page must agree with. */
export async function readReports(page: Page): Promise<Report[]> {
  const { segments } = await fetchJson<LibraryEntry>(page, './pagefind/library.json');
  const paths = await Promise.all(
    segments.map(async ({ id, branch }) => {
      const site = branch === undefined ? '' : `/${branch}`;
      const folder = `.${site}/pagefind/segments/${id}`;
      const { reports: sizes } = await fetchPacked<SegmentGroups>(page, `${folder}/groups`);
      const all = await Promise.all(
        sizes.map((_, number) => fetchPacked<ReportGroup>(page, `${folder}/reports/${number}`)),
      );
      return all.flatMap(({ reports }) => reports.map(({ path }) => site + path));
    }),
  );
  return Promise.all(
    paths.flat().map(async (path) => {
      const report = await fetchJson<{
        county: { slug: string; name: string };
        year: number;
        kind: string;
        blocks: Block[];
      }>(page, `.${path}report.json`);
      const blocks = report.blocks.filter(({ type }) => type !== 'gap');
      const { county, year, kind } = report;
      return { path, county: county.slug, countyName: county.name, year, kind, blocks };
    }),
  );
}

async function fetchPacked<Data>(page: Page, path: string): Promise<Data> {
  const response = await page.request.get(path + packed);
  return JSON.parse(gunzipSync(await response.body()).toString());
}

async function fetchJson<Data>(page: Page, address: string): Promise<Data> {
  const response = await page.request.get(address);
  expect(response.ok(), address).toBe(true);
  return response.json();
}

export async function searchFor(page: Page, query: string): Promise<void> {
  await page.locator('[data-search-form] input[data-search]').fill(query);
  await finished(page);
}

export async function finished(page: Page): Promise<void> {
  await page.locator('[data-search-count][aria-busy="false"]').waitFor({ state: 'attached' });
}

/** Open the choices where a phone folds them. */
export async function openChoices(page: Page): Promise<void> {
  const toggle = page.locator('[data-search-filters-toggle]');
  if (await toggle.isVisible()) await toggle.click();
}

/** Every result, the further ones too; of more than `most` so many at least. */
export async function readResults(page: Page, most = Infinity): Promise<Shown[]> {
  const more = page.locator('[data-search-more]');
  const results = page.locator('[data-search-result]');
  while ((await results.count()) < most && (await more.isVisible())) {
    await more.click();
    await finished(page);
  }
  return results.evaluateAll((all) =>
    all.map((result) => {
      const { pathname, hash } = new URL(result.querySelector('a')?.href ?? '');
      const marks = [...result.querySelectorAll('mark')].map((mark) => mark.textContent ?? '');
      return { address: pathname + hash, marks };
    }),
  );
}

/** The blocks of a report that a plain scan finds. */
export function scanBlocks({ blocks }: Report, query: Query, within?: Within): Block[] {
  return scan(blocks.map(readings), query, within).flatMap((hit) => blocks[hit] ?? []);
}

const foldedReadings = new WeakMap<Block, string[]>();

/** The blocks of a report that hold a string, in any of its spellings: quick enough for hundreds. */
export function blocksWith(report: Report, string: string): Block[] {
  const spellings = parseQuery(string).terms.flat();
  return report.blocks.filter((block) => {
    const folded =
      foldedReadings.get(block) ?? readings(block).map((text) => foldVariants(text).text);
    foldedReadings.set(block, folded);
    return spellings.some(({ text: spelling }) => folded.some((text) => text.includes(spelling)));
  });
}

/** The text in which a block is shown: as it is read, or as it is printed where only that answers. */
function shownText(block: Block, query: Query): string {
  const [read = '', printed = read] = readings(block);
  return countTerms(printed, query) > countTerms(read, query) ? printed : read;
}

/** What a plain scan of the blocks finds for one string, as the page would show it. */
export function expectedResults(page: Page, reports: readonly Report[], string: string): Shown[] {
  const root = new URL('.', page.url().split('?')[0]).pathname.replace(/\/search\/$/, '');
  const query = parseQuery(string);
  return reports.flatMap((report) =>
    blocksWith(report, string).map((block) => {
      const text = shownText(block, query);
      const marks = markRanges(text, query).map(([from, to]) => text.slice(from, to));
      return { address: `${root}${report.path}#${block.id}`, marks };
    }),
  );
}
