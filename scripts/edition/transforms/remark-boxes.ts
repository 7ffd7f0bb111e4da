import type { BlockContent, Blockquote, Heading, Paragraph, Root, RootContent } from 'mdast';
import { itemRank, parseNumbering } from '../numbering.ts';
import { firstSentence } from '../sentence.ts';
import { lineOf, textOf } from '../tree.ts';
import { headingFrom, longest } from './remark-headings.ts';

/**
 * A 专栏 and what belongs to it become one block quotation: its title, its numbered items and
 * their texts, until a paragraph with a head of its own or a heading of the report begins.
 */
export function remarkBoxes() {
  return (tree: Root): void => {
    const children: RootContent[] = [];
    let box: Blockquote | undefined;
    for (const node of tree.children) {
      if (node.type === 'heading' && lineOf(node).role === 'box') {
        box = { type: 'blockquote', children: [titleFrom(node)] };
        children.push(box);
      } else if (box && belongs(node, box)) {
        box.children.push(node as BlockContent);
      } else {
        box = undefined;
        children.push(node);
      }
    }
    tree.children = children;
    for (const node of children) if (node.type === 'blockquote') evenOut(node);
  };
}

function belongs(node: RootContent, box: Blockquote): boolean {
  if (node.type === 'heading') return (node.data?.rank ?? 0) >= itemRank;
  if (node.type !== 'paragraph' || lineOf(node).runIn === undefined) return true;
  const item = itemOf(node);
  // An item can have its text in its own line; but one that counts anew is the report's.
  const last = box.children.map((child) => itemOf(child)).findLast((other) => other !== undefined);
  return item !== undefined && item.count === (last?.count ?? 0) + 1;
}

/** A numbered item: its rank, and which one it is. */
interface Item {
  rank: number;
  count: number;
}

function itemOf(node: RootContent): Item | undefined {
  if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
  const numbering = parseNumbering(textOf(node));
  if (!numbering || numbering.rank < itemRank) return undefined;
  return { rank: numbering.rank, count: Number(/\d+/.exec(numbering.printed.normalize('NFKC'))) };
}

/**
 * The numbered items of a box have one form: they are headings where one of them has its text in
 * lines of its own below it, and items of a list where none has. What follows the last of several
 * tells nothing: it may be the report's again.
 */
function evenOut(box: Blockquote): void {
  const nodes: RootContent[] = box.children;
  const items = nodes.map(itemOf);
  const headed = new Set<number>();
  items.forEach((item, index) => {
    if (!item || index + 1 >= nodes.length) return;
    const next = items[index + 1];
    const isLast = !items.slice(index + 1).some((other) => other && other.rank <= item.rank);
    const isOnly = isLast && !items.slice(0, index).some((other) => other?.rank === item.rank);
    const hasText = next === undefined || next.rank > item.rank;
    if (hasText && (!isLast || isOnly)) headed.add(item.rank);
  });
  box.children = nodes.map((node, index): RootContent => {
    const item = items[index];
    if (!item) return node;
    if (!headed.has(item.rank)) return node.type === 'heading' ? listItemFrom(node) : listed(node);
    return node.type === 'paragraph' && isTitle(node) ? headingOf(node, item.rank) : listed(node);
  }) as BlockContent[];
}

/** Whether a line is a title or one sentence, with no text of its own behind it. */
function isTitle(node: Paragraph): boolean {
  const text = textOf(node);
  const end = firstSentence(text);
  return (
    lineOf(node).runIn === undefined &&
    text.length <= longest &&
    (end === 0 || end === text.length) &&
    !/[；;：:，,、]$/.test(text)
  );
}

function headingOf(node: Paragraph, rank: number): Heading {
  const number = parseNumbering(textOf(node))?.printed;
  return headingFrom(node, { rank, ...(number !== undefined && { number }) });
}

function listed(node: RootContent): RootContent {
  if (node.type === 'paragraph') lineOf(node).role = 'list';
  return node;
}

function listItemFrom(node: Heading): Paragraph {
  const line = { ...lineOf(node), role: 'list' as const };
  return { type: 'paragraph', children: node.children, data: { line }, position: node.position };
}

function titleFrom(node: Heading): BlockContent {
  return {
    type: 'paragraph',
    children: [{ type: 'strong', children: node.children }],
    data: { line: lineOf(node) },
    position: node.position,
  };
}
