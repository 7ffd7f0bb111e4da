import type { PhrasingContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Mark } from '../../schemas/edition.ts';
import { anchors } from './anchors.ts';
import { element, type HtmlElement } from './element.ts';
import { noteId } from './references.ts';

/**
 * A mark of the edition with the address that explains it, that of a number with the ids that it had; words
 * in doubt; or a term of the glossary.
 */
export type InlineMark =
  | (Mark & { href?: string; aliases?: readonly string[] })
  | { kind: 'term' | 'doubt'; id: string; href: string; start: number; end: number };

/** A stretch of text that one element will surround. */
interface InlineRange {
  start: number;
  end: number;
  wrap: (children: PhrasingContent[]) => PhrasingContent;
}

/** Content with no content of its own, and where its text stands in the block's. */
interface Piece {
  start: number;
  end: number;
  node: PhrasingContent;
}

/**
 * Put the elements of marks around the words they speak of.
 *
 * A mark inside another one nests, overlapping marks are cut where they cross, and bold or
 * emphasized text is cut rather than a mark, so that a mark's words stay in one element where
 * they can. Of several pieces of one observation the first has its id.
 *
 * @param from where the nodes' text begins in the text that the marks count in
 * @param used ids that stand on the page already; those given here are added
 */
export function markInlines(
  nodes: readonly PhrasingContent[],
  marks: readonly InlineMark[],
  used: Set<string>,
  from = 0,
): PhrasingContent[] {
  const { pieces, ranges: formats, end } = flatten(nodes, 0);
  const spans = marks
    .map((mark) => ({
      start: Math.max(mark.start - from, 0),
      end: Math.min(mark.end - from, end),
      wrap: (children: PhrasingContent[]) => toSpan(mark, children, used),
    }))
    .filter(({ start, end }) => start < end)
    .sort(byPlace);
  if (spans.length === 0) return [...nodes];
  const ranges: InlineRange[] = [];
  for (const range of [...spans, ...formats]) ranges.push(...cut(range, ranges));
  return surround(ranges.sort(byPlace), pieces, 0, end);
}

/** Earlier first, of two that start together the longer one. */
function byPlace(a: InlineRange, b: InlineRange): number {
  return a.start - b.start || b.end - a.end;
}

/** The text of the nodes as pieces, and the elements around it as ranges. */
function flatten(
  nodes: readonly PhrasingContent[],
  start: number,
): { pieces: Piece[]; ranges: InlineRange[]; end: number } {
  const pieces: Piece[] = [];
  const ranges: InlineRange[] = [];
  let end = start;
  for (const node of nodes) {
    if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
      const inner = flatten(node.children, end);
      ranges.push(
        { start: end, end: inner.end, wrap: (children) => ({ ...node, children }) },
        ...inner.ranges,
      );
      pieces.push(...inner.pieces);
      end = inner.end;
    } else {
      const length = textOf(node).length;
      pieces.push({ start: end, end: end + length, node });
      end += length;
    }
  }
  return { pieces, ranges, end };
}

/** Cut a range wherever it crosses the border of one that is already placed. */
function cut(range: InlineRange, placed: readonly InlineRange[]): InlineRange[] {
  for (const { start, end } of placed) {
    const border =
      start < range.start && range.start < end && end < range.end
        ? end
        : range.start < start && start < range.end && range.end < end
          ? start
          : undefined;
    if (border !== undefined) {
      return [
        ...cut({ ...range, end: border }, placed),
        ...cut({ ...range, start: border }, placed),
      ];
    }
  }
  return [range];
}

/** Build the tree of ranges that lie within each other or apart. */
function surround(
  ranges: readonly InlineRange[],
  pieces: readonly Piece[],
  start: number,
  end: number,
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = start;
  for (let index = 0; index < ranges.length; ) {
    const range = ranges[index];
    if (!range) break;
    let next = index + 1;
    while ((ranges[next]?.start ?? range.end) < range.end) next++;
    nodes.push(
      ...slice(pieces, at, range.start),
      range.wrap(surround(ranges.slice(index + 1, next), pieces, range.start, range.end)),
    );
    at = range.end;
    index = next;
  }
  return [...nodes, ...slice(pieces, at, end)];
}

/** The pieces between two places; text is cut there, anything else stays whole. */
function slice(pieces: readonly Piece[], start: number, end: number): PhrasingContent[] {
  return pieces
    .filter((piece) => piece.start < end && start < piece.end)
    .map(({ start: from, node }) =>
      node.type === 'text'
        ? { ...node, value: node.value.slice(Math.max(start - from, 0), end - from) }
        : node,
    );
}

/**
 * The element of a mark; an id that stands already is not given twice. What is explained elsewhere
 * is a link to it, unless a link stands inside already.
 */
function toSpan(mark: InlineMark, children: PhrasingContent[], used: Set<string>): HtmlElement {
  const { kind, id } = mark;
  const link = (
    properties: Record<string, string>,
    href: string | undefined,
    content = children,
  ) =>
    href === undefined || children.some(holdsLink)
      ? element('span', properties, content)
      : element('a', { href, ...properties }, content);
  const own = (anchor: string) => {
    const isFirst = !used.has(anchor);
    used.add(anchor);
    return isFirst ? { id: anchor } : undefined;
  };
  switch (kind) {
    case 'gap':
      return link({ 'data-gap': id, ...own(noteId(id)) }, mark.href);
    case 'correction':
      return link({ 'data-correction': id, ...own(noteId(id)) }, mark.href);
    case 'doubt':
      return link({ 'data-doubt': id, ...own(id) }, mark.href);
    case 'term':
      return link({ 'data-term': id }, mark.href);
    case 'observation': {
      const first = own(id);
      const aliases = first ? (mark.aliases ?? []) : [];
      return link({ 'data-observation': id, ...first }, mark.href, [
        ...anchors(aliases),
        ...children,
      ]);
    }
  }
}

function holdsLink(node: PhrasingContent): boolean {
  return (
    node.data?.hName === 'a' ||
    ('children' in node && node.children.some((child) => holdsLink(child as PhrasingContent)))
  );
}
