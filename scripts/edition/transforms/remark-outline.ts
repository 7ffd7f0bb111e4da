import type { Heading, Root } from 'mdast';
import { itemRank, lostText, missingBetween, parseNumbering } from '../numbering.ts';
import { rankByContext } from '../plain-ranks.ts';
import { type Gap, type LineData, type LostHead, lineOf, textOf } from '../tree.ts';

/** A heading above the current place. */
interface Above {
  rank: number;
  /** Its words; those of a lost heading are known when the headings behind it are. */
  text: string;
  /** Such a heading has text below it, but no headings. */
  leaf: boolean;
}

/** Follows the headings of a tree in reading order and tells what stands above each block. */
class Outline {
  readonly #stack: Above[] = [];

  /** The headings above, outermost first. */
  get above(): readonly Above[] {
    return [...this.#stack];
  }

  /** Enter a heading: its depth, 1 at the top. */
  enter(heading: { rank: number; text: string; level?: number | undefined; leaf?: boolean }): {
    level: number;
    entered: Above;
  } {
    const { rank, text, level, leaf = false } = heading;
    while (this.#stack.length > 0) {
      const top = this.#stack.at(-1) as Above;
      const isBelow = level === undefined ? top.rank >= rank : this.#stack.length >= level;
      if (!isBelow && !top.leaf) break;
      this.#stack.pop();
    }
    const entered = { rank, text, leaf };
    this.#stack.push(entered);
    return { level: this.#stack.length, entered };
  }

  /** Enter a section whose heading is lost: the one at its depth no longer stands above. */
  enterLost(level: number): { level: number; entered: Above } {
    const sibling = this.#stack[level - 1];
    // Without a sibling nobody knows its rank: then the next heading of any rank ends it.
    return this.enter({
      rank: sibling?.rank ?? Number.POSITIVE_INFINITY,
      text: lostText(),
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

/** A heading of the text in its order, or one that is lost. */
interface Head {
  level: number;
  number: string | undefined;
  lost?: LostHead;
  entered: Above;
}

/**
 * Give every heading of a tree its depth in the outline, under a title of depth 1, and every lost one
 * the number that its neighbours leave for it.
 */
export function remarkOutline() {
  return (tree: Root): void => {
    rankByContext(tree.children);
    const outline = new Outline();
    const heads: Head[] = [];
    /** What is told of the headings above when all of them have their words. */
    const paths: { data: Pick<LineData, 'path'>; above: readonly Above[] }[] = [];
    const place = (node: { type: string; data?: object | undefined }) =>
      paths.push({ data: pathHolder(node), above: outline.above });
    const set = (node: Heading) => {
      const { level, entered } = outline.enter({
        rank: node.data?.rank ?? 0,
        text: textOf(node),
        level: lineOf(node).editorLevel,
        leaf: node.data?.leaf ?? false,
      });
      node.depth = Math.min(6, level + 1) as Heading['depth'];
      lineOf(node).level = level;
      heads.push({ level, number: lineOf(node).number, entered });
      paths.push({ data: lineOf(node), above: outline.above.slice(0, -1) });
    };
    for (const node of tree.children) {
      if (node.type === 'heading') set(node);
      else if (node.type === 'blockquote') {
        const [title, ...rest] = node.children;
        if (title?.type !== 'paragraph') continue;
        const { level } = outline.enter({ rank: itemRank - 0.5, text: textOf(title) });
        lineOf(title).level = level;
        paths.push({ data: lineOf(title), above: outline.above.slice(0, -1) });
        for (const child of rest) {
          if (child.type === 'heading') set(child);
          else {
            const rank =
              child.type === 'paragraph' ? parseNumbering(textOf(child))?.rank : undefined;
            if (rank !== undefined && rank >= itemRank) outline.leaveItems(rank);
            place(child);
          }
        }
        outline.leaveBox();
      } else if (node.type === 'gap') {
        const { lost } = node.data;
        if (lost.length === 0) place(node);
        lost.forEach((head, index) => {
          const { level, entered } = outline.enterLost(head.level);
          head.level = level;
          heads.push({ level, number: undefined, lost: head, entered });
          // The gap stands where the first of its headings does.
          if (index === 0) paths.push({ data: node.data, above: outline.above.slice(0, -1) });
        });
      } else place(node);
    }
    numberLost(heads);
    for (const { data, above } of paths) data.path = above.map(({ text }) => text);
  };
}

/** What of a block tells the headings above it. */
function pathHolder(node: { type: string; data?: object | undefined }): Pick<LineData, 'path'> {
  return node.type === 'gap' ? (node.data as Gap['data']) : lineOf(node);
}

/** Give lost headings the numbers that are missing between the numbered ones beside them. */
function numberLost(heads: readonly Head[]): void {
  let from = 0;
  while (from < heads.length) {
    const first = heads[from];
    from += 1;
    if (!first?.lost || first.number !== undefined) continue;
    const behind = heads.slice(from).filter(({ level }) => level <= first.level);
    const next = behind.find(({ lost }) => lost === undefined);
    if (next?.level !== first.level || next.number === undefined) continue;
    const between = behind.slice(0, behind.indexOf(next));
    const before = heads.slice(0, from - 1).findLast(({ level }) => level <= first.level);
    const previous = before?.level === first.level ? before : undefined;
    if (previous && previous.number === undefined) continue;
    if (between.some(({ level }) => level !== first.level)) continue;
    const siblings = [first, ...between];
    const missing = missingBetween(previous?.number, next.number);
    const isEach = missing.length === siblings.length;
    if (!isEach && siblings.length > 1) continue;
    siblings.forEach((head, index) => {
      const number = isEach ? missing[index] : missing.join('');
      if (!number || !head.lost) return;
      head.number = number;
      head.lost.number = number;
      head.entered.text = lostText(number);
    });
  }
}
