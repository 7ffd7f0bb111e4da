import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { countOf, itemRank, parseNumbering } from '../numbering.ts';
import { firstSentence, isComplete } from '../sentence.ts';
import { lineOf, splitPhrasing, textOf } from '../tree.ts';
import { listSign } from './remark-paragraphs.ts';

/** A run-in head is at most so long; a longer bold passage is emphasis. */
const longest = 60;
/** The head behind a number such as `1.` is a title, not a sentence. */
const longestCounted = 30;
/** What stands behind a head is at least so long. */
const shortestText = 16;

/**
 * The bold sentence that opens a paragraph is its head, and so is a numbered first sentence
 * (`（一）…。`, or `1.…。` among such), or that of an item among items of a list that all open so (`——…。…`). It stays in
 * the paragraph, as the one `strong` there. A numbered sentence alone above its items is a head like its sisters.
 */
export function remarkRunIns() {
  return (tree: Root, file: VFile): void => {
    for (const node of tree.children) {
      if (node.type !== 'paragraph' || lineOf(node).role === 'caption') continue;
      const text = textOf(node);
      const line = lineOf(node);
      const numbering = parseNumbering(text);
      if (numbering) line.number = numbering.printed;
      const sign = listSign.exec(text)?.[0].length ?? 0;
      if (sign > 0) line.role = 'list';
      const end = boldHead(node, sign) || (numbering ? numberedHead(text, numbering.rank) : 0);
      if (end > 0) setHead(file, node, sign, end);
    }
    for (const node of headsAlone(tree.children)) setHead(file, node, 0, textOf(node).length);
    for (const run of countedOf(tree.children)) {
      if (!run.every((node) => countedHead(node) > 0)) continue;
      for (const node of run) {
        if (lineOf(node).runIn === undefined) setHead(file, node, 0, countedHead(node));
      }
    }
    for (const items of listsOf(tree.children)) {
      const led = items.filter((node) => itemHead(node) > 0);
      if (led.length < items.filter((node) => isComplete(textOf(node))).length * 0.6) continue;
      for (const node of led) {
        const sign = listSign.exec(textOf(node))?.[0].length ?? 0;
        if (lineOf(node).runIn === undefined) setHead(file, node, sign, itemHead(node));
      }
    }
  };
}

/**
 * Numbered sentences that are paragraphs of their own, with items of a lower number below (`（一）…。` above
 * `1.…`), where the next of the count, or the one before, opens its paragraph as a run-in head.
 */
function headsAlone(nodes: readonly RootContent[]): Paragraph[] {
  const numbered = nodes.map((node) =>
    node.type === 'paragraph' ? parseNumbering(textOf(node)) : undefined,
  );
  return nodes.filter((node, index): node is Paragraph => {
    const own = numbered[index];
    if (node.type !== 'paragraph' || own === undefined || lineOf(node).runIn !== undefined)
      return false;
    const text = textOf(node);
    const isSentence = firstSentence(text) === text.length && text.length <= longest;
    if (!isSentence || (numbered[index + 1]?.rank ?? 0) <= own.rank) return false;
    const count = countOf(own.printed);
    return nodes.some((sister, at) => {
      const other = numbered[at];
      if (sister.type !== 'paragraph' || other?.rank !== own.rank) return false;
      const isNext = Math.abs((countOf(other.printed) ?? 0) - (count ?? 0)) === 1;
      return isNext && isOneSection(nodes, index, at) && numberedHead(textOf(sister), own.rank) > 0;
    });
  });
}

/** Whether no heading parts two places. */
function isOneSection(nodes: readonly RootContent[], a: number, b: number): boolean {
  return nodes.slice(Math.min(a, b), Math.max(a, b)).every(({ type }) => type !== 'heading');
}

/**
 * The numbered paragraphs (`1.…。`) between two headings, by their number: heads are those whose
 * sisters all have one, since a number may also count plain sentences.
 */
