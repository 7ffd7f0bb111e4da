import type { BlockContent, Heading, List, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown as serialize } from 'mdast-util-to-markdown';
import { cjkFriendlyToMarkdown } from 'mdast-util-to-markdown-cjk-friendly';
import { gapText } from './blocks.ts';
import { lostText } from './numbering.ts';
import { lineOf, textOf } from './tree.ts';

/**
 * A tree as Markdown that is pleasant to read by itself. Leaf blocks stand in the order of the
 * edition's blocks, so that the page can give each its anchor.
 */
export function toMarkdown(tree: Root): string {
  return serialize(
    { type: 'root', children: withLists(tree.children) },
    {
      bullet: '-',
      extensions: [
        gfmTableToMarkdown({ tablePipeAlign: false }),
        // A bare address would become a link that swallows the Chinese behind it.
        gfmAutolinkLiteralToMarkdown(),
        // One tilde is a range (20~30万元), two strike out.
        { unsafe: [{ character: '~', after: '~', inConstruct: 'phrasing' }] },
        // Without it, `**…。**后文` is written with character references.
        cjkFriendlyToMarkdown(),
      ],
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
    for (const { level, number } of node.type === 'gap' ? node.data.lost : []) {
      const depth = Math.min(6, level + 1) as Heading['depth'];
      const value = lostText(number);
      children.push({ type: 'heading', depth, children: [{ type: 'text', value }] });
    }
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

/** Neighbouring nodes of a kind as one, and bold only where Markdown can tell where it ends. */
function merge(children: readonly PhrasingContent[]): PhrasingContent[] {
  return mergeKinds(
    mergeKinds(children).flatMap((child, index, all) => {
      if (child.type !== 'strong') return [child];
      const before = textOf(all[index - 1] ?? none).at(-1);
      const after = textOf(all[index + 1] ?? none).at(0);
      return isBoundBy(textOf(child), before, after) ? [child] : child.children;
    }),
  );
}

const none: Text = { type: 'text', value: '' };

/** `**a****b**` would be read as something else, and signs at a node's end may be none inside a text. */
function mergeKinds(children: readonly PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else if (child.type === 'text') merged.push({ type: 'text', value: child.value });
    else if (child.type === 'strong' && last?.type === 'strong') {
      last.children = mergeKinds([...last.children, ...child.children]);
    } else if (child.type === 'strong') {
      merged.push({ ...child, children: mergeKinds(child.children) });
    } else merged.push(child);
  }
  return merged;
}

/**
 * Whether `**` on both sides of a text opens and closes: at each side a Chinese character or the
 * paragraph's end must stand inside or outside, and no sign that would run together with it.
 */
function isBoundBy(text: string, before: string | undefined, after: string | undefined): boolean {
  const sides: [inside: string | undefined, outside: string | undefined][] = [
    [text.at(0), before],
    [text.at(-1), after],
  ];
  return sides.every(
    ([inside, outside]) =>
      inside !== undefined &&
      !/[\s*_~`]/.test(inside) &&
      (outside === undefined ||
        /\s/.test(outside) ||
        (!/[*_~`]/.test(outside) && (cjk.test(inside) || cjk.test(outside)))),
  );
}

/** Ideographs and full-width marks; curly quotes belong to every script. */
const cjk = /[\p{Script=Han}\u3001-\u303f\uff01-\uff60]/u;
