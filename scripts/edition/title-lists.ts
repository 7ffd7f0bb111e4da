import type { Paragraph, RootContent } from 'mdast';
import { countOf, itemRank, parseNumbering } from './numbering.ts';
import { textOf } from './tree.ts';

/** One numbered line of a series that counts up: 1., 2., 3. */
interface Item {
  node: Paragraph;
  rank: number;
  value: number;
  /** Whether the next line is numbered as high or higher: then it heads nothing. */
  isEmpty: boolean;
}

/**
 * Numbered lines that name things and head no text: of a series of items, most stand one
 * above the other (`1.教育部`, `2.科技部`). Where only a few do, their text may be lost.
 */
export function titlesOfLists(nodes: readonly RootContent[]): Set<RootContent> {
  const listed = new Set<RootContent>();
  const open: Item[][] = [];
  const close = (rank: number) => {
    for (let at = open.length - 1; at >= 0; at -= 1) {
      const series = open[at] as Item[];
      if ((series[0] as Item).rank < rank) break;
      open.pop();
      const empty = series.filter(({ isEmpty }) => isEmpty).length;
      if (empty * 2 >= series.length && empty > 0) for (const { node } of series) listed.add(node);
    }
  };
  nodes.forEach((node, index) => {
    const numbering = numberingOf(node);
    if (node.type !== 'paragraph' || !numbering) return;
    const { rank, printed } = numbering;
    close(rank + 1);
    if (rank < itemRank) {
      close(rank);
      return;
    }
    const value = countOf(printed) ?? 0;
    const next = numberingOf(nodes[index + 1]);
    const item: Item = { node, rank, value, isEmpty: next !== undefined && next.rank <= rank };
    const series = open.at(-1);
    if (series?.[0]?.rank === rank && value > (series.at(-1)?.value ?? 0)) series.push(item);
    else {
      close(rank);
      open.push([item]);
    }
  });
  close(0);
  return listed;
}

function numberingOf(node: RootContent | undefined) {
  return node?.type === 'paragraph' ? parseNumbering(textOf(node).trim()) : undefined;
}
