/** What the search reads of a built site: its reports, and the blocks of each. */
import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nameReport } from '../../library/catalog.ts';
import type { Kind } from '../../schemas/report.ts';
import { compareCodes } from '../../text/compare.ts';
import { lastDay } from '../../text/format.ts';
import type { CatalogReport } from '../files.ts';
import type { Placeable } from './segments.ts';
import type { SearchBlock } from './units.ts';

/** What the index takes from a built `report.json`. */
interface BuiltReport {
  county: { slug: string; name: string; code: string };
  year: number;
  kind: Kind;
  title: string;
  date: string;
  blocks: SearchBlock[];
}

/** A report to index. */
export interface FoundReport extends Placeable {
  entry: CatalogReport;
  /** Path of its `report.json`, and the digest of that. */
  file: string;
  digest: string;
  /** How many blocks of it can be searched. */
  blocks: number;
}

/** The reports of a built site, newest first. */
export async function findReports(site: string): Promise<FoundReport[]> {
  const reports: FoundReport[] = [];
  for await (const path of glob('**/report.json', { cwd: site })) {
    const file = join(site, path);
    const content = await readFile(file);
    const { county, year, kind, title, date, blocks }: BuiltReport = JSON.parse(content.toString());
    const { name, subtitle } = nameReport(county.name, { year, kind, title });
    const page = `/${dirname(path).replaceAll('\\', '/')}/`;
    const found = searchable(blocks);
    const entry = {
      path: page,
      title: name,
      ...(subtitle !== undefined && { subtitle }),
      county: county.slug,
      countyName: county.name,
      year,
      kind,
      date,
      characters: found.reduce((sum, { text }) => sum + countCharacters(text), 0),
    };
    const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
    const digest = createHash('sha256').update(content).digest('hex');
    reports.push({
      entry,
      file,
      digest,
      year,
      code: county.code,
      length,
      blocks: found.length,
    });
  }
  return reports.sort(
    ({ entry: a }, { entry: b }) =>
      b.year - a.year ||
      compareCodes(lastDay(b.date), lastDay(a.date)) ||
      compareCodes(a.path, b.path),
  );
}

/** What can be searched of a report: a gap holds the words of its editor. */
export async function readBlocks({ file }: Pick<FoundReport, 'file'>): Promise<SearchBlock[]> {
  const { blocks }: BuiltReport = JSON.parse(await readFile(file, 'utf8'));
  return searchable(blocks);
}

function searchable(blocks: readonly SearchBlock[]): SearchBlock[] {
  return blocks.filter(({ type }) => type !== 'gap');
}

/** Characters as a reader counts them, blanks left out. */
function countCharacters(text: string): number {
  return Array.from(text.replace(/\s/g, '')).length;
}
