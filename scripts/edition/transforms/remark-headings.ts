import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { itemRank, type Numbering, parseNumbering, partRank, plainRank } from '../numbering.ts';
import { isComplete, isHan } from '../sentence.ts';
import { type LineData, lineOf, textOf } from '../tree.ts';
import { isItem } from './remark-paragraphs.ts';

declare module 'mdast' {
  interface HeadingData {
    /** Place in the hierarchy of numberings; outline.ts turns it into a depth. */
    rank?: number;
    /** Other headings never stand below it. */
    leaf?: boolean;
  }
}

/** Beyond this a line is text, however it is numbered. */
const longest = 60;
/** A heading that only its form gives away is shorter than a line of print. */
const longestPlain = 40;

/** Two parts that reports on a session have: what was done, and what is planned. */
const part =
  /^(?:(?:回眸|回顾|展望|总结|部署)\s*\d{4}\s*年?|\d{4}\s*年\s*(?:政府)?(?:主要)?(?:重点)?(?:工作|发展)?(?:的?(?:回顾|总结|安排|部署|展望|打算|成就|目标任务|重点)))$/;

/** Unnumbered headings that open or close a book. */
const frame = /^(?:前言|序言|序|引言|导言|导读|结语|结束语|后记|附录|附件|附表|名词解释|注释)$/;

/** A boxed text: 专栏, with or without its number. */
const box = /^专栏\s*\d*\s*[：:\s]/;

/** A text with more numbered headings than this has no headings without number or `#`. */
const fewNumbered = 4;

/** What a gap in a page leaves before the caption of a lost photo. */
const pictureGap = 3;

/** By-line of a photo. */
const credit = /(?:摄影|摄|文\/图|图\/文|供图|资料图)[）)]?$/;

/**
 * Lines become headings by their numbering and their form; the number of `#` only tells that a
 * line was set apart. Captions of lost photos are told from headings by the gap in front of them.
 */
export function remarkHeadings() {
  return (tree: Root): void => {
    const nodes = tree.children;
    const plain = nodes.filter(isNumbered).length < fewNumbered;
    const kinds = nodes.map((node, index) =>
      node.type === 'paragraph'
        ? kindOf(node, nodes[index - 1], nodes[index + 1], plain)
        : undefined,
    );
    tree.children = nodes.map((node, index): RootContent => {
      const kind = kinds[index];
      if (node.type !== 'paragraph' || kind === undefined) return node;
      if (kind === 'caption') {
        lineOf(node).role = 'caption';
        return node;
      }
      return headingFrom(node, kind);
    });
  };
}

type Kind =
  | { rank: number; number?: string; role?: LineData['role']; leaf?: boolean }
  | 'caption'
  | undefined;

function kindOf(
  node: Paragraph,
  before: RootContent | undefined,
  after: RootContent | undefined,
  plain: boolean,
): Kind {
  const line = lineOf(node);
  const text = textOf(node).trim();
  if (line.editorLevel === 0) return undefined;
  const numbering = parseNumbering(text);
  if (line.editorLevel !== undefined) {
    return { rank: numbering?.rank ?? plainRank, ...(numbering && { number: numbering.printed }) };
  }
  if (box.test(text) && text.length <= longest) return { rank: itemRank - 0.5, role: 'box' };
  if (numbering)
    return isNumberedHeading(text, numbering, line, after) ? numberedKind(numbering) : undefined;
  if (part.test(text)) return { rank: partRank };
  if (credit.test(text) && text.length <= 100 && line.blankBefore > 1) return 'caption';
  if (line.hashes > 0) {
    if (text.length > longest || /[。；]$/.test(text)) return undefined;
    if (after?.type === 'table') return 'caption';
    return frame.test(text.replace(/\s+/g, ''))
      ? { rank: partRank, leaf: true }
      : { rank: plainRank };
  }
  if (!isSetApart(text)) return undefined;
  if (after?.type === 'table') return 'caption';
  if (before !== undefined && !endsThought(before)) return undefined;
  if (line.blankBefore >= pictureGap) return 'caption';
  return plain && after !== undefined && startsText(after) ? { rank: plainRank } : undefined;
}

/** Whether a line carries the numbering of a section. */
function isNumbered(node: RootContent): boolean {
  return (
    node.type === 'paragraph' &&
    textOf(node).length <= longest &&
    (parseNumbering(textOf(node).trim())?.rank ?? itemRank) < itemRank
  );
}

function numberedKind(numbering: Numbering): Kind {
  return { rank: numbering.rank, number: numbering.printed };
}

function isNumberedHeading(
  text: string,
  numbering: Numbering,
  line: LineData,
  after: RootContent | undefined,
): boolean {
  const title = text.slice(numbering.length);
  if (title === '' || text.length > longest || /[。；;，,、]$/.test(text)) return false;
  if (/[。！？]./.test(title)) return false;
  if (numbering.rank < itemRank) return line.hashes > 0 || !isComplete(text);
  if (line.hashes > 0) return true;
  // An item of a list looks alike, but no text of its own follows it.
  return (
    !isComplete(text) && text.length <= longestPlain && after !== undefined && startsText(after)
  );
}

/** Whether an unnumbered line without `#` has the form of a heading or a caption. */
function isSetApart(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= longestPlain &&
    isHan(text.match(/\p{L}/u)?.[0]) &&
    !/[。！？；：!?;:，,、]$/.test(text) &&
    !/[。！？；;]/.test(text) &&
    !/^[——◆●■▲★]/.test(text)
  );
}

/** Whether a block may be followed by a heading: a sentence left open goes on instead. */
function endsThought(node: RootContent): boolean {
  if (node.type !== 'paragraph') return true;
  const text = textOf(node);
  return isComplete(text) || isSetApart(text.trim()) || isItem(node);
}

/** Whether a block is text that a heading can stand above. */
function startsText(node: RootContent): boolean {
  return (
    node.type !== 'paragraph' || textOf(node).length > longestPlain || isComplete(textOf(node))
  );
}

function headingFrom(node: Paragraph, kind: Exclude<Kind, 'caption' | undefined>): Heading {
  const line = lineOf(node);
  line.number = kind.number;
  line.role = kind.role;
  return {
    type: 'heading',
    depth: 2,
    // Bold in a heading says nothing more.
    children: node.children.flatMap((child) =>
      child.type === 'strong' ? child.children : [child],
    ),
    data: { line, rank: kind.rank, leaf: kind.leaf ?? false },
    position: node.position,
  };
}
