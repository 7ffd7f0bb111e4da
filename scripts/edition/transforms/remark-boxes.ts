import type { BlockContent, Blockquote, Heading, Paragraph, Root, RootContent } from 'mdast';
import { itemRank, parseNumbering } from '../numbering.ts';
import { lineOf, textOf } from '../tree.ts';

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
      } else if (box && belongs(node)) {
        if (node.type === 'paragraph') markItem(node);
        box.children.push(node as BlockContent);
      } else {
        box = undefined;
        children.push(node);
      }
    }
    tree.children = children;
  };
}

function belongs(node: RootContent): boolean {
  if (node.type === 'heading') return (node.data?.rank ?? 0) >= itemRank;
  return node.type !== 'paragraph' || lineOf(node).runIn === undefined;
}

/** A numbered item that has no text of its own is an item of a list. */
function markItem(node: Paragraph): void {
  const rank = parseNumbering(textOf(node))?.rank;
  if (rank !== undefined && rank >= itemRank) lineOf(node).role = 'list';
}

function titleFrom(node: Heading): BlockContent {
  return {
    type: 'paragraph',
    children: [{ type: 'strong', children: node.children }],
    data: { line: lineOf(node) },
    position: node.position,
  };
}
