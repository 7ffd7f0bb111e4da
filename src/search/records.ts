import { fold } from './fold.ts';
import { blockTokens, singleTokens } from './tokens.ts';

/** What the search needs of a block of `report.json`. */
export interface SearchBlock {
  id: string;
  type: string;
  text: string;
  path: string[];
}

/** What a fragment holds for the reader, beside Pagefind's own fields. */
export interface Fragment {
  /** Outlines the blocks stand in, outermost heading first. */
  paths: string[][];
  /** Anchor, type, printed text and position in `paths` of each block. */
  blocks: [id: string, type: string, text: string, path: number][];
}

/** One entry of the index: a report, or some chapters of a long one. */
export interface SearchRecord {
  content: string;
  fragment: Fragment;
}

/** What a reader sees of a report in the results, and can filter by. */
export interface ReportEntry {
  /** Path from the site's root, without the base path. */
  path: string;
  title: string;
  county: string;
  countyName: string;
  year: number;
  kind: string;
  date: string;
}

/** `pagefind/catalog.json`: every report and record, newest first, in the order of the results. */
export interface Catalog {
  reports: ReportEntry[];
  /** Name of the fragment, position in `reports`, and number of blocks, in the order of the text. */
  records: [fragment: string, report: number, blocks: number][];
}

/**
 * Longest record in characters: what a reader downloads to see one hit. A record is closed before
 * the next chapter once it is half full, and anywhere when it is full.
 */
const recordLength = 12_000;

/**
 * Most blocks of a record. Pagefind keeps a weight of at most 240 with every word; here it is the
 * position of the block, which is how hits are counted by block without any text.
 */
const recordBlocks = 230;

/** Cut a report into the records of the index; together they hold every block once, in order. */
export function toRecords(blocks: readonly SearchBlock[]): SearchRecord[] {
  const records: SearchBlock[][] = [];
  let current: SearchBlock[] = [];
  let length = 0;
  for (const block of blocks) {
    const chapter = block.type === 'heading' && block.path.length === 0;
    const full = length + block.text.length > recordLength || current.length === recordBlocks;
    if (current.length > 0 && (full || (chapter && length > recordLength / 2))) {
      records.push(current);
      current = [];
      length = 0;
    }
    current.push(block);
    length += block.text.length;
  }
  if (current.length > 0) {
    records.push(current);
  }
  return records.map((record) => ({ content: toContent(record), fragment: toFragment(record) }));
}

/**
 * The words of a record: the blocks, then which characters each block holds. Pagefind's markers
 * for weights say which block a word stands in.
 */
function toContent(blocks: readonly SearchBlock[]): string {
  const folded = blocks.map(({ text }) => fold(text).text);
  return [
    ...folded.map((text, position) => weighted(blockTokens(text), position)),
    ...folded.map((text, position) => weighted(singleTokens(text), position)),
  ].join(' ');
}

function weighted(tokens: readonly string[], block: number): string {
  // Pagefind multiplies by 24 and cuts off the rest; the half keeps the product from falling short.
  const weight = (block + 1.5) / 24;
  return `___PAGEFIND_WEIGHT___${weight} ${tokens.join(' ')} ___END_PAGEFIND_WEIGHT___`;
}

/** Position of a block, from the weight that Pagefind's search returns with a word. */
export function blockOfWeight(weight: number): number {
  return Math.round(weight * 24) - 1;
}

function toFragment(blocks: readonly SearchBlock[]): Fragment {
  const paths: string[][] = [];
  const known = new Map<string, number>();
  return {
    paths,
    blocks: blocks.map(({ id, type, text, path }) => {
      const key = path.join('\n');
      const position = known.get(key) ?? paths.push(path) - 1;
      known.set(key, position);
      return [id, type, text, position];
    }),
  };
}
