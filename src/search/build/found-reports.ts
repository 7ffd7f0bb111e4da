/** What the search is made of: the reports of this library, or of a site that is built, and the blocks of each. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { distinguish, nameReport, toReports } from '../../library/catalog.ts';
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
    found.push(await toFound(`/${dirname(path).replaceAll('\\', '/')}/`, read));
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
  const found: FoundReport[] = [];
  for (const { id, data, county, path } of toReports(described, counties, new Map())) {
    const read = async () => ({ ...data, county, blocks: await readEdition(content, id) });
    found.push(await toFound(path, read));
  }
  return found.sort(newestFirst);
}

/** The blocks of a report, as `report.json` will tell them. */
async function readEdition(content: string, id: string): Promise<SearchBlock[]> {
  const { blocks } = await readJson<Pick<Edition, 'blocks'>>(
    join(content, 'editions', `${id}.json`),
  );
  const ofEditor = join(content, 'corrections', `${id}.json`);
  const { corrections } = existsSync(ofEditor)
    ? await readJson<{ corrections: PublishedCorrection[] }>(ofEditor)
    : { corrections: [] };
  return blocks.map((block) => {
    const printed = printedVariants(block, corrections);
    return printed.length > 0 ? { ...block, printed } : block;
  });
}

async function readJson<Value>(path: string): Promise<Value> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/**
 * A report to index.
 *
 * @param path of its page, from the site's root
 * @param read reads it
 */
async function toFound(path: string, read: () => Promise<ToldReport>): Promise<FoundReport> {
  const { county, year, kind, title, date, blocks } = await read();
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
    digest: createHash('sha256')
      .update(JSON.stringify([entry, found]), 'utf16le')
      .digest('hex'),
    blocks: found.length,
    read: async () => searchable((await read()).blocks),
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
