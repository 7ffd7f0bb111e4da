/** What the search is made of: the reports of this library, or of a site that is built. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { distinguish, nameReport, toReports } from '../../library/catalog.ts';
import { keepValue } from '../../library/keep.ts';
import type { County, Report } from '../../schemas/report.ts';
import { compareCodes } from '../../text/compare.ts';
import { lastDay } from '../../text/format.ts';
import {
  type FoundReport,
  printedBlocks,
  readBuilt,
  searchable,
  type ToldReport,
} from './read-report.ts';

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
    const [, frontmatter = ''] = /^---\r?\n(.*?)\r?\n---\r?\n/s.exec(text) ?? [];
    // Checked by its collection.
    const data: Report = parse(frontmatter) ?? {};
    described.push({ id: basename(file, '.md'), data });
  }
  const found = toReports(described, counties, new Map()).map(
    ({ id, data, county, path }): FoundReport => {
      const source = {
        edition: join(content, 'editions', `${id}.json`),
        corrections: join(content, 'corrections', `${id}.json`),
      };
      const inputs = [path, data, county, ...Object.values(source).map(digestOfFile)];
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
