import type { Paragraph, RootContent } from 'mdast';
import { itemRank, parseNumbering } from './numbering.ts';
import { lineOf, textOf } from './tree.ts';

/** A table that fell into one cell a line, as a range of blocks. */
export interface FallenTable {
  start: number;
  /** Behind its last cell. */
  end: number;
}

/** A cell holds no more, unless its row is counted. */
const longestCell = 30;
/** So many short lines in a row are no chance, nor are so many counted rows. */
const fewestCells = 6;
const fewestRows = 3;
/** A part of a table between two heads of groups has so many cells. */
const fewestOfGroup = 3;
/** The head of a group of rows, and the cells of a counted row. */
const longestGroup = 18;
const longestRow = 24;
/** A head has no more lines. */
const longestHead = 16;

/** What a column is headed with: what it tells, a year, a rate. */
const columnHead =
  /^(?:序\s*号?|号|(?:指\s*标|项\s*目|事\s*项|工\s*程|产\s*品)(?:名\s*称|内\s*容|类\s*别)?|名\s*称|类\s*别|(?:计\s*量|责\s*任|牵\s*头|配\s*合|建\s*设|实\s*施)?单\s*位|属\s*性|备\s*注|数\s*量|(?:总|计划|项目)?投\s*资(?:额)?(?:[（(].{1,6}[）)])?|(?:完\s*成|建\s*设)(?:时\s*限|期\s*限|情\s*况|内\s*容|规\s*模)|\d{4}\s*年\S{0,6}|目\s*标值?|(?:比上年|同比)?增\s*[长幅速](?:率)?(?:[（(]?[%％][）)]?)?)$/;

/** What a cell with a number says: the number, with a sign, a word of change or a bracket. */
const figure =
  /^[（(〔[【]?(?:增长|下降|提高|降低|约|[≥≤＞＜><±+＋−－-])?\s*\d[\d,.]*\s*(?:[%％‰]|个百分点)?(?:左右|以上|以下|以内)?[）)〕\]】]?\s*\|?$/;
/** What stands where there is no number. */
const noFigure = /^(?:[-—－–―]{1,2}|[/／]|…|\.{3})$/;

/** Whether a cell says a number, or that there is none. */
export function isFigure(text: string): boolean {
  return figure.test(text) || noFigure.test(text);
}

/** Whether a line is the head of a column. */
export function isColumnHead(text: string): boolean {
  return columnHead.test(text);
}

/** Whether a line can be the head of a group of rows: 一、经济发展. */
export function isGroup(text: string): boolean {
  const rank = parseNumbering(text)?.rank ?? 9;
  return text.length <= longestGroup && rank < itemRank && rank > 3 && !/[。！？；，：]/.test(text);
}

/**
 * The tables of a text that fell into one cell a line: runs of short lines many of which are numbers,
 * and rows that a number alone on its line counts below the heads of their columns.
 */
export function fallenTables(nodes: readonly RootContent[]): FallenTable[] {
  const texts = nodes.map((node) => (mayBeCell(node) ? textOf(node).trim() : undefined));
  const tables: FallenTable[] = [];
  for (let at = 0; at < nodes.length; ) {
    const end = countedEnd(texts, at) ?? figuresEnd(texts, at);
    if (end === undefined) at += 1;
    else {
      tables.push({ start: at, end });
      at = end;
    }
  }
  return tables;
}

/** Whether nobody set a line apart, and nothing in it parts cells. */
function mayBeCell(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph') return false;
  const { hashes, editorLevel, corrections } = lineOf(node);
  const isJudged = editorLevel !== undefined || (corrections?.length ?? 0) > 0;
  return hashes === 0 && !isJudged && !textOf(node).includes('\t');
}

function isCell(text: string | undefined): text is string {
  return (
    text !== undefined &&
    text.length <= longestCell &&
    !/[。！？；，：]/.test(text) &&
    (parseNumbering(text)?.rank ?? 9) >= itemRank
  );
}

/** Where a run of cells ends that starts at a line, if it is one of a table. */
function figuresEnd(texts: readonly (string | undefined)[], start: number): number | undefined {
  let end = start;
  let [cells, figures] = [0, 0];
  for (let at = start; ; ) {
    const from = at;
    while (isCell(texts[at])) at += 1;
    const group = texts.slice(from, at) as string[];
    // A title above the head is no cell.
    if (from === start && isHead(group.slice(0, fewestCells)) && !isColumnHead(group[0] ?? '')) {
      return undefined;
    }
    const own = group.filter(isFigure).length;
    const isOfTable = own >= group.length / 4 || isHead(group);
    // A head that is printed again is that of another table.
    const isAnother = from > start && isHead(group.slice(0, fewestOfGroup));
    if (group.length < fewestOfGroup || !isOfTable || isAnother) break;
    [cells, figures, end] = [cells + group.length, figures + own, at];
    const label = texts[at];
    if (label === undefined || !isGroup(label)) break;
    at += 1;
  }
  return cells >= fewestCells && figures >= cells / 4 ? end : undefined;
}

function isHead(cells: readonly string[]): boolean {
  return new Set(cells.filter(isColumnHead)).size >= 2;
}

/** Where a table ends that begins with its head at a line and whose rows are counted, each from a line of its own. */
function countedEnd(texts: readonly (string | undefined)[], start: number): number | undefined {
  if (!isColumnHead(texts[start] ?? '')) return undefined;
  const first = texts.indexOf('1', start);
  const head = texts.slice(start, first);
  if (first < 0 || head.length > longestHead || !head.every(isCell)) return undefined;
  if (!isHead(head as string[])) return undefined;
  const rows = [first];
  for (;;) {
    const last = rows.at(-1) as number;
    const next = texts.indexOf(String(rows.length + 1), last);
    const isRow = next > last + 1 && next - last <= longestRow;
    if (!isRow || !texts.slice(last + 1, next).every(isOfRow)) break;
    rows.push(next);
  }
  if (rows.length < fewestRows) return undefined;
  const last = rows.at(-1) as number;
  const longest = Math.max(...rows.slice(1).map((row, index) => row - (rows[index] as number)));
  const stop = texts.findIndex((text, at) => at > last && !isOfRow(text));
  return Math.min(last + longest, stop < 0 ? texts.length : stop);
}

/** Whether a line can be a cell of a counted row, which may hold a sentence. */
function isOfRow(text: string | undefined): boolean {
  return (
    text !== undefined &&
    (parseNumbering(text)?.rank ?? 9) >= itemRank &&
    !/^附\s*[件表录]/.test(text)
  );
}
