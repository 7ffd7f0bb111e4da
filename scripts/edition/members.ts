import type { Paragraph, RootContent } from 'mdast';
import { countOf, itemRank, type Numbering, parseNumbering } from './numbering.ts';
import type { Profile } from './profile.ts';
import { isComplete } from './sentence.ts';
import { lineOf, textOf } from './tree.ts';

/** So many lines that open alike are no chance. */
const fewestMembers = 3;
/** A title among others of its form is at most so long, a numbered sentence, and a bare line. */
const longestNumbered = 90;
const longestSentence = 60;
const longestMember = 48;
/** What stands below a member is at least so long, or it heads no text. */
const shortestText = 30;

/**
 * Lines that are headings by their sisters, though a line alone would not show it:
 * a numbered sentence or a long title whose neighbours in the count stand alone as well
 * (`（二）…。` above its text), and unnumbered lines above a text that open in the same way
 * (`一年来，…`, `第二，…`, `——…`) or name their matter before a colon.
 */
export function membersOf(nodes: readonly RootContent[], profile: Profile): Set<RootContent> {
  return new Set([...numberedMembers(nodes), ...parallelMembers(nodes, profile)]);
}

interface Numbered {
  node: Paragraph;
  numbering: Numbering;
  value: number;
  /** Whether it stands alone above its text. */
  isAlone: boolean;
}

function numberedMembers(nodes: readonly RootContent[]): RootContent[] {
  const series = new Map<number, Numbered[]>();
  nodes.forEach((node, index) => {
    if (node.type !== 'paragraph') return;
    const text = textOf(node).trim();
    const numbering = parseNumbering(text);
    if (!numbering || numbering.rank < 4 || numbering.rank >= itemRank) return;
    const isAlone = isTitle(text, numbering) && headsText(numbering, nodes[index + 1]);
    const line = { node, numbering, value: countOf(numbering.printed) ?? 0, isAlone };
    series.set(numbering.rank, [...(series.get(numbering.rank) ?? []), line]);
  });
  return [...series.values()].flatMap((lines) =>
    lines
      .filter(
        (line, index) =>
          line.isAlone &&
          (isSister(lines[index - 1], line, -1) || isSister(lines[index + 1], line, 1)),
      )
      .map(({ node }) => node),
  );
}

/** Whether a numbered line is one sentence or one title, and no more. */
function isTitle(text: string, numbering: Numbering): boolean {
  const title = text.slice(numbering.length);
  return (
    title.length > 1 &&
    text.length <= (/。$/.test(text) ? longestSentence : longestNumbered) &&
    !/\d(?:[.．]\d|[%％])/.test(title) &&
    !/[。！？；]./.test(title) &&
    !/[；;，,、：:？！]$/.test(title)
  );
}

/** Whether text stands below a numbered line, or the first section of the next rank. */
function headsText(numbering: Numbering, after: RootContent | undefined): boolean {
  if (after?.type !== 'paragraph') return after !== undefined;
  const text = textOf(after).trim();
  const next = parseNumbering(text);
  if (next) return next.rank > numbering.rank && countOf(next.printed) === 1;
  return text.length >= shortestText || isComplete(text);
}

function isSister(other: Numbered | undefined, line: Numbered, step: number): boolean {
  return other?.isAlone === true && other.value === line.value + step;
}

function parallelMembers(nodes: readonly RootContent[], profile: Profile): RootContent[] {
  const groups = new Map<string, { node: Paragraph; opening: string }[]>();
  nodes.forEach((node, index) => {
    if (node.type !== 'paragraph' || !isCandidate(node, nodes[index + 1], profile)) return;
    const [form, opening] = formOf(textOf(node).trim()) ?? [];
    if (form === undefined || opening === undefined) return;
    groups.set(form, [...(groups.get(form) ?? []), { node, opening }]);
  });
  return [...groups].flatMap(([form, members]) => {
    // 牵头单位：… names the same each time: a row of a list, and no heading.
    const isRow =
      form === '：' && new Set(members.map(({ opening }) => opening)).size < members.length;
    const isMany = members.length >= (form === '——' ? 1 : fewestMembers);
    return isMany && !isRow ? members.map(({ node }) => node) : [];
  });
}

/** Whether a line stands above a text of its own and is left without a mark. */
function isCandidate(node: Paragraph, after: RootContent | undefined, profile: Profile): boolean {
  const text = textOf(node).trim();
  if (lineOf(node).alone || text.length > longestMember || text.length < 6) return false;
  if (parseNumbering(text) || isComplete(text) || /[，、,]$|[。！？；]/.test(text)) return false;
  if (profile.width !== undefined && text.length > profile.width * 0.7) return false;
  if (after?.type !== 'paragraph') return false;
  const below = textOf(after).trim();
  return !parseNumbering(below) && below.length >= shortestText && isComplete(below);
}

/** The form that makes sisters of lines, and the words it opens with; undefined for a plain line. */
function formOf(text: string): [form: string, opening: string] | undefined {
  if (/^(?:[—―─]{2}|--)\s*\p{Script=Han}/u.test(text)) return ['——', text];
  const ordinal = /^(?:第[一二三四五六七八九十]+[，、：\s]|[一二三四五六七八九十]+[是要])/.exec(
    text,
  )?.[0];
  if (ordinal) return [ordinal.replace(/[一二三四五六七八九十]+/, 'N'), ordinal];
  const label = /^([\p{Script=Han}“”、]{2,10})[：:]./u.exec(text)?.[1];
  if (label) return ['：', label];
  const clause = /^([^，：]{2,8})，./.exec(text)?.[1];
  return clause ? [clause, clause] : undefined;
}
