import { createHash } from 'node:crypto';
import type { PhrasingContent, Root, Strong, Text } from 'mdast';
import type { VFile } from 'vfile';
import { cutPiece, type EditedText, type Piece } from './pieces.ts';
import { leaveOut, positionOf, type Paragraph } from './tree.ts';

/** Line ends, also those that an export wrote out as the letters `\r\n`. */
const lineEnd = /\r\n|[\n\r\u2028\u2029]|(?:\\r)?\\n/g;

/** Signs of Markdown and HTML inside a line; `**` and `<b>` open or close bold. */
const inlineSign = /\*\*|<\/?(?:b|strong)>|<\/?[a-z][^<>\n]{0,200}>|&(?:nbsp|emsp|ensp|#160);/gi;

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

  /** The nodes of a range. */
  take(from: number, to: number): PhrasingContent[] {
    return this.cut(from, to).flatMap((piece): PhrasingContent[] => {
      const position = positionOf(this.#file, piece.start, piece.end);
      if (piece.gap) return [{ type: 'gap', data: piece.gap, position }];
      if (piece.text === '' && piece.start === piece.end) return [];
      const text: Text = { type: 'text', value: piece.text, position };
      if (piece.correction !== undefined) text.data = { correction: piece.correction };
      return [text];
    });
  }

  /** Leave a range out of the tree; gaps in it come back, since they belong to no line. */
  omit(from: number, to: number, rule: string): PhrasingContent[] {
    if (to <= from) return [];
    return this.cut(from, to).flatMap((piece): PhrasingContent[] => {
      if (piece.gap) {
        return [
          {
            type: 'gap',
            data: piece.gap,
            position: positionOf(this.#file, piece.start, piece.end),
          },
        ];
      }
      leaveOut(this.#file, piece.start, piece.end, rule);
      return [];
    });
  }
}

/**
 * Read an edited text as mdast: one paragraph a line, whose text nodes point into the seed.
 * Nothing is understood yet; what is not text (line ends, signs, indents) goes to the ledger.
 */
export function fromOcr(edited: EditedText, file: VFile): Root {
  file.data.leftOut = [...edited.leftOut];
  const reader = new Reader(edited, file);
  const root: Root = { type: 'root', children: [] };
  let blank = 0;
  for (const line of linesOf(reader.text)) {
    if (line.text.trim() === '') {
      for (const node of reader.omit(line.from, line.next, 'line-break')) {
        if (node.type === 'gap') root.children.push(node);
      }
      blank += 1;
      continue;
    }
    const paragraph = readLine(reader, line.from, line.text, file);
    if (paragraph) {
      lineData(paragraph).blankBefore = blank;
      root.children.push(paragraph);
      blank = 0;
    }
    for (const node of reader.omit(line.from + line.text.length, line.next, 'line-break')) {
      if (node.type === 'gap') root.children.push(node);
    }
  }
  return root;
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

function readLine(reader: Reader, from: number, line: string, file: VFile): Paragraph | undefined {
  // Tabs stay: they part the cells of a table, also the empty ones at its end.
  const indent = /^[^\S\t]*/.exec(line)?.[0].length ?? 0;
  const end = line.replace(/[^\S\t]+$/, '').length;
  const children: PhrasingContent[] = reader.omit(from, from + indent, 'indent');
  const hashes = /^#{1,6}(?=\s)/.exec(line.slice(indent))?.[0].length ?? 0;
  const sign = /^#{1,6}\s+/.exec(line.slice(indent, end))?.[0].length ?? 0;
  children.push(...reader.omit(from + indent, from + indent + sign, 'markdown-sign'));

  let strong: Strong | undefined;
  let at = indent + sign;
  const add = (to: number) => {
    (strong?.children ?? children).push(...reader.take(from + at, from + to));
  };
  const signs = [...line.slice(0, end).matchAll(inlineSign)].filter((match) => match.index >= at);
  const bold = signs.filter((match) => isBold(match[0]));
  // A sign without its partner opens nothing.
  const unpaired = bold.length % 2 === 1 ? bold.at(-1) : undefined;
  for (const match of signs) {
    add(match.index);
    at = match.index + match[0].length;
    const sup = /^<sup>$/i.test(match[0]);
    const rule = isBold(match[0]) ? 'markdown-sign' : 'html';
    children.push(...reader.omit(from + match.index, from + at, rule));
    if (sup) {
      const digits = /^[23]/.exec(line.slice(at))?.[0];
      if (digits) {
        for (const node of reader.take(from + at, from + at + 1)) {
          if (node.type === 'text' && !node.data?.correction) {
            node.value = digits === '2' ? '²' : '³';
            node.data = { rule: 'superscript' };
          }
          (strong?.children ?? children).push(node);
        }
        at += 1;
      }
    }
    if (!isBold(match[0]) || match === unpaired) continue;
    if (strong) strong = undefined;
    else {
      strong = { type: 'strong', children: [] };
      children.push(strong);
    }
  }
  add(end);
  children.push(...reader.omit(from + end, from + line.length, 'indent'));

  const printed = children.filter((child) => child.type !== 'strong' || child.children.length > 0);
  if (printed.length === 0) return undefined;
  const offsets = textOffsets(printed);
  return {
    type: 'paragraph',
    children: printed,
    data: {
      line: {
        ids: [idOf(String(file.value).slice(...offsets))],
        hashes,
        blankBefore: 0,
      },
    },
    position: positionOf(file, ...offsets),
  };
}

function isBold(sign: string): boolean {
  return sign === '**' || /^<\/?(?:b|strong)>$/i.test(sign);
}

function lineData(paragraph: Paragraph) {
  const line = paragraph.data?.line;
  if (!line) throw new Error('A paragraph without line data');
  return line;
}

function textOffsets(children: readonly PhrasingContent[]): [number, number] {
  const positions = children.flatMap((child) =>
    child.type === 'strong' ? child.children.map((inner) => inner.position) : [child.position],
  );
  const starts = positions.map((position) => position?.start.offset ?? 0);
  const ends = positions.map((position) => position?.end.offset ?? 0);
  return [Math.min(...starts), Math.max(...ends)];
}

/**
 * Anchor of a line: made from its printed words alone, without spaces and signs, so that it
 * survives every correction and whatever is inserted elsewhere.
 */
export function idOf(printed: string): string {
  const hash = createHash('sha256').update(printed.replace(/[\s#*|]+/g, '')).digest();
  return `p${hash.readUIntBE(0, 5).toString(36).padStart(8, '0').slice(-6)}`;
}
