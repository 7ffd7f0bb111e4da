import type { Table, TableCell, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Block } from '../../schemas/edition.ts';
import { anchors } from './anchors.ts';
import { element, type HtmlElement } from './element.ts';
import { type InlineMark, markInlines } from './inlines.ts';
import { breakNarrow } from './lines.ts';

/** A cell and where its text begins in the block's. */
interface Cell {
  node: TableCell;
  text: string;
  start: number;
}

/** A figure, alone or with a sign or unit: it lines up with those above and below it. */
const figure = /^[<>＜＞≤≥≈约-]?\d[\d.,，]*(?:%|％|以上|以下|以内|左右)*$|^[-—–]$/;

/**
 * A Markdown table as HTML that assistive technology can read: columns and rows have heads, a row
 * with nothing but a head opens a group, and the frame scrolls by keyboard where the table is wider
 * than the page.
 *
 * @param before the block above, which names the table if it is a caption or a heading
 * @param marks what is known of its words
 * @param used ids that stand on the page already
 * @param references what stands behind the block
 */
export function toTableFrame(
  table: Table,
  block: Block,
  before: Block | undefined,
  marks: readonly InlineMark[],
  used: Set<string>,
  references: readonly HtmlElement[],
): HtmlElement {
  const [head = [], ...rows] = placeCells(table.children);
  const figures = head.map((_, column) => isFigureColumn(rows, column));
  const content = (cell: Cell) => markInlines(cell.node.children, marks, used, cell.start);
  const align = (column: number) => (figures[column] ? { className: ['figure'] } : {});

  const groups: HtmlElement[] = [];
  for (const cells of rows) {
    const [first, ...rest] = cells;
    if (!first) continue;
    const opens = rest.length > 0 && first.text !== '' && rest.every(({ text }) => text === '');
    const row = opens
      ? element('tr', { className: ['group'] }, [
          element('th', { scope: 'rowgroup', colSpan: head.length }, breakNarrow(content(first))),
        ])
      : element('tr', {}, [
          element(
            first.text === '' ? 'td' : 'th',
            first.text === '' ? {} : { scope: 'row' },
            breakNarrow(content(first)),
          ),
          ...rest.map((cell, index) => element('td', align(index + 1), content(cell))),
        ]);
    const group = groups.at(-1);
    if (group && !opens) group.children.push(row);
    else groups.push(element('tbody', {}, [row]));
  }

  const named = before && ['caption', 'heading', 'box'].includes(before.type);
  const name = named ? { ariaLabelledBy: [before.id] } : { ariaLabel: '表格' };
  return element('div', { className: ['table'], id: block.id, 'data-block': block.id }, [
    ...anchors(block.aliases),
    // The frame scrolls, so what hangs beside the block has its place outside.
    element('section', { className: ['table-frame'], tabIndex: 0, ...name }, [
      element('table', {}, [
        element('thead', {}, [
          element(
            'tr',
            {},
            head.map((cell, column) =>
              cell.text === ''
                ? element('td', {}, [])
                : element('th', { scope: 'col', ...align(column) }, breakNarrow(content(cell))),
            ),
          ),
        ]),
        ...groups,
      ]),
    ]),
    ...references,
  ]);
}

/** The cells of each row; cells are one character apart in the block's text, and so are rows. */
function placeCells(rows: readonly TableRow[]): Cell[][] {
  let start = 0;
  return rows.map((row) =>
    row.children.map((node) => {
      const text = textOf(node);
      const cell = { node, text, start };
      start += text.length + 1;
      return cell;
    }),
  );
}

/** Whether most of what stands in a column is figures. */
function isFigureColumn(rows: readonly Cell[][], column: number): boolean {
  const texts = rows.map((row) => row[column]?.text ?? '').filter((text) => text !== '');
  return texts.filter((text) => figure.test(text)).length * 2 > texts.length;
}
