import type { Element, ElementContent, Text } from 'xast';
import { x } from 'xastscript';
import { captionsTitle } from '../report/paragraph-numbers.ts';
import type { NotePart, SheetNote } from '../report/sheet-notes.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Block, Edition } from '../schemas/edition.ts';
import { inQuotes } from '../text/quotation.ts';
import { type Group, highestLevel, toGroups } from './groups.ts';

/** A place in a block at which something is put that is no text of it. */
interface Insertion {
  at: number;
  node: Element;
}

/** A note of a report with the sign that stands for it in the text. */
export interface SignedNote extends SheetNote {
  /** `校3`, `疑1` */
  sign: string;
  /** Its anchor in the text, as on the site. */
  anchor: string;
}

/** How a file writes what leads from one of its places to another. */
export interface Addresses {
  /** An anchor of the report as the file has it. */
  toId: (anchor: string) => string;
  /** What leads to a note, and from it to a block of the report. */
  toNote: (note: string) => string;
  toBlock: (block: string) => string;
  /** What leads to a place of the site. */
  toSite: (href: string) => string;
  /** What an element is to a program that reads books aloud or opens notes over the text. */
  noteRole?: Record<string, string>;
}

/** The notes of a report with their signs: corrections and removed duplicates, doubts by themselves. */
export function signNotes(
  notes: readonly SheetNote[],
  corrections: readonly Pick<PublishedCorrection, 'id'>[],
  doubts: readonly Pick<Edition['doubts'][number], 'id'>[],
): SignedNote[] {
  const corrected = new Set(corrections.map(({ id }) => id));
  const doubtful = new Set(doubts.map(({ id }) => id));
  const count = { 校: 0, 疑: 0 };
  return notes.map((note) => {
    const kind = doubtful.has(note.id) ? '疑' : '校';
    count[kind] += 1;
    const anchor = corrected.has(note.id) ? `note-${note.id}` : note.id;
    return { ...note, sign: kind + count[kind], anchor };
  });
}

