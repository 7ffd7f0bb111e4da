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
  /** Where they are: those of all reports would not fit into the memory. */
  source: BlockSource;
}

/** A report with what can be searched of it. */
export interface ReadReport extends Omit<FoundReport, 'blocks' | 'source'> {
  blocks: SearchBlock[];
}

/** The files of a report that `npm run content` has written; of corrections there may be none. */
interface ContentFiles {
  edition: string;
  corrections: string;
}

/** The files that hold the blocks of a report: those of the content, or its built `report.json`. */
type BlockSource = ContentFiles | { report: string };

/** Read what can be searched of a report. */
export function readReport({ source, ...told }: FoundReport): ReadReport {
  const blocks = 'report' in source ? readBuilt(source.report).blocks : printedBlocks(source);
  return { ...told, blocks: searchable(blocks) };
}

/** The reports of a built site, newest first: what their `report.json` tell. */
export async function findBuiltReports(site: string): Promise<FoundReport[]> {
  const found: FoundReport[] = [];
  for await (const path of glob('**/report.json', { cwd: site })) {
    const report = join(site, path);
    found.push({
      ...describe(`/${dirname(path).replaceAll('\\', '/')}/`, readBuilt(report)),
      source: { report },
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
      const [edition = '', corrections = ''] = ['editions', 'corrections'].map((folder) =>
        join(content, folder, `${id}.json`),
      );
      const source = { edition, corrections };
      const inputs = [path, data, county, digestOfFile(edition), digestOfFile(corrections)];
      return {
        ...keepValue(['report to index', ...inputs], () =>
          describe(path, { ...data, county, blocks: printedBlocks(source) }),
        ),
        source,
      };
    },
  );
  return found.sort(newestFirst);
}

function readBuilt(report: string): ToldReport {
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** The blocks of a report, as `report.json` will tell them. */
function printedBlocks({ edition, corrections }: ContentFiles): SearchBlock[] {
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
): Omit<FoundReport, 'source'> {
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