function countedOf(nodes: readonly RootContent[]): Paragraph[][] {
  const runs: Paragraph[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading') runs.push([]);
    if (node.type !== 'paragraph') continue;
    const numbering = parseNumbering(textOf(node));
    if (numbering?.rank !== itemRank) continue;
    if (countOf(numbering.printed) === 1) runs.push([]);
    runs.at(-1)?.push(node);
  }
  return runs.filter(({ length }) => length > 1);
}

/** Where the head of a counted paragraph ends; 0 without one. */
function countedHead(node: Paragraph): number {
  const text = textOf(node);
  const end = firstSentence(text);
  const rest = text.slice(end);
  return end <= longestCounted && rest.length >= 2 * end && !/^[\p{P}\s]*是?指/u.test(rest)
    ? itemHead(node, parseNumbering(text)?.length ?? 0)
    : 0;
}

/** So many items in a row are a list of their own, whatever else their section lists. */
const fewestInRow = 3;

/** The items of the lists: those between two headings, and those of them that stand in a row. */
function listsOf(nodes: readonly RootContent[]): Paragraph[][] {
  const sections: Paragraph[][] = [[]];
  const rows: Paragraph[][] = [[]];
  for (const node of nodes) {
    const isItem = node.type === 'paragraph' && listSign.test(textOf(node));
    if (node.type === 'heading') sections.push([]);
    if (!isItem) rows.push([]);
    if (isItem) for (const lists of [sections, rows]) lists.at(-1)?.push(node);
  }
  return [...sections, ...rows.filter(({ length }) => length >= fewestInRow)];
}

/**
 * Where the head of an item ends: its first sentence, with text behind it, unless it states a
 * figure; 0 without one. Years, what is quoted and marks of notes may hold digits.
 */
function itemHead(node: Paragraph, from = 0): number {
  if (lineOf(node).runIn !== undefined) return lineOf(node).runIn as number;
  const text = textOf(node);
  const end = firstSentence(text);
  const head = text.slice(from, end);
  const isFigure = /[\d０-９]/.test(
    head.replace(/[\d０-９]{4}年|“[^”]*”|"[^"]*"|[[〔【]\d{1,3}[\]〕】]/g, ''),
  );
  return head.endsWith('。') &&
    end <= longest &&
    text.length >= end + shortestText &&
    !/[：；]/.test(head) &&
    !isFigure
    ? end
    : 0;
}

/** Where the bold head ends that begins at an offset of the text; 0 without one. */
function boldHead(node: Paragraph, from: number): number {
  const [first, second] = node.children;
  const strong = from === 0 ? first : second;
  if (strong?.type !== 'strong') return 0;
  if (from > 0 && (first?.type !== 'text' || first.value.trim().length !== from)) return 0;
  const bold = textOf(strong);
  const length = from === 0 || first === undefined ? 0 : textOf(first).length;
  const text = textOf(node);
  // The mark that ends it may stand behind the bold.
  const mark = /^[。：:]/.test(text.slice(length + bold.length)) ? 1 : 0;
  // A page break can leave the sentence after the head bold as well.
  const sentence =
    firstSentence(bold) || (mark > 0 || /[：:]$/.test(bold) ? bold.length + mark : 0);
  // A bold line that only leads in to what follows is no head of a text.
  if (length + sentence === text.length && /[：:]$/.test(text)) return 0;
  return sentence > 0 && sentence <= longest ? length + sentence : 0;
}

/** Where a numbered first sentence ends that has more text after it. */
function numberedHead(text: string, rank: number): number {
  const end = firstSentence(text);
  return rank >= 4 && rank <= 5 && end > 0 && end <= longest && end < text.length ? end : 0;
}

/** Make the text of a paragraph from `from` to `end` its run-in head. */
export function setHead(file: VFile, node: Paragraph, from: number, end: number): void {
  const [start, rest] = splitPhrasing(file, flat(node.children), end);
  const [sign, head] = splitPhrasing(file, start, from);
  lineOf(node).runIn = end;
  node.children = [...sign, { type: 'strong', children: head }, ...rest];
}

function flat(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child) => (child.type === 'strong' ? child.children : [child]));
}