/** What each block gets that is no text: anchors, and signs of notes behind the words they are about. */
export function toInsertions(
  { blocks, doubts }: Pick<Edition, 'blocks' | 'doubts'>,
  notes: readonly SignedNote[],
  addresses: Addresses,
): Map<string, Insertion[]> {
  const { toId, toNote } = addresses;
  const byId = new Map(notes.map((note) => [note.id, note]));
  const shown = new Set<string>();
  const insertions = new Map(blocks.map(({ id }) => [id, [] as Insertion[]]));
  const sign = (block: string, note: SignedNote, at: number) => {
    const link = x(
      'a',
      {
        ...(!shown.has(note.id) && { id: toId(note.anchor) }),
        class: 'note',
        href: toNote(note.id),
        ...addresses.noteRole,
      },
      note.sign,
    );
    shown.add(note.id);
    insertions.get(block)?.push({ at, node: link });
  };
  const doubted = Map.groupBy(doubts, ({ block }) => block);
  for (const block of blocks) {
    const own = insertions.get(block.id);
    for (const alias of block.aliases) own?.push({ at: 0, node: anchor(toId(alias)) });
    for (const mark of block.marks) {
      if (mark.kind === 'observation') own?.push({ at: mark.start, node: anchor(toId(mark.id)) });
      const note = mark.kind === 'observation' ? undefined : byId.get(mark.id);
      if (note) sign(block.id, note, mark.end);
    }
    for (const { id, end } of doubted.get(block.id) ?? []) {
      const note = byId.get(id);
      if (note && end !== null) sign(block.id, note, Math.min(end, block.text.length));
    }
  }
  // What was moved, joined or left out has no words of its own: its sign ends the block of its place.
  for (const note of notes) {
    const [place] = note.places;
    const block = place?.href.replace(/^#/, '');
    if (shown.has(note.id) || block === undefined) continue;
    sign(block, note, Number.POSITIVE_INFINITY);
  }
  return insertions;
}

function anchor(id: string): Element {
  return x('span', { id });
}

/** The blocks of a report, or of a part of it, as XHTML. */
export function toTextNodes(
  blocks: readonly Block[],
  insertions: ReadonlyMap<string, readonly Insertion[]>,
  { toId }: Pick<Addresses, 'toId'>,
  { top = highestLevel(blocks), rank = 1 }: { top?: number; rank?: number } = {},
): Element[] {
  const heading = (level: number) => `h${Math.min(Math.max(level - top + rank, 1), 6)}`;
  const inline = (block: Block, from = 0, to = Number.POSITIVE_INFINITY) =>
    toInline(block, insertions.get(block.id) ?? [], from, to);
  const print = (group: Group): Element[] => {
    switch (group.kind) {
      case 'heading': {
        const { id, level, type } = group.block;
        const name = heading(level ?? top);
        const kind = type === 'box' ? { class: 'box' } : {};
        return [x(name, { id: toId(id), ...kind }, inline(group.block))];
      }
      case 'paragraph':
        return [x('p', { id: toId(group.block.id) }, inline(group.block))];
      case 'gap':
        return [
          ...(group.block.lost ?? []).map(({ id, level, text }) =>
            x(heading(level), { id: toId(id), class: 'lost' }, text),
          ),
          x('p', { id: toId(group.block.id), class: 'gap' }, inline(group.block)),
        ];
      case 'list':
        return [
          x(
            'ul',
            { class: 'own-signs' },
            group.blocks.map((item) => x('li', { id: toId(item.id) }, inline(item))),
          ),
        ];
      case 'captions':
        return [
          x('p', { class: 'captions-title' }, captionsTitle),
          x(
            'ul',
            { class: 'captions' },
            group.blocks.map((item) => x('li', { id: toId(item.id) }, inline(item))),
          ),
        ];
      case 'table': {
        const { block, caption } = group;
        return [
          x('table', { id: toId(block.id) }, [
            ...(caption ? [x('caption', { id: toId(caption.id) }, inline(caption))] : []),
            ...toRows(block, inline),
          ]),
        ];
      }
    }
  };
  return toGroups(blocks).flatMap(print);
}

/** The rows of a table; the first holds the names of the columns. */
function toRows(
  block: Block,
  inline: (block: Block, from: number, to: number) => ElementContent[],
): Element[] {
  let at = 0;
  const rows = block.text.split('\n').map((row, index) =>
    x(
      'tr',
      row.split('\t').map((cell) => {
        const start = at;
        at += cell.length + 1;
        const attributes = index === 0 ? { scope: 'col' } : {};
        return x(index === 0 ? 'th' : 'td', attributes, inline(block, start, start + cell.length));
      }),
    ),
  );
  return [x('thead', rows.slice(0, 1)), ...(rows.length > 1 ? [x('tbody', rows.slice(1))] : [])];
}

/** The words of a block from one place to another, with what is put between them. */
function toInline(
  { text, runIn }: Pick<Block, 'text' | 'runIn'>,
  insertions: readonly Insertion[],
  from: number,
  to: number,
): ElementContent[] {
  const end = Math.min(to, text.length);
  const own = insertions
    .map(({ at, node }) => ({ at: Math.min(at, text.length), node }))
    .filter(({ at }) => at >= from && at <= end)
    .sort((a, b) => a.at - b.at);
  const head = runIn !== null && text.startsWith(runIn) ? runIn.length : 0;
  const range = (start: number, stop: number, isLast: boolean): ElementContent[] => {
    const nodes: ElementContent[] = [];
    let at = start;
    for (const insertion of own) {
      const isHere =
        insertion.at >= start && (insertion.at < stop || (isLast && insertion.at === stop));
      if (!isHere) continue;
      if (insertion.at > at) nodes.push(toText(text.slice(at, insertion.at)));
      nodes.push(insertion.node);
      at = insertion.at;
    }
    if (stop > at) nodes.push(toText(text.slice(at, stop)));
    return nodes;
  };
  if (head <= from || from > 0) return range(from, end, true);
  return [x('b', range(0, head, false)), ...range(head, end, true)];
}

function toText(value: string): Text {
  return { type: 'text', value };
}

/** The words of a note, each line a paragraph, with the ways back to the text. */
export function toNoteNodes(
  { title, lines, places }: SignedNote,
  addresses: Pick<Addresses, 'toBlock' | 'toSite'>,
): Element[] {
  const { toBlock, toSite } = addresses;
  const toHref = (href: string) => (href.startsWith('#') ? toBlock(href.slice(1)) : toSite(href));
  const toPart = (part: NotePart): ElementContent[] => {
    if (typeof part === 'string') return [toText(part)];
    const words = part.quote === undefined ? (part.text ?? '') : inQuotes(part.quote);
    return [part.href === undefined ? toText(words) : x('a', { href: toHref(part.href) }, words)];
  };
  return [
    ...lines.map((line, index) =>
      x('p', [...(index === 0 ? [x('b', `${title} `)] : []), ...line.flatMap(toPart)]),
    ),
    ...(places.length === 0
      ? []
      : [
          x('p', { class: 'places' }, [
            toText('见'),
            ...places.flatMap(({ title: place, href }, index) => [
              ...(index > 0 ? [toText('、')] : []),
              x('a', { href: toHref(href) }, place),
            ]),
          ]),
        ]),
  ];
}
