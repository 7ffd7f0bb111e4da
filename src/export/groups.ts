import { photoCaptions } from '../report/paragraph-numbers.ts';
import type { Block } from '../schemas/edition.ts';

/** Blocks that are printed as one thing: a list, a table with its title, captions of photos. */
export type Group =
  | { kind: 'heading' | 'paragraph' | 'gap'; block: Block }
  | { kind: 'list' | 'captions'; blocks: readonly Block[] }
  | { kind: 'table'; block: Block; caption: Block | undefined };

/**
 * The blocks of a report as books print them, in reading order; every block stands in one group.
 *
 * @example toGroups(blocks).map(({ kind }) => kind) // => ['heading', 'paragraph', 'list', 'table']
 */
export function toGroups(blocks: readonly Block[]): Group[] {
  const captions = photoCaptions(blocks);
  const groups: Group[] = [];
  let title: Block | undefined;
  for (const block of blocks) {
    if (block.type === 'caption' && !captions.has(block.id)) {
      title = block;
    } else if (block.type === 'table') {
      groups.push({ kind: 'table', block, caption: title });
      title = undefined;
    } else if (block.type === 'list' || block.type === 'caption') {
      const kind = block.type === 'list' ? 'list' : 'captions';
      const last = groups.at(-1);
      if (last?.kind === kind)
        groups[groups.length - 1] = { kind, blocks: [...last.blocks, block] };
      else groups.push({ kind, blocks: [block] });
    } else {
      const kind = block.type === 'box' ? 'heading' : block.type;
      groups.push({ kind, block });
    }
  }
  return groups;
}

/** A part of a report: from one of its highest headings to the next. */
export interface Part {
  /** Its heading; nothing of what stands before the first. */
  title: string | undefined;
  /** Ids of its heading, or of its first block. */
  id: string;
  blocks: Block[];
}

/**
 * The parts of a report by its highest headings, a lost one among them. A report without headings is
 * one part.
 */
export function toParts(blocks: readonly Block[]): Part[] {
  const top = highestLevel(blocks);
  const parts: Part[] = [];
  for (const block of blocks) {
    const lost = block.lost?.find(({ level }) => level === top);
    const isHead = block.type === 'heading' && block.level === top;
    const last = parts.at(-1);
    if (isHead || lost) {
      parts.push({ title: lost?.text ?? block.text, id: lost?.id ?? block.id, blocks: [block] });
    } else if (last) last.blocks.push(block);
    else parts.push({ title: undefined, id: block.id, blocks: [block] });
  }
  return parts;
}

/** The level of the highest headings of a report, 1 where it has none. */
export function highestLevel(blocks: readonly Block[]): number {
  const levels = blocks.flatMap(({ type, level, lost = [] }) => [
    ...(type === 'heading' && level !== null ? [level] : []),
    ...lost.map((head) => head.level),
  ]);
  return levels.length === 0 ? 1 : Math.min(...levels);
}
