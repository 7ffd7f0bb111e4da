import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Block, Edition } from '../../src/schemas/edition.ts';
import type { Report } from '../../src/schemas/report.ts';
import { type SourceBlock, unique } from '../edition/blocks.ts';
import type { TextEdition } from '../edition/make-edition.ts';
import { toMarkdown } from '../edition/to-markdown.ts';
import { InputError } from '../seeds/input-error.ts';
import { locateWords } from '../seeds/quote.ts';
import type { Seed } from '../seeds/read-seeds.ts';

/** The blocks as `report.json` shows them: without what only the scripts need. */
export function publicBlocks(blocks: readonly SourceBlock[]): Block[] {
  return blocks.map(({ segments: _, ...block }) => block);
}

/** The apparatus of a report, one block a line, so that a change shows where it is. */
export function compileEdition(
  seed: Seed,
  { blocks, leftOut, repairs, kept }: TextEdition,
): string {
  const notes = compileNotes(seed, blocks);
  return objectOfRows({
    blocks: publicBlocks(blocks),
    leftOut,
    repairs,
    kept,
    notes,
  } satisfies Edition);
}

/**
 * The suspect readings of a seed, each at its words in its block.
 *
 * @throws InputError when a quote does not stand in the seed exactly once
 */
export function compileNotes(seed: Seed, blocks: readonly SourceBlock[]): Edition['notes'] {
  const taken = new Map<string, number>();
  const quoting = {
    text: `seeds/${seed.id}.txt`,
    fault: (wrong: string, cure: string) =>
      new InputError(`seeds/${seed.id}.notes.yml`, wrong, cure),
  };
  return seed.notes.map(({ quote: place, maybe, note }) => {
    const [start, end] = locateWords(seed.text, place, quoting);
    const quote = seed.text.slice(start, end);
    const hash = createHash('sha256').update(quote).digest('hex').slice(0, 6);
    return {
      id: unique(`d${hash}`, taken),
      quote,
      maybe,
      note,
      span: [start, end],
      ...placeIn(blocks, start, end),
    };
  });
}

/** The first block that was read from a range of the seed, and where in its text the range stands. */
function placeIn(
  blocks: readonly SourceBlock[],
  start: number,
  end: number,
): Pick<Edition['notes'][number], 'block' | 'start' | 'end'> {
  const block = blocks.find(({ id }) => id === blockAt(blocks, start, end));
  const parts = (block?.segments ?? []).flatMap((segment) => {
    if (segment.start >= end || start >= segment.end || segment.from === segment.to) return [];
    // Characters that were read otherwise cannot be told apart: all of them are meant.
    const isPrinted = segment.to - segment.from === segment.end - segment.start;
    return {
      from: segment.from + (isPrinted ? Math.max(0, start - segment.start) : 0),
      to: segment.to - (isPrinted ? Math.max(0, segment.end - end) : 0),
    };
  });
  if (!block || parts.length === 0) return { block: null, start: null, end: null };
  return {
    block: block.id,
    start: Math.min(...parts.map(({ from }) => from)),
    end: Math.max(...parts.map(({ to }) => to)),
  };
}

/** Id of the first block that was read from a range of the seed. */
export function blockAt(
  blocks: readonly Pick<SourceBlock, 'id' | 'segments'>[],
  start: number,
  end: number,
): string | null {
  const block = blocks.find(({ segments }) =>
    segments.some((segment) => segment.start < end && start < segment.end),
  );
  return block?.id ?? null;
}

/** A report as Markdown with frontmatter. */
export function compileReport(seed: Seed, edition: TextEdition, apparatus: string): string {
  const { sha256, ...description } = seed.source;
  const report: Report = {
    ...description,
    source: { file: `${seed.id}.txt`, sha256, length: seed.text.length },
    characters: countCharacters(edition.blocks),
    digest: createHash('sha256').update(apparatus).digest('hex').slice(0, 16),
  };
  return [
    '---',
    `# 由 npm run content 依 seeds/${seed.id}.txt 写出，请勿手改；校改写在 seeds/${seed.id}.corrections.yml。`,
    `${stringify(report, { lineWidth: 0, version: '1.1' }).trimEnd()}`,
    '---',
    '',
    toMarkdown(edition.tree),
  ].join('\n');
}

/** Number of characters of the reading text, spaces and separators not counted. */
export function countCharacters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.replace(/\s/g, '').length, 0);
}

/** JSON of an object of lists, one row of a list a line. */
export function objectOfRows(object: Record<string, readonly unknown[]>): string {
  const lists = Object.entries(object).map(
    ([key, rows]) => `${JSON.stringify(key)}: ${list(rows)}`,
  );
  return `{\n${lists.join(',\n')}\n}\n`;
}

/** JSON of a list, one row a line. */
export function list(rows: readonly unknown[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}
