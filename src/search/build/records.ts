import type { PrintedVariant } from '../../report/printed.ts';
import { readings } from '../readings.ts';
import { blockTokens, singleTokens, tripleTokens } from '../tokens.ts';
import { foldVariants } from '../variants.ts';

/** What the search needs of a block of `report.json`. */
export interface SearchBlock {
  id: string;
  type: string;
  text: string;
  path: string[];
  /** Where the source prints something else. */
  printed?: PrintedVariant[];
}

/** What a fragment holds for the reader. */
export interface Fragment {
  /** Outlines the blocks stand in, outermost heading first. */
  paths: string[][];
  /** Anchor, type, text, position in `paths`, and what is printed otherwise, of each block. */
  blocks: [id: string, type: string, text: string, path: number, printed?: PrintedVariant[]][];
}

/** One entry of the index: a report, or some chapters of a long one. */
export interface SearchRecord {
  /**
   * Words for Pagefind: the pairs of each block in turn, then which characters each block holds,
   * then the words of three characters around frequent pairs.
   */
  content: string;
  /** Position among the words at which each block begins, in the first two rounds, and where they end. */
  borders: number[];
  /** Places of the words of the third round. */
  triples: number[];
  fragment: Fragment;
}

/** What a reader sees of a report in the results, and can filter by. */
export interface CatalogReport {
  /** Path from the site's root, without the base path. */
  path: string;
  /** What it is called: `甲县2024年两会报道` */
  title: string;
  /** Its own title, where that says more. */
  subtitle?: string;
  county: string;
  countyName: string;
  year: number;
  kind: string;
  date: string;
}

/** `pagefind/catalog.json`: every report, newest first, in the order of the results. */
export interface Catalog {
  /** Folder of the index and of the texts; another one as soon as any word is another. */
  version: string;
  reports: CatalogReport[];
  /** How many records each report has; records are numbered through all reports. */
  records: number[];
  /** Number of all blocks. */
  blocks: number;
  /** Pairs of letters so frequent that the index lists the mere blocks that hold them. */
  frequent: string[];
}

/** Where the top headings of a report stand: `pagefind/parts/<version>/<group>.json` holds some of these. */
export type Parts = [record: number, block: number, heading: string][];

/** A place in the index is `block * blockStride + position in the block`: it names the block without any text. */
export const blockStride = 0x10000;

/** Reports whose parts share a file. */
export const partsGroup = 50;

/**
 * Longest record in characters: what a reader downloads to see one hit. A record is closed before
 * the next chapter once it is half full, and anywhere when it is full.
 */
const recordLength = 9_000;

/** Cut a report into the records of the index; together they hold every block once, in order. */
export function toRecords(
  blocks: readonly SearchBlock[],
  frequent: ReadonlySet<string> = new Set(),
  longest = recordLength,
): SearchRecord[] {
  const records: SearchBlock[][] = [];
  let current: SearchBlock[] = [];
  let length = 0;
  for (const block of blocks) {
    const full = length + block.text.length > longest;
    if (current.length > 0 && (full || (isPart(block) && length > longest / 2))) {
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
  return records.map((record) => ({ ...toWords(record, frequent), fragment: toFragment(record) }));
}

/** Where the parts of a report begin, from its records; each record says in which part it begins. */
export function toParts(records: readonly SearchRecord[]): Parts {
  return records.flatMap(({ fragment: { blocks, paths } }, record) => {
    let current: string | undefined;
    return blocks.flatMap(([, type, text, path], block): Parts => {
      const [top] = paths[path] ?? [];
      const part = top ?? (type === 'heading' ? text : '');
      if (part === current) return [];
      current = part;
      return [[record, block, part]];
    });
  });
}

function isPart(block: SearchBlock): boolean {
  return block.type === 'heading' && block.path.length === 0;
}

/** The pairs of a block, as it is read and as it is printed. */
export function blockPairs(block: SearchBlock): string[] {
  return readings(block).flatMap((text) => blockTokens(foldVariants(text).text));
}

function toWords(
  blocks: readonly SearchBlock[],
  frequent: ReadonlySet<string>,
): Omit<SearchRecord, 'fragment'> {
  const words: string[] = [];
  const borders: number[] = [];
  const triples: { word: string; place: number }[] = [];
  const texts = blocks.map((block) => readings(block).map((text) => foldVariants(text).text));
  for (const [block, folded] of texts.entries()) {
    const start = words.length;
    borders.push(start);
    for (const text of folded) {
      const before = block * blockStride + words.length - start;
      for (const { word, at } of tripleTokens(text, frequent)) {
        triples.push({ word, place: before + at });
      }
      words.push(...blockTokens(text));
    }
  }
  for (const folded of texts) {
    borders.push(words.length);
    words.push(...singleTokens(folded.join('')));
  }
  borders.push(words.length);
  words.push(...triples.map(({ word }) => word));
  return { content: words.join(' '), borders, triples: triples.map(({ place }) => place) };
}

function toFragment(blocks: readonly SearchBlock[]): Fragment {
  const paths: string[][] = [];
  const known = new Map<string, number>();
  return {
    paths,
    blocks: blocks.map(({ id, type, text, path, printed }) => {
      const key = path.join('\n');
      const position = known.get(key) ?? paths.push(path) - 1;
      known.set(key, position);
      return printed === undefined
        ? [id, type, text, position]
        : [id, type, text, position, printed];
    }),
  };
}
