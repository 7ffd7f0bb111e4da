/**
 * What pages read of a report in the browser: its blocks and its numbers, without what only other
 * programs want, in files of which none is long. `report.json` has all of it, and three times as much.
 */
import type { BlockOutline } from '../schemas/edition.ts';
import type { Observation } from '../schemas/observation.ts';
import type { Kind } from '../schemas/report.ts';
import type { PrintedVariant } from './printed.ts';

/** What the content tells of a number that is set beside those of others. */
type ToldNumber = Pick<
  Observation,
  | 'indicator'
  | 'label'
  | 'period'
  | 'nature'
  | 'comparator'
  | 'value'
  | 'unit'
  | 'scope'
  | 'headline'
  | 'quote'
  | 'url'
>;

/** A number of a report as it is set beside those of others; its path begins at the site's root. */
export type ComparedNumber = Omit<ToldNumber, 'url'> & { path: string };

/** A block as a page reads it, with what its source prints otherwise. */
export type PageBlock = BlockOutline & { printed?: PrintedVariant[] };

/** A report as a page reads it. */
export interface PageReport {
  county: { slug: string; name: string; code: number };
  year: number;
  kind: Kind;
  blocks: PageBlock[];
  observations: ComparedNumber[];
}

/** One of the files of a report: `…/blocks/1.json`. */
export interface BlockFile extends Pick<PageReport, 'county' | 'year' | 'kind'> {
  /** How many files the report has. */
  files: number;
  /** What is null is left out, and a path that is that of the block before. */
  blocks: (Pick<PageBlock, 'id' | 'type' | 'text'> & Partial<PageBlock>)[];
  observations: ComparedNumber[];
}

/** About how many bytes a file goes up to: it ends with a whole block. */
const mostOfFile = 170_000;

/** How many bytes the blocks of a report are in its files, about: without what its source prints otherwise. */
export function bytesOfBlocks(blocks: readonly BlockOutline[]): number {
  return sum(toShortBlocks(blocks).map(bytesOf));
}

/** How many bytes the numbers of a report are in its files. */
export function bytesOfNumbers(observations: readonly ToldNumber[]): number {
  return sum(observations.map((one) => bytesOf(toComparedNumber(one))));
}

/**
 * In how many files a report is that has so many bytes.
 *
 * @param most about how many bytes a file goes up to
 */
export function countBlockFiles(bytes: number, most: number = mostOfFile): number {
  return Math.max(1, Math.ceil(bytes / most));
}

/**
 * A report in some files: its blocks in their order, then its numbers; no block is cut.
 *
 * @param files how many; see `countBlockFiles`
 */
export function toBlockFiles(
  { county, year, kind, blocks, observations }: PageReport,
  files: number,
): BlockFile[] {
  const parts: Pick<BlockFile, 'blocks' | 'observations'>[] = [{ blocks: [], observations: [] }];
  const items = [
    ...toShortBlocks(blocks).map((block) => ({ block, bytes: bytesOf(block) })),
    ...observations.map((number) => ({ number, bytes: bytesOf(number) })),
  ];
  // As long as each other: what is left over is no file of its own.
  const share = sum(items.map((item) => item.bytes)) / files;
  let bytes = 0;
  for (const item of items) {
    if (bytes >= share * parts.length) parts.push({ blocks: [], observations: [] });
    bytes += item.bytes;
    const part = parts.at(-1);
    if ('block' in item) part?.blocks.push(item.block);
    else part?.observations.push(item.number);
  }
  // One long block may be all that two of them would have.
  while (parts.length < files) parts.push({ blocks: [], observations: [] });
  return parts.map((part) => ({ county, year, kind, files, ...part }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function bytesOf(item: unknown): number {
  return Buffer.byteLength(JSON.stringify(item)) + 1;
}

function toShortBlocks(blocks: readonly PageBlock[]): BlockFile['blocks'] {
  let before = '';
  return blocks.map(({ id, type, level, runIn, number, text, path, lost, printed = [] }) => {
    const own = path.join('\n');
    const isNew = own !== before;
    before = own;
    return {
      id,
      type,
      text,
      ...(level !== null && { level }),
      ...(runIn !== null && { runIn }),
      ...(number !== null && { number }),
      ...(isNew && { path }),
      ...(lost && { lost }),
      ...(printed.length > 0 && { printed }),
    };
  });
}

/** A number as pages read it: an address would say in each file where the site stands. */
export function toComparedNumber(observation: ToldNumber): ComparedNumber {
  const { indicator, label, period, nature, comparator, value, unit } = observation;
  const { scope, headline, quote, url } = observation;
  const what = { indicator, label, period, nature, comparator, value, unit };
  return { ...what, scope, headline, quote, path: url };
}

/** A report of all its files, in their order. */
export function fromBlockFiles([first, ...others]: readonly [
  BlockFile,
  ...BlockFile[],
]): PageReport {
  const { county, year, kind } = first;
  const files = [first, ...others];
  let path: string[] = [];
  const blocks = files.flatMap((file) =>
    file.blocks.map((block): PageBlock => {
      path = block.path ?? path;
      return { level: null, runIn: null, number: null, ...block, path };
    }),
  );
  return { county, year, kind, blocks, observations: files.flatMap((file) => file.observations) };
}
