import type {
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import type { VFile } from 'vfile';
import {
  cutPhrasing,
  leaveOutNode,
  lineOf,
  offsetsOf,
  positionOf,
  splitPhrasing,
  textOf,
} from '../tree.ts';

/**
 * Lines of cells parted by tabs or bars become a table. A table goes on after a page break;
 * a header that is printed again there is left out.
 */
export function remarkTables() {
  return (tree: Root, file: VFile): void => {
    const children: RootContent[] = [];
    let table: Table | undefined;
    for (const node of tree.children) {
      const cells = node.type === 'paragraph' ? cellsOf(file, node) : undefined;
      if (node.type !== 'paragraph' || cells === undefined) {
        children.push(node);
        table = undefined;
        continue;
      }
      if (cells === 'ruler') {
        leaveOutNode(file, node, 'table-sign');
        continue;
      }
      const row = rowOf(cells);
      if (table === undefined) {
        table = {
          type: 'table',
          children: [row],
          data: { line: lineOf(node) },
          position: node.position,
        };
        children.push(table);
        continue;
      }
      const header = table.children[0];
      if (header && textOfRow(header) === textOfRow(row)) {
        leaveOutNode(file, row, 'repeated-header');
        continue;
      }
      table.children.push(row);
      table.data?.line?.ids.push(...lineOf(node).ids);
      table.position = positionOf(file, offsetsOf(table)[0], offsetsOf(node)[1]);
    }
    for (const node of children) if (node.type === 'table') evenOut(node);
    tree.children = children;
  };
}

/** A row as the text of a web page has it, with a bar behind each cell and none before the first. */
const openRow = /^[^|。]+\|[^|。]*\|(?:[^|。]*\|)*$/;

/** The cells of a line, `ruler` for the line of dashes under a Markdown header, nothing for text. */
function cellsOf(file: VFile, node: Paragraph): PhrasingContent[][] | 'ruler' | undefined {
  const text = textOf(node);
  if (/^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/.test(text) && text.includes('|'))
    return 'ruler';
  const isOpen = openRow.test(text);
  const separator = isOpen || /^\|.*\|$/.test(text) ? '|' : '\t';
  if (separator === '\t' && !text.includes('\t')) return undefined;
  const cells: PhrasingContent[][] = [];
  let rest = node.children;
  if (separator === '|') {
    if (!isOpen) rest = cutPhrasing(file, rest, 0, 1, 'table-sign');
    const length = textLength(rest);
    rest = cutPhrasing(file, rest, length - 1, length, 'table-sign');
  }
  for (;;) {
    const at = plain(rest).indexOf(separator);
    if (at < 0) break;
    const [cell, tail] = splitPhrasing(file, rest, at);
    cells.push(cell);
    rest = cutPhrasing(file, tail, 0, 1, 'table-sign');
  }
  cells.push(rest);
  return cells.map((cell) => trim(file, cell));
}

function trim(file: VFile, cell: PhrasingContent[]): PhrasingContent[] {
  const text = plain(cell);
  const start = text.length - text.trimStart().length;
  if (start === text.length) return cutPhrasing(file, cell, 0, start, 'table-sign');
  const end = text.trimEnd().length;
  return cutPhrasing(
    file,
    cutPhrasing(file, cell, end, text.length, 'table-sign'),
    0,
    start,
    'table-sign',
  );
}

/** A row of cells. */
export function rowOf(cells: PhrasingContent[][]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((children): TableCell => ({ type: 'tableCell', children })),
  };
}

/** Every row gets as many cells as the widest has, so that empty ones stay empty in their column. */
export function evenOut(table: Table): void {
  const width = Math.max(...table.children.map((row) => row.children.length));
  for (const row of table.children) {
    while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] });
  }
}

function plain(children: readonly PhrasingContent[]): string {
  return textOf({ type: 'paragraph', children });
}

function textLength(children: readonly PhrasingContent[]): number {
  return plain(children).length;
}

function textOfRow(row: TableRow): string {
  return row.children.map((cell) => textOf(cell).replace(/\s+/g, '')).join('\t');
}
