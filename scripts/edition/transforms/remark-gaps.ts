import type { Root, RootContent } from 'mdast';

/** Gaps with nothing between them are one loss, whatever several corrections tell of it. */
export function remarkGaps() {
  return (tree: Root): void => {
    const children: RootContent[] = [];
    for (const node of tree.children) {
      const last = children.at(-1);
      if (node.type === 'gap' && last?.type === 'gap') {
        last.data.corrections.push(...node.data.corrections);
        last.data.notes.push(...node.data.notes);
        last.data.lost.push(...node.data.lost);
      } else children.push(node);
    }
    tree.children = children;
  };
}
