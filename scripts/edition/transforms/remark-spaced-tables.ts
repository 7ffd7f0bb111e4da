import type { Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { isFigure } from '../fallen-tables.ts';
import { cutPhrasing, lineOf, offsetsOf, positionOf, splitPhrasing, textOf } from '../tree.ts';
import { rowOf } from './remark-tables.ts';

/** A table has no fewer rows below its head. */
const fewestRows = 2;

/** The first part of a unit whose letters are spaced: 亿 人. */
const rank = /^[万亿千百]+$/;

/** The head of the column of units. */
const unitHead = /^(?:计量)?单位$/;

/** A cell of a line: its range in the line's text. */
interface Cell {
  from: number;
  to: number;
}

/**
 * A table whose columns only spaces part, as it is drawn from a PDF, becomes one where its head and all
 * of its rows have as many cells: a name, perhaps a unit, and the numbers.
 */
export function remarkSpacedTables() {
  return (tree: Root, file: VFile): void => {
    const children: RootContent[] = [];
    for (let at = 0; at < tree.children.length; ) {
      const lines = tableAt(tree.children, at);
      if (lines === undefined) children.push(tree.children[at] as RootContent);
      else children.push(toTable(lines, file));
      at += lines?.length ?? 1;
    }
    tree.children = children;
  };
}

/** A line of a table, cut into its cells. */
interface Row {
  node: Paragraph;
  cells: readonly Cell[];
}

/** The head that stands at a place, and its rows. */
export function tableAt(nodes: readonly RootContent[], at: number): Row[] | undefined {
  const head = nodes[at];
  if (head?.type !== 'paragraph') return undefined;
  const text = textOf(head);
  const cells = headCells(text);
  if (cells.length < 2) return undefined;
  const hasUnits = cells.some(({ from, to }) =>
    unitHead.test(text.slice(from, to).replace(/\s/g, '')),
  );
  const rows: Row[] = [{ node: head, cells }];
  for (const node of nodes.slice(at + 1)) {
    const row =
      node.type === 'paragraph' ? rowCells(textOf(node), cells.length, hasUnits) : undefined;
    if (row === undefined) break;
    rows.push({ node: node as Paragraph, cells: row });
  }
  return rows.length > fewestRows ? rows : undefined;
}

/** The cells of a head: words parted by spaces, none a number; 指 标 is one word. */
function headCells(text: string): Cell[] {
  if (/[。；，]/.test(text) || text.length > 60) return [];
  const cells: Cell[] = [];
  let isLetter = false;
  for (const { from, to } of words(text)) {
    const word = text.slice(from, to);
    if (isFigure(word)) return [];
    const last = cells.at(-1);
    if (last && isLetter && word.length === 1) last.to = to;
    else cells.push({ from, to });
    isLetter = word.length === 1 && !(last && isLetter && text.slice(last.from, to).length > 3);
  }
  return cells;
}

/** The cells of a row: its numbers, a unit if the table has units, and before them the name. */
function rowCells(text: string, count: number, hasUnits: boolean): Cell[] | undefined {
  if (/[。；，]/.test(text)) return undefined;
  const all = words(text);
  const unit = all.length - count + 1;
  const [ahead, behindRank] = [all[unit - 1], all[unit]];
  if (hasUnits && ahead && behindRank && rank.test(text.slice(ahead.from, ahead.to))) {
    all.splice(unit - 1, 2, { from: ahead.from, to: behindRank.to });
  }
  const split = all.length - count + 1;
  const behind = all.slice(split);
  const name = all.slice(0, split);
  const [first, last] = [name[0], name.at(-1)];
  const figures = behind.slice(hasUnits ? 1 : 0);
  const saysFigure = ({ from, to }: Cell) => isFigure(text.slice(from, to));
  if (!first || !last || figures.length === 0 || !figures.every(saysFigure)) return undefined;
  if (saysFigure(last) || (hasUnits && behind[0] && saysFigure(behind[0]))) return undefined;
  return [{ from: first.from, to: last.to }, ...behind];
}

function words(text: string): Cell[] {
  return [...text.matchAll(/\S+/g)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
}

function toTable(rows: readonly Row[], file: VFile): Table {
  const nodes = rows.map(({ node }) => node);
  const [head] = nodes as [Paragraph];
  const line = lineOf(head);
  for (const node of nodes.slice(1)) line.ids.push(...lineOf(node).ids);
  return {
    type: 'table',
    children: rows.map(({ node, cells }) => rowOf(cut(node.children, cells, file))),
    data: { line: { ...line, role: undefined } },
    position: positionOf(file, offsetsOf(head)[0], offsetsOf(nodes.at(-1) as Paragraph)[1]),
  };
}

/** The content of the cells; the spaces between them are left out. */
function cut(children: readonly PhrasingContent[], cells: readonly Cell[], file: VFile) {
  let rest = [...children];
  let at = 0;
  return cells.map(({ from, to }) => {
    rest = cutPhrasing(file, rest, 0, from - at, 'table-sign');
    const [cell, tail] = splitPhrasing(file, rest, to - from);
    rest = tail;
    at = to;
    return cell;
  });
}
