/** The edition's mdast: text nodes that point into the seed, and helpers to cut and move them. */

import type { PhrasingContent, Text } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Kept, LeftOut } from '../../src/schemas/edition.ts';
import type { LostText } from './edited-text.ts';

/** A heading that is lost with the text of a gap. */
export interface LostHead {
  /** The correction that tells of it. */
  correction: string;
  /** Depth in the outline, 1 at the top. */
  level: number;
  /** Its numbering, as far as its neighbours tell it. */
  number?: string | undefined;
}

/** What is known of the line or lines of the seed a block was read from. */
export interface LineData {
  /** Ids made from the printed words: the block's own first, then those of pieces joined to it. */
  ids: string[];
  /** Number of `#` in front of the line; their levels are random, but not that there are some. */
  hashes: number;
  /** Number of spaces in front of the line. */
  indent: number;
  /** Blank lines before the line: a picture or a page break leaves more than one. */
  blankBefore: number;
  /** What a rule or a correction made of the line. */
  role?: 'box' | 'caption' | 'list' | undefined;
  /** It stands for itself: a cell of a table that fell apart, or a title in a list of titles. */
  alone?: boolean | undefined;
  /** It is a cell of a table that fell apart. */
  isCell?: boolean | undefined;
  /** Depth at which an editor set the line as a heading; 0 says that it is none. */
  editorLevel?: number | undefined;
  /** Numbering at its start, as printed. */
  number?: string | undefined;
  /** Length of its run-in head, in characters of its text. */
  runIn?: number | undefined;
  /** Depth in the outline, 1 at the top, of a heading or a box. */
  level?: number | undefined;
  /** Texts of the headings above. */
  path?: string[] | undefined;
  /** Corrections that act on the line as a whole. */
  corrections?: string[] | undefined;
}

/** A place between blocks where text is lost. */
export interface Gap {
  type: 'gap';
  data: {
    /** The corrections that tell of it, and what is known of the lost text by each. */
    corrections: string[];
    notes: string[];
    /** The headings that are lost in it, outermost first. */
    lost: LostHead[];
    /** Texts of the headings above. */
    path?: string[];
  };
  position?: Position | undefined;
}

/** The sign that stands in the reading text where words are lost inside a paragraph. */
export const gapSign = '〔缺文〕';

declare module 'mdast' {
  interface ParagraphData {
    line?: LineData;
  }
  interface HeadingData {
    line?: LineData;
  }
  interface TableData {
    line?: LineData;
  }
  interface TextData {
    /** Id of the correction these words come from. */
    correction?: string;
    /** Ids of the corrections that moved these words or joined them to others. */
    acts?: readonly string[];
    /** Rule that repaired these words. */
    rule?: string;
    /** What is known of the text that is lost here; the node is the sign of a gap. */
    gap?: LostText;
  }
  interface RootContentMap {
    gap: Gap;
  }
}

declare module 'vfile' {
  interface DataMap {
    /** What is not in the tree, and why; see ledger.ts. */
    leftOut: LeftOut[];
    /** What a rule would change elsewhere and leaves as printed here. */
    kept: Kept[];
    /** What is known of the document, given or found in the text. */
    document: DocumentFacts;
  }
}

/** Title and circumstances of a document: those of its register entry, or those its own lines state. */
export interface DocumentFacts {
  title?: string | undefined;
  date?: string | undefined;
  speaker?: string | undefined;
  occasion?: string | undefined;
  issuer?: string | undefined;
  series?: string | undefined;
}

/** All text nodes below a node, in reading order. */
export function textNodes(node: { type: string; children?: readonly unknown[] }): Text[] {
  if (isText(node)) return [node];
  const children = (node.children ?? []) as { type: string }[];
  return children.flatMap((child) => textNodes(child));
}

function isText(node: { type: string }): node is Text {
  return node.type === 'text';
}

/** What is read in a node, without signs. */
export function textOf(node: { type: string; children?: readonly unknown[] }): string {
  if (isText(node)) return node.value;
  const children = (node.children ?? []) as { type: string }[];
  return children.map(textOf).join('');
}

/** Offsets of a node that came from the seed. */
export function offsetsOf(node: { position?: Position | undefined }): [number, number] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) throw new Error('A node has no place in the seed');
  return [start, end];
}

const points = new WeakMap<VFile, (offset: number) => Point>();

/** Unist position of a range of the seed. */
export function positionOf(file: VFile, start: number, end: number): Position {
  let toPoint = points.get(file);
  if (!toPoint) {
    const place = location(file);
    toPoint = (offset) => {
      const point = place.toPoint(offset);
      if (!point) throw new Error(`Offset ${offset} is not in ${file.path}`);
      return point;
    };
    points.set(file, toPoint);
  }
  return { start: toPoint(start), end: toPoint(end) };
}

/** Record that a range of the seed is not in the reading text. */
export function leaveOut(file: VFile, start: number, end: number, rule: string): void {
  if (end <= start) return;
  file.data.leftOut ??= [];
  file.data.leftOut.push({
    span: [start, end],
    rule,
    text: String(file.value).slice(start, end),
  });
}

/** Record that nothing of a node is in the reading text. */
export function leaveOutNode(
  file: VFile,
  node: { type: string; children?: readonly unknown[] },
  rule: string,
): void {
  for (const text of textNodes(node)) leaveOut(file, ...offsetsOf(text), rule);
}

/**
 * Cut phrasing content in two at an offset of its text.
 * A `strong` that spans the offset is cut as well.
 */
export function splitPhrasing(
  file: VFile,
  children: readonly PhrasingContent[],
  offset: number,
): [PhrasingContent[], PhrasingContent[]] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  let left = offset;
  for (const child of children) {
    const length = textOf(child).length;
    if (left >= length && (left > 0 || length === 0)) before.push(child);
    else if (left <= 0) after.push(child);
    else if (child.type === 'text') {
      const [head, tail] = splitText(file, child, left);
      before.push(head);
      after.push(tail);
    } else if (child.type === 'strong') {
      const [head, tail] = splitPhrasing(file, child.children, left);
      before.push({ ...child, children: head });
      after.push({ ...child, children: tail });
    } else after.push(child);
    left -= length;
  }
  return [before, after];
}

function splitText(file: VFile, node: Text, offset: number): [Text, Text] {
  const [start, end] = offsetsOf(node);
  // Repaired or corrected words cannot be told apart: the first part stands for the whole range.
  const middle = isAltered(node) ? end : start + offset;
  return [
    { ...node, value: node.value.slice(0, offset), position: positionOf(file, start, middle) },
    { ...node, value: node.value.slice(offset), position: positionOf(file, middle, end) },
  ];
}

/** Whether a text node reads otherwise than the seed. */
export function isAltered(node: Text): boolean {
  return node.data?.correction !== undefined || node.data?.rule !== undefined;
}

/** Leave out the text from `from` to `to` of phrasing content; what remains is returned. */
export function cutPhrasing(
  file: VFile,
  children: readonly PhrasingContent[],
  from: number,
  to: number,
  rule: string,
): PhrasingContent[] {
  if (to <= from) return [...children];
  const [rest, tail] = splitPhrasing(file, children, to);
  const [head, cut] = splitPhrasing(file, rest, from);
  for (const node of cut) leaveOutNode(file, node, rule);
  return [...head, ...tail];
}

/** A paragraph read from one line. */
export function lineOf(node: { data?: { line?: LineData | undefined } | undefined }): LineData {
  const line = node.data?.line;
  if (!line) throw new Error('A block has no line data');
  return line;
}
