import type { Paragraph, Root, RootContent, Table } from 'mdast';
import type { VFile } from 'vfile';
import { isColumnHead, isFigure, isGroup } from '../fallen-tables.ts';
import { shorten, tell } from '../lint/tell.ts';
import { lineOf, offsetsOf, positionOf, textOf } from '../tree.ts';
import { evenOut, rowOf } from './remark-tables.ts';

/** A table has no fewer rows below its head. */
const fewestRows = 2;
/** A table has no more columns. */
const mostColumns = 10;
/** A cell that is longer is a text. */
const longestCell = 40;

/**
 * A table that fell into one cell a line becomes one again where only one length of its rows is possible;
 * else its lines stay in their order. Both are told to the editor.
 */
export function remarkFallenTables() {
  return (tree: Root, file: VFile): void => {
    const children: RootContent[] = [];
    for (let at = 0; at < tree.children.length; ) {
      const cells = cellsAt(tree.children, at);
      const [first] = cells;
      if (!first) {
        children.push(tree.children[at] as RootContent);
        at += 1;
        continue;
      }
      const rows = rowsOf(cells);
      if (rows) children.push(toTable(rows, file));
      else children.push(...cells);
      at += cells.length;
      const opening = `“${shorten(textOf(first).trim())}”起的 ${cells.length} 行像是一张散开的表格，一格一行`;
      tell(file, {
        ruleId: 'fallen-table',
        wrong: rows ? `${opening}：已按每行 ${rows[0]?.length} 格排成表格` : opening,
        cure: rows
          ? '请对照原件，看各格是否都在它的行和列里。'
          : '请对照原件，每行写一条 replace，把这一行的各格用制表符接成一行；不是表格的，不必处理。',
        place: first.position?.start,
      });
    }
    tree.children = children;
  };
}

/** The cells of a fallen table from a place on. */
function cellsAt(nodes: readonly RootContent[], at: number): Paragraph[] {
  const cells: Paragraph[] = [];
  for (const node of nodes.slice(at)) {
    if (node.type !== 'paragraph' || !lineOf(node).isCell) break;
    cells.push(node);
  }
  return cells;
}

/** The rows of a table, where only one length of them is possible; a head of a group is a row of its own. */
function rowsOf(cells: readonly Paragraph[]): Paragraph[][] | undefined {
  if (!isColumnHead(wordsOf(cells[0]))) return undefined;
  const possible = Array.from({ length: mostColumns - 1 }, (_, index) =>
    cut(cells, index + 2),
  ).filter((rows) => rows !== undefined);
  return possible.length === 1 ? possible[0] : undefined;
}

/** Cells cut to rows of a length, if these look like rows of one table. */
function cut(cells: readonly Paragraph[], width: number): Paragraph[][] | undefined {
  const rows: Paragraph[][] = [];
  for (let at = 0; at < cells.length; ) {
    const first = cells[at] as Paragraph;
    const length = at > 0 && isGroup(wordsOf(first)) ? 1 : width;
    rows.push(cells.slice(at, at + length));
    at += length;
  }
  const [head, ...below] = rows;
  const full = below.filter(({ length }) => length === width);
  const isEven = below.every(({ length, 0: first }) => length === width || isGroup(wordsOf(first)));
  if (!head || !isEven || full.length < fewestRows) return undefined;
  const columns = head.map((_, column) => full.map((row) => wordsOf(row[column])));
  const isOneTable =
    head.every((cell) => !isFigure(wordsOf(cell))) &&
    head.filter((cell) => isColumnHead(wordsOf(cell))).length >= width / 2 &&
    columns.every(isOneKind) &&
    columns.some((column) => column.every(isFigure)) &&
    columns.some((column) => !column.some(isFigure));
  return isOneTable ? rows : undefined;
}

/** Whether the cells of a column are all numbers, or all words. */
function isOneKind(column: readonly string[]): boolean {
  return (
    column.every(isFigure) ||
    column.every((cell) => !isFigure(cell) && !isGroup(cell) && cell.length <= longestCell)
  );
}

function wordsOf(node: Paragraph | undefined): string {
  return node ? textOf(node).trim() : '';
}

function toTable(rows: readonly Paragraph[][], file: VFile): Table {
  const nodes = rows.flat();
  const [first] = nodes as [Paragraph];
  const line = lineOf(first);
  for (const node of nodes.slice(1)) line.ids.push(...lineOf(node).ids);
  const table: Table = {
    type: 'table',
    children: rows.map((row) => rowOf(row.map(({ children }) => children))),
    data: { line: { ...line, alone: undefined, isCell: undefined } },
    position: positionOf(file, offsetsOf(first)[0], offsetsOf(nodes.at(-1) as Paragraph)[1]),
  };
  evenOut(table);
  return table;
}
