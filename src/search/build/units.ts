import type { PrintedVariant } from '../../report/printed.ts';
import type { Parts, TextUnit } from '../files.ts';
import { readings } from '../readings.ts';
import { blockTokens, singleTokens } from '../tokens.ts';
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

/** Characters of a unit: what a reader downloads to see one hit, some 1.7 KB. */
const unitLength = 1_000;

/** Cut the blocks of a report into units, each of at least one; together they hold all, in order. */
export function toUnits(blocks: readonly SearchBlock[], longest = unitLength): SearchBlock[][] {
  const units: SearchBlock[][] = [];
  let length = 0;
  for (const block of blocks) {
    const last = units.at(-1);
    if (last === undefined || length + block.text.length > longest) {
      units.push([block]);
      length = block.text.length;
    } else {
      last.push(block);
      length += block.text.length;
    }
  }
  return units;
}

/** A unit as its file holds it. */
export function toText(blocks: readonly SearchBlock[]): TextUnit {
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

/**
 * The words that stand for a block in Pagefind's index: the pairs of its characters as it is read
 * and as it is printed, then which characters it holds.
 */
export function blockWords(block: SearchBlock): string[] {
  const texts = foldedReadings(block);
  return [...texts.flatMap(blockTokens), ...singleTokens(texts.join(''))];
}

const folded = new WeakMap<SearchBlock, string[]>();

/** A block as it is read and as it is printed, in the form in which it is compared. */
export function foldedReadings(block: SearchBlock): string[] {
  const known = folded.get(block) ?? readings(block).map((text) => foldVariants(text).text);
  folded.set(block, known);
  return known;
}

/** Where the parts of a report begin. */
export function toParts(blocks: readonly SearchBlock[]): Parts {
  let current: string | undefined;
  return blocks.flatMap(({ type, text, path: [top] }, number): Parts => {
    const part = top ?? (type === 'heading' ? text : '');
    if (part === current) return [];
    current = part;
    return [[number, part]];
  });
}
