import type { Heading, Root } from 'mdast';
import { lostHeading } from '../../../src/schemas/edition.ts';
import { itemRank, parseNumbering } from '../numbering.ts';
import { rankByContext } from '../plain-ranks.ts';
import { lineOf, textOf } from '../tree.ts';

/** A heading above the current place. */
interface Above {
  rank: number;
  text: string;
  /** Such a heading has text below it, but no headings. */
  leaf: boolean;
}

/** Follows the headings of a tree in reading order and tells what stands above each block. */
class Outline {
  readonly #stack: Above[] = [];

  /** Texts of the headings above, outermost first. */
  get path(): string[] {
    return this.#stack.map((above) => above.text);
  }

  /** Enter a heading: its depth, 1 at the top, and what stands above it. */
  enter(heading: { rank: number; text: string; level?: number | undefined; leaf?: boolean }): {
    level: number;
    path: string[];
  } {
    const { rank, text, level, leaf = false } = heading;
    while (this.#stack.length > 0) {
      const top = this.#stack.at(-1) as Above;
      const isBelow = level === undefined ? top.rank >= rank : this.#stack.length >= level;
      if (!isBelow && !top.leaf) break;
      this.#stack.pop();
    }
    const path = this.path;
    this.#stack.push({ rank, text, leaf });
    return { level: path.length + 1, path };
  }

  /** Enter a section whose heading is lost: the one at its depth no longer stands above. */
  enterLost(level: number): { level: number; path: string[] } {
    const sibling = this.#stack[level - 1];
    // Without a sibling nobody knows its rank: then the next heading of any rank ends it.
    return this.enter({
      rank: sibling?.rank ?? Number.POSITIVE_INFINITY,
      text: lostHeading,
      level,
      leaf: sibling === undefined,
    });
  }

  /** Leave the items of a rank: one that has only text stands beside those with headings. */
  leaveItems(rank: number): void {
    while ((this.#stack.at(-1)?.rank ?? 0) >= rank) this.#stack.pop();
  }

  /** Leave a box: what it numbered is no longer above. */
  leaveBox(): void {
    this.leaveItems(itemRank - 0.5);
  }
}

/** Give every heading of a tree its depth in the outline, under a title of depth 1. */
export function remarkOutline() {
  return (tree: Root): void => {
    rankByContext(tree.children);
    const outline = new Outline();
    const set = (node: Heading) => {
      const { level } = outline.enter({
        rank: node.data?.rank ?? 0,
        text: textOf(node),
        level: lineOf(node).editorLevel,
        leaf: node.data?.leaf ?? false,
      });
      node.depth = Math.min(6, level + 1) as Heading['depth'];
      lineOf(node).level = level;
      lineOf(node).path = outline.path.slice(0, -1);
    };
    for (const node of tree.children) {
      if (node.type === 'heading') set(node);
      else if (node.type === 'blockquote') {
        const [title, ...rest] = node.children;
        if (title?.type !== 'paragraph') continue;
        const { level, path } = outline.enter({ rank: itemRank - 0.5, text: textOf(title) });
        Object.assign(lineOf(title), { level, path });
        for (const child of rest) {
          if (child.type === 'heading') set(child);
          else {
            const rank =
              child.type === 'paragraph' ? parseNumbering(textOf(child))?.rank : undefined;
            if (rank !== undefined && rank >= itemRank) outline.leaveItems(rank);
            mark(child, outline.path);
          }
        }
        outline.leaveBox();
      } else if (node.type === 'gap' && node.data.level !== undefined) {
        Object.assign(node.data, outline.enterLost(node.data.level));
      } else mark(node, outline.path);
    }
  };
}

function mark(node: { type: string; data?: object | undefined }, path: string[]): void {
  if (node.type === 'gap') node.data = { ...node.data, path };
  else Object.assign(lineOf(node), { path });
}
