import type { BlockContent, List, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown as serialize } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';
import { gapText } from './blocks.ts';
import { lineOf } from './tree.ts';

/**
 * A tree as Markdown that is pleasant to read by itself. Leaf blocks stand in the order of the
 * edition's blocks, so that the page can give each its anchor.
 */
export function toMarkdown(tree: Root): string {
  return serialize(
    { type: 'root', children: withLists(tree.children) },
    {
      bullet: '-',
      // Without it, `**…。**后文` is written with character references.
      extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), cjkFriendlyToMarkdown()],
    },
  );
}

/** Neighbouring list items become one list; captions are set in emphasis. */
function withLists(nodes: readonly RootContent[]): RootContent[] {
  const children: RootContent[] = [];
  let list: List | undefined;
  for (const node of nodes) {
    const role = node.type === 'paragraph' ? lineOf(node).role : undefined;
    if (node.type === 'paragraph' && role === 'list') {
      if (!list) {
        list = { type: 'list', spread: false, children: [] };
        children.push(list);
      }
      list.children.push({
        type: 'listItem',
        spread: false,
        children: [{ ...node, children: merge(node.children) }],
      });
      continue;
    }
    list = undefined;
    children.push(shape(node));
  }
  return children;
}

function shape(node: RootContent): RootContent {
  switch (node.type) {
    case 'paragraph': {
      const children = merge(node.children);
      if (lineOf(node).role !== 'caption') return { ...node, children };
      return { ...node, children: [{ type: 'emphasis', children }] };
    }
    case 'heading':
      return { ...node, children: merge(node.children) };
    case 'blockquote':
      return { ...node, children: withLists(node.children) as BlockContent[] };
    case 'table':
      return {
        ...node,
        children: node.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({ ...cell, children: merge(cell.children) })),
        })),
      };
    case 'gap':
      return { type: 'paragraph', children: [{ type: 'text', value: gapText(node) }] };
    default:
      return node;
  }
}

/** Neighbouring text nodes as one, so that nothing is escaped for what a node's end seems to be. */
function merge(children: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else if (child.type === 'text')
      merged.push({ type: 'text', value: child.value } satisfies Text);
    else if (child.type === 'strong' && last?.type === 'strong') {
      // `**a****b**` would be read as something else.
      last.children = merge([...last.children, ...child.children]);
    } else if (child.type === 'strong') merged.push({ ...child, children: merge(child.children) });
    else merged.push(child);
  }
  return merged;
}
