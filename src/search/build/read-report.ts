/** A report to index, and what of it can be searched. */
import { existsSync, readFileSync } from 'node:fs';
import { printedVariants } from '../../report/printed.ts';
import type { PublishedCorrection } from '../../schemas/correction.ts';
import type { Edition } from '../../schemas/edition.ts';
import type { County, Kind } from '../../schemas/report.ts';
import type { CatalogReport } from '../files.ts';
import type { Placeable } from './segments.ts';
import type { SearchBlock } from './units.ts';

/** A report as far as the search tells of it, as its `report.json` has it. */
export interface ToldReport {
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

/** A built `report.json`. */
export function readBuilt(report: string): ToldReport {
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** The blocks of a report, as `report.json` will tell them. */
export function printedBlocks({ edition, corrections }: ContentFiles): SearchBlock[] {
  const { blocks }: Pick<Edition, 'blocks'> = JSON.parse(readFileSync(edition, 'utf8'));
  const ofEditor: { corrections: PublishedCorrection[] } = existsSync(corrections)
    ? JSON.parse(readFileSync(corrections, 'utf8'))
    : { corrections: [] };
  return blocks.map((block) => {
    const printed = printedVariants(block, ofEditor.corrections);
    return printed.length > 0 ? { ...block, printed } : block;
  });
}

/** What can be searched of a report: a gap holds the words of its editor. */
export function searchable(blocks: readonly SearchBlock[]): SearchBlock[] {
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
