import type { BlockOutline, LostHeading } from '../schemas/edition.ts';
import { lostHeading } from '../schemas/heads.ts';
import { toPhrases } from '../text/phrases.ts';

/** A line of the contents, with the lines under it. */
export interface TocItem {
  id: string;
  /** The numbering, if there is any, with the space after it: `第一章 ` */
  number: string;
  /** The words after it. */
  text: string;
  children: TocItem[];
}

/**
 * The headings and boxes of a report as nested contents, and the tables that a title names. A gap in
 * which a heading was lost stands for it, or the numbers below would seem to belong to the section
 * before.
 *
 * A skipped level nests as if it were not missing: what stands under a heading is what is deeper.
 *
 * @param depth how many levels to show, counted from the report's own highest
 */
export function toToc(blocks: readonly BlockOutline[], depth: number): TocItem[] {
  const heads = blocks.flatMap((block, index) => {
    if (block.lost) return block.lost.map((head) => toLostHead(head, blocks, index));
    const level = levelOf(block, blocks[index + 1]);
    return level === null ? [] : [{ item: toItem(block), level }];
  });
  const top = Math.min(...heads.map(({ level }) => level));
  const items: TocItem[] = [];
  /** The last item and those it stands under, outermost first. */
  let open: { level: number; item: TocItem }[] = [];
  for (const { item, level } of heads) {
    if (level >= top + depth) continue;
    open = open.filter((above) => above.level < level);
    (open.at(-1)?.item.children ?? items).push(item);
    open.push({ level, item });
  }
  return items;
}

/**
 * A lost heading in the contents. Of several without a number each is told by the first words below
 * it: two lines with one name would tell nothing.
 */
function toLostHead(
  { id, level, number, text }: LostHeading,
  blocks: readonly BlockOutline[],
  at: number,
) {
  const isAlone =
    blocks.flatMap(({ lost = [] }) => lost).filter((other) => other.text === text).length === 1;
  const words = isAlone ? '' : firstWords(blocks[at + 1]);
  const item: TocItem = { id, number: number ?? '', text: lostHeading + words, children: [] };
  return { item, level };
}

/** The words of a block up to its first mark. */
function firstWords(block: BlockOutline | undefined): string {
  return /^[^，。：；、]{1,12}/.exec(block?.runIn ?? block?.text ?? '')?.[0] ?? '';
}

/** How deep a block stands that has a place in the contents. */
function levelOf(block: BlockOutline, next: BlockOutline | undefined): number | null {
  if (block.type === 'caption') return next?.type === 'table' ? block.path.length + 1 : null;
  return ['heading', 'box'].includes(block.type) ? block.level : null;
}

function toItem(block: Pick<BlockOutline, 'id' | 'number' | 'text'>): TocItem {
  const { number, words } = splitNumber(block);
  return { id: block.id, number, text: words, children: [] };
}

/**
 * A title's number, with the space after it, and its words, in the phrases between which a line may
 * break: after a number a long run would go to a line of its own and leave the number behind.
 */
export function splitTitle(block: Pick<BlockOutline, 'number' | 'text'>): {
  number: string;
  phrases: string[];
} {
  const { number, words } = splitNumber(block);
  return { number, phrases: toPhrases(words, longestRun(number)) };
}

function splitNumber({ number: own, text }: Pick<BlockOutline, 'number' | 'text'>) {
  const from = own !== null && text.startsWith(own) ? own.length : 0;
  const words = text.slice(from).trimStart();
  return { number: text.slice(0, text.length - words.length), words };
}

/** Characters of a run that has room in the contents, behind a number and without one. */
export function longestRun(number: string): number {
  return number === '' ? 12 : 10;
}

/** Fewer parts than these do not tell by themselves what a report is about: 回眸2023、展望2024. */
const tellingParts = 4;

/** The parts of a report that tell what it is about: its highest, and where those are few what is under them. */
export function toMainParts(blocks: readonly BlockOutline[]): TocItem[] {
  const parts = toToc(blocks, 1);
  return parts.length < tellingParts ? toToc(blocks, 2) : parts;
}

/** Lines of contents a reader can take in. */
const manyLines = 120;

/** The contents of a report, as deep as they stay readable and at most three levels. */
export function toContents(blocks: readonly BlockOutline[]): TocItem[] {
  const [first = [], ...others] = [3, 2, 1].map((depth) => toToc(blocks, depth));
  return (
    [first, ...others].find((items) => countLines(items) <= manyLines) ?? others.at(-1) ?? first
  );
}

function countLines(items: readonly TocItem[]): number {
  return items.reduce((sum, { children }) => sum + 1 + countLines(children), 0);
}
