import type { Paragraph, Root, RootContent, Table, Text } from 'mdast';
import type { Block, Mark, Span } from '../../src/schemas/edition.ts';
import { joinsOf } from './joins.ts';
import { lostText } from './numbering.ts';
import { type Gap, type LineData, lineOf, offsetsOf, textNodes } from './tree.ts';

/** A range of a block's text and the range of the seed it was read from. */
interface Segment {
  /** Offsets into the block's `text`. */
  from: number;
  to: number;
  /** Offsets into the seed; as long as the text, unless the words were corrected or repaired. */
  start: number;
  end: number;
}

/** A block that still knows the place of each of its characters. */
export interface SourceBlock extends Block {
  segments: readonly Segment[];
  /** It is a cell of a table that fell apart: of which row its words are is not known. */
  isCell?: true;
}

/** What is read where text is lost between blocks: the editor's words, in brackets. */
export function gapText(gap: Gap): string {
  return `〔缺文：${gap.data.notes.join('；')}〕`;
}

/** The blocks of a tree in reading order, boxes opened; `source` is the seed they were read from. */
export function toBlocks(tree: Root, source: string): SourceBlock[] {
  const taken = new Map<string, number>();
  return tree.children
    .flatMap((node): RootContent[] => (node.type === 'blockquote' ? node.children : [node]))
    .map((node) => blockFrom(node, source, taken));
}

function blockFrom(node: RootContent, source: string, taken: Map<string, number>): SourceBlock {
  if (node.type === 'gap') return gapFrom(node, taken);
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') {
    throw new Error(`A ${node.type} cannot be a block`);
  }
  const line = lineOf(node);
  const texts = textNodes(node);
  const { text, segments, marks } = node.type === 'table' ? readTable(node) : read(texts);
  const corrections = texts.flatMap(({ data }) => [
    ...(data?.acts ?? []),
    ...(data?.correction === undefined ? [] : [data.correction]),
  ]);
  const joins = node.type === 'table' ? [] : joinsOf(segments, source);
  const [id, ...aliases] = line.ids;
  return {
    id: unique(id as string, taken),
    type: typeOf(node, line),
    level: line.level ?? null,
    runIn: line.runIn === undefined ? null : readRunIn(node as Paragraph),
    number: line.number ?? null,
    text,
    path: line.path ?? [],
    spans: spansOf(segments),
    corrections: [...new Set([...corrections, ...(line.corrections ?? [])])],
    aliases: aliases.map((alias) => unique(alias, taken)),
    ...(joins.length > 0 && { joins }),
    marks,
    segments,
    ...(line.isCell && { isCell: true }),
  };
}

function gapFrom(node: Gap, taken: Map<string, number>): SourceBlock {
  const { corrections, lost, path = [] } = node.data;
  const ids = new Map(corrections.map((correction) => [correction, gapId(correction, taken)]));
  const [id = '', ...aliases] = ids.values();
  const heads = lost.map(({ correction, level, number }) => ({
    id: `lost-${ids.get(correction)}`,
    level,
    number: number ?? null,
    text: lostText(number),
  }));
  return {
    ...empty,
    id,
    type: 'gap',
    level: heads[0]?.level ?? null,
    number: heads[0]?.number ?? null,
    text: gapText(node),
    path,
    corrections,
    aliases,
    ...(heads.length > 0 && { lost: heads }),
  };
}

function gapId(correction: string, taken: Map<string, number>): string {
  return unique(`gap${correction}`.replace(/[^a-z0-9]/g, ''), taken);
}

const empty: Omit<SourceBlock, 'id' | 'type'> = {
  level: null,
  runIn: null,
  number: null,
  text: '',
  path: [],
  spans: [],
  corrections: [],
  aliases: [],
  marks: [],
  segments: [],
};

function typeOf(node: RootContent, line: LineData): Block['type'] {
  if (line.role !== undefined) return line.role;
  return node.type as 'heading' | 'paragraph' | 'table';
}

interface Reading {
  text: string;
  segments: Segment[];
  marks: Mark[];
}

function read(
  nodes: readonly Text[],
  before: Reading = { text: '', segments: [], marks: [] },
): Reading {
  for (const node of nodes) {
    const [start, end] = offsetsOf(node);
    const from = before.text.length;
    before.text += node.value;
    const to = before.text.length;
    before.segments.push({ from, to, start, end });
    const id = node.data?.correction;
    const kind = node.data?.gap === undefined ? 'correction' : 'gap';
    if (id !== undefined && to > from) before.marks.push({ start: from, end: to, kind, id });
  }
  return before;
}

function readTable(table: Table): Reading {
  const reading: Reading = { text: '', segments: [], marks: [] };
  table.children.forEach((row, index) => {
    if (index > 0) reading.text += '\n';
    row.children.forEach((cell, column) => {
      if (column > 0) reading.text += '\t';
      read(textNodes(cell), reading);
    });
  });
  return reading;
}

/** The head of a paragraph: its one `strong`, with the sign of a list item left aside. */
function readRunIn(node: Paragraph): string {
  const strong = node.children.find((child) => child.type === 'strong');
  if (!strong) throw new Error('A run-in head without its words');
  return read(textNodes(strong)).text;
}

function spansOf(segments: readonly Segment[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of segments) {
    const last = spans.at(-1);
    if (last && last[1] === start) last[1] = end;
    else if (end > start) spans.push([start, end]);
  }
  return spans;
}

/** An id that no other has yet: a second one is numbered. */
export function unique(id: string, taken: Map<string, number>): string {
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}
