import { createHash } from 'node:crypto';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import type { Paragraph, PhrasingContent, Root, Strong, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Span } from '../../src/schemas/edition.ts';
import { cutPiece, type EditedText, type Piece } from './edited-text.ts';
import { type Gap, gapSign, leaveOut, offsetsOf, positionOf, textNodes } from './tree.ts';

/** Line ends, those of a page among them, and those that an export wrote out as the letters `\r\n`. */
const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]|(?:\\r)?\\n/g;

/** Signs of Markdown and HTML inside a line; `**` and `<b>` open or close bold. */
const inlineSign =
  /\*\*|__|<\/?(?:b|strong)>|<\/?[a-z][^<>\n]{0,200}>|<!--[^\n]{0,2000}?-->|&(?:[a-z]{2,8}\d{0,2}|#\d{2,6}|#x[\da-f]{2,5});|!\[[^\]\n]{0,200}\]\([^()\n]{0,500}\)|\[(?=[^[\]\n]{1,200}\]\((?:https?:|\/|\.))|\]\((?:https?:|\/|\.)[^()\n]{0,500}\)/gi;

/** The signs that set a line apart in Markdown: headings, quotations, items. */
const hashSign = /^#{1,6}\s+/;
/** No item is the number of a page between its dashes (`- 1 -`). */
const lineSign = /^(?:>\s*)*(?:#{1,6}\s+|[-*+]\s+(?!\s*[-*]|\d+\s*-\s*$))?/;

/** Small raised figures: powers of a unit, and the marks of notes, which must not join a number. */
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A small piece of the edited text with its offset in it. */
interface Placed {
  piece: Piece;
  from: number;
}

/** Reads ranges of the edited text as nodes, or leaves them out. */
class Reader {
  readonly text: string;
  readonly #placed: Placed[] = [];
  readonly #file: VFile;
  #next = 0;

  constructor(edited: EditedText, file: VFile) {
    let from = 0;
    for (const piece of edited.pieces) {
      this.#placed.push({ piece, from });
      from += piece.text.length;
    }
    this.text = edited.pieces.map((piece) => piece.text).join('');
    this.#file = file;
  }

  /** Pieces of a range, cut to it. Ranges must be asked for in order. */
  cut(from: number, to: number): Piece[] {
    const cuts: Piece[] = [];
    while (this.#next < this.#placed.length) {
      const placed = this.#placed[this.#next] as Placed;
      const end = placed.from + placed.piece.text.length;
      if (placed.from > to || (placed.from === to && placed.piece.text !== '')) break;
      if (placed.from < from && end <= from && placed.piece.text !== '') {
        this.#next += 1;
        continue;
      }
      const start = Math.max(from, placed.from);
      const stop = Math.min(to, end);
      if (stop > start || placed.piece.text === '') {
        cuts.push(cutPiece(placed.piece, start - placed.from, stop - placed.from));
      }
      if (end > to) break;
      this.#next += 1;
    }
    return cuts;
  }

  /** The text nodes of a range. */
  take(from: number, to: number): Text[] {
    return this.cut(from, to).flatMap((piece) => this.#textFrom(piece));
  }

  /** Leave a range out of the tree; the signs of gaps in it come back. */
  omit(from: number, to: number, rule: string): Text[] {
    if (to <= from) return [];
    return this.cut(from, to).flatMap((piece) => {
      if (piece.gap !== undefined) return this.#textFrom(piece);
      leaveOut(this.#file, piece.start, piece.end, rule);
      return [];
    });
  }

  #textFrom(piece: Piece): Text[] {
    if (piece.text === '' && piece.gap === undefined && piece.start === piece.end) return [];
    const text: Text = {
      type: 'text',
      value: piece.gap === undefined ? piece.text : gapSign,
      position: positionOf(this.#file, piece.start, piece.end),
    };
    const { correction, rule, gap, acts } = piece;
    text.data = {
      ...(correction !== undefined && { correction }),
      ...(rule !== undefined && { rule }),
      ...(gap !== undefined && { gap }),
      ...(acts !== undefined && { acts }),
    };
    return [text];
  }
}

/**
 * Read an edited text as mdast: one paragraph a line, whose text nodes point into the seed.
 * Nothing is understood yet; what is not text (line ends, signs, indents) goes to the ledger.
 */
export function fromText(edited: EditedText, file: VFile): Root {
  file.data.leftOut = [...edited.leftOut];
  const reader = new Reader(edited, file);
  const source = String(file.value);
  const root: Root = { type: 'root', children: [] };
  for (const line of linesOf(reader.text)) {
    const children =
      line.text.trim() === ''
        ? reader.omit(line.from, line.from + line.text.length, 'line-break')
        : readLine(reader, line);
    const after = reader.omit(line.from + line.text.length, line.next, 'line-break');
    // At the end of a line a gap stands between blocks, not in one.
    while (isGap(children.at(-1))) after.unshift(children.pop() as Text);
    if (children.length > 0)
      root.children.push(paragraphFrom(children, line, edited, source, file));
    root.children.push(...after.map(gapFrom));
  }
  return root;
}

function isGap(node: PhrasingContent | undefined): boolean {
  return node?.type === 'text' && node.data?.gap !== undefined;
}

function gapFrom(node: PhrasingContent): Gap {
  const data = node.type === 'text' ? node.data : undefined;
  if (data?.correction === undefined || data.gap === undefined) throw new Error('Not a gap');
  const { correction, gap } = data;
  return {
    type: 'gap',
    data: {
      corrections: [correction],
      notes: [gap.note],
      lost: gap.level === undefined ? [] : [{ correction, level: gap.level }],
    },
    position: node.position,
  };
}

interface Line {
  text: string;
  /** Offset of the line in the edited text. */
  from: number;
  /** Offset after its line end. */
  next: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const match of text.matchAll(lineEnd)) {
    const next = match.index + match[0].length;
    lines.push({ text: text.slice(from, match.index), from, next });
    from = next;
  }
  lines.push({ text: text.slice(from), from, next: text.length });
  return lines;
}

function readLine(reader: Reader, { text: line, from }: Line): PhrasingContent[] {
  // Tabs stay: they part the cells of a table, also the empty ones at its end.
  const indent = /^[^\S\t]*/.exec(line)?.[0].length ?? 0;
  const end = line.replace(/[^\S\t]+$/, '').length;
  const children: PhrasingContent[] = reader.omit(from, from + indent, 'indent');
  const sign = lineSign.exec(line.slice(indent, end))?.[0].length ?? 0;
  children.push(...reader.omit(from + indent, from + indent + sign, 'markdown-sign'));

  let strong: Strong | undefined;
  let at = indent + sign;
  const add = (nodes: Text[]) => (strong?.children ?? children).push(...nodes);
  const signs = [...line.slice(0, end).matchAll(inlineSign)].filter((match) => match.index >= at);
  const bold = signs.filter((match) => isBold(match[0]));
  // A sign without its partner opens nothing.
  const unpaired = bold.length % 2 === 1 ? bold.at(-1) : undefined;
  for (const match of signs) {
    add(reader.take(from + at, from + match.index));
    at = match.index + match[0].length;
    const character = characterOf(match[0]);
    if (character !== undefined) {
      add(reader.take(from + match.index, from + at).map((node) => readAs(node, character)));
      continue;
    }
    const rule = /^[<&]/.test(match[0]) && !isBold(match[0]) ? 'html' : 'markdown-sign';
    add(reader.omit(from + match.index, from + at, rule));
    while (/^<sup>$/i.test(match[0]) && /\d/.test(line[at] ?? '')) {
      const figure = raised.charAt(Number(line[at]));
      add(reader.take(from + at, from + at + 1).map((node) => raise(node, figure)));
      at += 1;
    }
    if (!isBold(match[0]) || match === unpaired) continue;
    if (strong) strong = undefined;
    else {
      strong = { type: 'strong', children: [] };
      children.push(strong);
    }
  }
  add(reader.take(from + at, from + end));
  children.push(...reader.omit(from + end, from + line.length, 'indent'));
  return children.filter((child) => child.type !== 'strong' || child.children.length > 0);
}

function raise(node: Text, figure: string): Text {
  return node.data?.correction === undefined
    ? { ...node, value: figure, data: { rule: 'superscript' } }
    : node;
}

/** The character that a reference of HTML stands for; undefined where it is a space, or no reference. */
function characterOf(sign: string): string | undefined {
  if (!sign.startsWith('&')) return undefined;
  const character = toText(fromHtml(sign, { fragment: true }));
  return character.trim() === '' ? undefined : character;
}

function readAs(node: Text, character: string): Text {
  return node.data?.correction === undefined && node.value !== character
    ? { ...node, value: character, data: { rule: 'character-reference' } }
    : node;
}

function isBold(sign: string): boolean {
  return sign === '**' || sign === '__' || /^<\/?(?:b|strong)>$/i.test(sign);
}

function paragraphFrom(
  children: PhrasingContent[],
  line: Line,
  edited: EditedText,
  source: string,
  file: VFile,
): Paragraph {
  const runs = runsOf(textNodes({ type: 'paragraph', children }), source);
  const starts = runs.map(([start]) => start);
  const judged = edited.lines.filter(({ offset }) =>
    runs.some(([start, end]) => start <= offset && offset < end),
  );
  return {
    type: 'paragraph',
    children,
    data: {
      line: {
        ids: [
          ...new Set(starts.map((start) => idOf(source.slice(start, lineEndAfter(source, start))))),
        ],
        hashes: hashSign.exec(line.text.replace(/^[\s>]+/, ''))?.[0].trimEnd().length ?? 0,
        role: /^[-*+]\s/.test(line.text.replace(/^[\s>]+/, '')) ? 'list' : undefined,
        indent: /^[\s\u3000]*/.exec(line.text)?.[0].length ?? 0,
        blankBefore: blankLinesBefore(source, Math.min(...starts)),
        editorLevel: judged.at(-1)?.level,
        corrections: judged.map(({ correction }) => correction),
      },
    },
    position: positionOf(file, Math.min(...starts), Math.max(...runs.map(([, end]) => end))),
  };
}

/** Ranges of the seed that text nodes come from; a line of the seed that is cut counts once. */
function runsOf(nodes: readonly Text[], source: string): Span[] {
  const runs: Span[] = [];
  for (const node of nodes) {
    const [start, end] = offsetsOf(node);
    const last = runs.at(-1);
    if (last && start >= last[1] && start <= lineEndAfter(source, last[0])) last[1] = end;
    else if (end > start || nodes.length === 1) runs.push([start, end]);
  }
  return runs.length > 0 ? runs : [offsetsOf(nodes[0] as Text)];
}

/** Whether a line ends in a stretch of text. */
export function hasLineEnd(text: string): boolean {
  return lineEndAfter(text, 0) < text.length;
}

function lineEndAfter(source: string, offset: number): number {
  const found = source.slice(offset).search(/[\n\v\f\r\u0085\u2028\u2029]|\\n/);
  return found < 0 ? source.length : offset + found;
}

/** Blank lines of the seed above a place: what the page looked like, whatever was moved since. */
function blankLinesBefore(source: string, offset: number): number {
  let lines = 0;
  for (let at = offset - 1; at >= 0 && /[\s#*]/.test(source[at] as string); at -= 1) {
    if (source[at] === '\n') lines += 1;
  }
  return Math.max(0, lines - 1);
}

/**
 * Anchor of a line: made from its printed words alone, without spaces and signs, so that it
 * survives every correction and whatever is inserted elsewhere.
 */
export function idOf(printed: string): string {
  const hash = createHash('sha256')
    .update(printed.replace(/[\s#*|]+/g, ''))
    .digest();
  return `p${hash.readUIntBE(0, 5).toString(36).padStart(8, '0').slice(-6)}`;
}
