/** What the search is made of: the reports of this library, or of a site that is built, and the blocks of each. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { distinguish, nameReport, toReports } from '../../library/catalog.ts';
import { keepValue } from '../../library/keep.ts';
import { printedVariants } from '../../report/printed.ts';
import type { PublishedCorrection } from '../../schemas/correction.ts';
import type { Edition } from '../../schemas/edition.ts';
import type { County, Kind, Report } from '../../schemas/report.ts';
import { compareCodes } from '../../text/compare.ts';
import { lastDay } from '../../text/format.ts';
import type { CatalogReport } from '../files.ts';
import type { Placeable } from './segments.ts';
import type { SearchBlock } from './units.ts';

/** A report as far as the search tells of it, as its `report.json` has it. */
interface ToldReport {
  county: Pick<County, 'slug' | 'name' | 'code'>;
  year: number;
  kind: Kind;
  title: string;
  date: string;
  blocks: SearchBlock[];
}

/** A report to index. */
export interface FoundReport extends Placeable {
  entry: CatalogReport;
  /** Of everything that the index has of it. */
  digest: string;
  /** How many blocks of it can be searched. */
  blocks: number;
  /** These blocks: those of all reports would not fit into the memory. */
  read: () => Promise<SearchBlock[]>;
}

/** The reports of a built site, newest first: what their `report.json` tell. */
export async function findBuiltReports(site: string): Promise<FoundReport[]> {
  const found: FoundReport[] = [];
  for await (const path of glob('**/report.json', { cwd: site })) {
    const read = async (): Promise<ToldReport> =>
      JSON.parse(await readFile(join(site, path), 'utf8'));
    found.push({
      ...describe(`/${dirname(path).replaceAll('\\', '/')}/`, await read()),
      read: async () => searchable((await read()).blocks),
    });
  }
  return found.sort(newestFirst);
}

/** The reports of a library, newest first: what `npm run content` has written of them. */
export async function findReports(content: string): Promise<FoundReport[]> {
  const counties = distinguish(await readJson<County[]>(join(content, 'counties.json')));
  const described: { id: string; data: Report }[] = [];
  for (const file of readdirSync(join(content, 'reports'))) {
    const text = await readFile(join(content, 'reports', file), 'utf8');
    // Checked by its collection.
    const data = parseFrontmatter(text).frontmatter as Report;
    described.push({ id: basename(file, '.md'), data });
  }
  const found = toReports(described, counties, new Map()).map(
    ({ id, data, county, path }): FoundReport => {
      const edition = join(content, 'editions', `${id}.json`);
      const corrections = join(content, 'corrections', `${id}.json`);
      const read = () => ({ ...data, county, blocks: readBlocks(edition, corrections) });
      const inputs = [path, data, county, digestOfFile(edition), digestOfFile(corrections)];
      return {
        ...keepValue(['report to index', ...inputs], () => describe(path, read())),
        read: async () => searchable(read().blocks),
      };
    },
  );
  return found.sort(newestFirst);
}

/** The blocks of a report, as `report.json` will tell them. */
function readBlocks(edition: string, corrections: string): SearchBlock[] {
  const { blocks }: Pick<Edition, 'blocks'> = JSON.parse(readFileSync(edition, 'utf8'));
  const ofEditor: { corrections: PublishedCorrection[] } = existsSync(corrections)
    ? JSON.parse(readFileSync(corrections, 'utf8'))
    : { corrections: [] };
  return blocks.map((block) => {
    const printed = printedVariants(block, ofEditor.corrections);
    return printed.length > 0 ? { ...block, printed } : block;
  });
}

/** The digest of a file's bytes; nothing where there is none. */
function digestOfFile(path: string): string | null {
  return existsSync(path) ? hash('sha256', readFileSync(path)) : null;
}

async function readJson<Value>(path: string): Promise<Value> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/**
 * What is said of a report to index.
 *
 * @param path of its page, from the site's root
 */
function describe(
  path: string,
  { county, year, kind, title, date, blocks }: ToldReport,
): Omit<FoundReport, 'read'> {
  const { name, subtitle } = nameReport(county.name, { year, kind, title });
  const found = searchable(blocks);
  const entry = {
    path,
    title: name,
    ...(subtitle !== undefined && { subtitle }),
    county: county.slug,
    countyName: county.name,
    year,
    kind,
    date,
    characters: found.reduce((sum, { text }) => sum + countCharacters(text), 0),
  };
  return {
    entry,
    year,
    code: county.code,
    length: blocks.reduce((sum, { text }) => sum + text.length, 0),
    digest: hash('sha256', Buffer.from(JSON.stringify([entry, found]), 'utf16le')),
    blocks: found.length,
  };
}

/** What can be searched of a report: a gap holds the words of its editor. */
function searchable(blocks: readonly SearchBlock[]): SearchBlock[] {
  return blocks
    .filter(({ type }) => type !== 'gap')
    .map(({ id, type, text, path, printed }) => ({
      id,
      type,
      text,
      path,
      ...(printed !== undefined && { printed }),
    }));
}

/** Characters as a reader counts them, blanks left out. */
function countCharacters(text: string): number {
  return Array.from(text.replace(/\s/g, '')).length;
}

/** The order of reports: by their year, by their last day, by their path. */
function newestFirst({ entry: a }: FoundReport, { entry: b }: FoundReport): number {
  return (
    b.year - a.year ||
    compareCodes(lastDay(b.date), lastDay(a.date)) ||
    compareCodes(a.path, b.path)
  );
}
