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
/** Lines without a clause of their own in front share so many characters: 我们坚持…. */
const sharedOpening = 4;
/** What stands below a member is at least so long, or it heads no text. */
const shortestText = 30;

/**
 * Lines that are headings by their sisters, though a line alone would not show it:
 * a numbered sentence or a long title whose neighbours in the count stand alone as well
 * (`（二）…。` above its text), and unnumbered lines above a text that open in the same way
 * (`一年来，…`, `第二，…`, `——…`) or name their matter before a colon.
 */
export function membersOf(nodes: readonly RootContent[], profile: Profile): Set<RootContent> {
  return new Set([
    ...numberedMembers(nodes),
    ...parallelMembers(nodes, profile),
    ...parallelSentences(nodes),
    ...partsByPlace(nodes, profile),
  ]);
}

/** A title of a part without number is at most so long. */
const longestPart = 36;
/** The sentence that hands a report to those who hear it: the first part begins behind it. */
const submission = /代表[^。]{2,40}报告[^。]{0,30}审议|审议[^。]{0,40}意见。$/;

/**
 * Bare lines that stand where a part begins: behind the sentence that hands over the report, and
 * above sections that count from the first again.
 */
function partsByPlace(nodes: readonly RootContent[], profile: Profile): RootContent[] {
  const texts = nodes.map((node) => textOf(node).trim());
  const sections = texts.map((text, at) => {
    const numbering = nodes[at]?.type === 'paragraph' ? parseNumbering(text) : undefined;
    return numbering && [4, 5].includes(numbering.rank) ? numbering : undefined;
  });
  return nodes.filter((node, at) => {
    const [before, text] = [texts[at - 1] ?? '', texts[at] as string];
    const isBare =
      node.type === 'paragraph' &&
      text.length <= longestPart &&
      /^[\p{Script=Han}“\d《]/u.test(text) &&
      isUnmarked(node, text, nodes[at + 1], profile) &&
      isComplete(before);
    if (!isBare) return false;
    if (submission.test(before)) return true;
    const last = sections.slice(0, at).findLast((one) => one !== undefined);
    const next = sections.slice(at).find((one) => one !== undefined);
    return (
      last !== undefined &&
      last.rank === next?.rank &&
      (countOf(last.printed) ?? 0) > 1 &&
      countOf(next.printed) === 1
    );
  });
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
    // 四、积极促进社会和谐： above its text; what a list follows is its first sentence.
    !/[；;，,、？！]$/.test(title)
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
    for (const [form, opening] of formsOf(textOf(node).trim())) {
      groups.set(form, [...(groups.get(form) ?? []), { node, opening }]);
    }
  });
  return [...groups].flatMap(([form, members]) => {
    // 牵头单位：… names the same each time: a row of a list, and no heading.
    const isRow =
      form === '：' && new Set(members.map(({ opening }) => opening)).size < members.length;
    const isMany = members.length >= (form === '——' ? 1 : fewestMembers);
    return isMany && !isRow ? members.map(({ node }) => node) : [];
  });
}

function isCandidate(node: Paragraph, after: RootContent | undefined, profile: Profile): boolean {
  const text = textOf(node).trim();
  return text.length <= longestMember && text.length >= 6 && isUnmarked(node, text, after, profile);
}

/** Sentences that open with the same clause, each alone above a longer text: 这五年，我们…。 */
function parallelSentences(nodes: readonly RootContent[]): RootContent[] {
  const groups = new Map<string, RootContent[]>();
  nodes.forEach((node, index) => {
    const [text, after] = [textOf(node).trim(), nodes[index + 1]];
    const clause = /^([^，,：。]{2,8})[，,][^。！？；]{6,}。$/.exec(text)?.[1];
    if (node.type !== 'paragraph' || lineOf(node).alone || clause === undefined) return;
    if (text.length > longestMember || parseNumbering(text) || after?.type !== 'paragraph') return;
    const below = textOf(after).trim();
    if (parseNumbering(below) || below.length < text.length * 2 || !isComplete(below)) return;
    groups.set(clause, [...(groups.get(clause) ?? []), node]);
  });
  return [...groups.values()].filter((group) => group.length >= fewestMembers).flat();
}

/** Whether a line stands above a text of its own and is left without a mark. */
function isUnmarked(
  node: Paragraph,
  text: string,
  after: RootContent | undefined,
  profile: Profile,
): boolean {
  if (lineOf(node).alone || text.length < 4) return false;
  if (parseNumbering(text) || isComplete(text) || /[，、,]$|[。！？；]/.test(text)) return false;
  if (profile.width !== undefined && text.length > profile.width * 0.7) return false;
  if (after?.type !== 'paragraph') return false;
  const below = textOf(after).trim();
  return !parseNumbering(below) && below.length >= shortestText && isComplete(below);
}

/** The forms that make sisters of lines, each with the words it opens with; none for a plain line. */
function formsOf(text: string): [form: string, opening: string][] {
  if (/^(?:[—―─]{2}|--)\s*\p{Script=Han}/u.test(text)) return [['——', text]];
  const ordinal = /^(?:第[一二三四五六七八九十]+[，、：\s]|[一二三四五六七八九十]+[是要])/.exec(
    text,
  )?.[0];
  if (ordinal) return [[ordinal.replace(/[一二三四五六七八九十]+/, 'N'), ordinal]];
  const label = /^([\p{Script=Han}“”、]{2,10})[：:]./u.exec(text)?.[1];
  if (label) return [['：', label]];
  // 砥砺前行——五年工作回顾
  if (/^[^，。：—]{4,20}——[^—]{4,28}$/.test(text)) return [['—…—', text]];
  const clause = /^([^，,：]{2,8})[，,]./.exec(text)?.[1];
  const opening = /^\p{Script=Han}+$/u.exec(text.slice(0, sharedOpening))?.[0];
  return [clause, opening].flatMap((words) => (words ? [[words, words]] : []));
}
