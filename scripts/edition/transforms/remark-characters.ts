import type { PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Span } from '../../../src/schemas/edition.ts';
import { isChinese, isHan } from '../sentence.ts';
import {
  areSimplified,
  findTraditional,
  simplify,
  type TraditionalCharacter,
} from '../traditional.ts';
import { isAltered, leaveOut, offsetsOf, positionOf, textNodes, textOf } from '../tree.ts';

/** Full-width forms of the marks that Chinese text sets full width. */
const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** A change of the characters from `from` to `to` of a block's text. */
interface Change {
  from: number;
  to: number;
  /** What is read instead; nothing where the characters are left out. */
  text: string;
  rule: string;
}

/**
 * Repair single characters by what stands around them: spaces that a machine put between Chinese
 * and digits, half-width marks in Chinese text, ` and ` for 和, traditional characters in a
 * simplified text; those of names are kept, and recorded as kept.
 */
export function remarkCharacters() {
  return (tree: Root, file: VFile): void => {
    const blocks = containers(tree).map(({ children, setting }) => ({
      children,
      setting,
      ...simplify(textOf({ type: 'paragraph', children })),
    }));
    const hasStrays = areSimplified(blocks);
    for (const block of blocks) {
      const { children, setting, text } = block;
      const changes = changesOf(text, setting);
      if (hasStrays) {
        const strays = findTraditional(block);
        changes.push(...strays.filter(({ isWord }) => isWord).map(toChange));
        keepNames(
          file,
          children,
          strays.filter(({ isWord }) => !isWord),
        );
      }
      changes.sort((a, b) => a.from - b.from);
      if (changes.length > 0) apply(children, file, changes, { offset: 0, next: 0 });
    }
  };
}

/** What a text stands in: a space means something else there. */
type Setting = 'text' | 'cell' | 'caption';

interface Container {
  children: PhrasingContent[];
  setting: Setting;
}

/** Every node that holds text directly. */
function containers(node: Root | RootContent): Container[] {
  switch (node.type) {
    case 'paragraph':
      return [
        {
          children: node.children,
          setting: node.data?.line?.role === 'caption' ? 'caption' : 'text',
        },
      ];
    case 'heading':
      return [{ children: node.children, setting: 'text' }];
    case 'tableCell':
      return [{ children: node.children, setting: 'cell' }];
    default:
      return 'children' in node
        ? node.children.flatMap((child) => containers(child as RootContent))
        : [];
  }
}

function toChange({ at, simplified }: TraditionalCharacter): Change {
  return { from: at, to: at + 1, text: simplified, rule: 'traditional' };
}

/** Record characters that stay as printed; what an editor set is no print. */
function keepNames(
  file: VFile,
  children: PhrasingContent[],
  names: readonly TraditionalCharacter[],
): void {
  let from = 0;
  for (const node of textNodes({ type: 'paragraph', children })) {
    const to = from + node.value.length;
    const [start] = offsetsOf(node);
    for (const { at, simplified } of isAltered(node) ? [] : names) {
      if (at < from || at >= to) continue;
      const span: Span = [start + at - from, start + at - from + 1];
      file.data.kept ??= [];
      file.data.kept.push({
        span,
        rule: 'proper-name',
        text: node.value.slice(at - from, at - from + 1),
        simplified,
      });
    }
    from = to;
  }
}

/** Spaces and marks of one block's text to be repaired, in order and without overlap. */
function changesOf(text: string, setting: Setting = 'text'): Change[] {
  const changes: Change[] = [];
  // 政 府 工 作 报 告: the spaces are letter-spacing.
  const spaced = /^(?:\p{Script=Han}\s+)+\p{Script=Han}$/u.test(text);
  const stretched = stretchesOf(text);
  for (const match of text.matchAll(/\s+and\s+|\s+|[,;:?!()]/g)) {
    const from = match.index;
    const to = from + match[0].length;
    const before = text[from - 1];
    const after = text[to];
    if (/and/.test(match[0])) {
      if (isChinese(before) && isChinese(after)) {
        changes.push({ from, to, text: '和', rule: 'foreign-and' });
      }
    } else if (match[0].trim() === '') {
      const isStretched = stretched.some(([start, end]) => start < from && to < end);
      if (isNoise(before, after, spaced || isStretched ? 'cell' : setting))
        changes.push({ from, to, text: '', rule: 'cjk-space' });
    } else {
      const mark = fullWidth[match[0]];
      if (mark && isChineseMark(text, from)) {
        changes.push({ from, to, text: mark, rule: 'mark-width' });
      }
    }
  }
  return changes;
}

/** Words with at most one ideograph each, single spaces between them, so many that no names are. */
const stretch =
  /(?:(?<!\p{Script=Han})\p{Script=Han}[^\s\p{Script=Han}]*|[^\s\p{Script=Han}]+)(?: (?:\p{Script=Han}[^\s\p{Script=Han}]*|[^\s\p{Script=Han}]+)){5,}(?!\p{Script=Han})/gu;

/** Where lines were stretched to the width of the column, so that a space stands behind every sign: 接 待 游 客 8 万 人. */
function stretchesOf(text: string): [from: number, to: number][] {
  return [...text.matchAll(stretch)]
    .filter(
      ([words]) =>
        (words.match(/\p{Script=Han}(?= \p{Script=Han})/gu)?.length ?? 0) > 2 &&
        /[\d\p{P}]/u.test(words),
    )
    .map(({ index, 0: words }) => [index, index + words.length]);
}

/** Whether a space is none of the author's: beside Chinese, unless it parts two words of running text. */
function isNoise(before: string | undefined, after: string | undefined, setting: Setting): boolean {
  if (setting === 'cell') return isChinese(before) || isChinese(after);
  // Behind the sentence of a caption stands its photographer.
  if (setting === 'caption' && before === '。') return false;
  if (isHan(before) && isHan(after)) return false;
  return isChinese(before) || isChinese(after);
}

/** Whether a half-width mark stands in Chinese text rather than in a number, a formula or Latin. */
function isChineseMark(text: string, at: number): boolean {
  const before = nearest(text, at, -1);
  const after = nearest(text, at, 1);
  const mark = text[at] as string;
  if (mark === '(' || mark === ')') {
    const open = mark === '(' ? at : text.lastIndexOf('(', at);
    const close = mark === ')' ? at : text.indexOf(')', at);
    if (open < 0 || close < 0) return isChinese(before) || isChinese(after);
    // Both brackets of a pair are judged by the same three characters, so that they stay alike.
    return (
      isChinese(nearest(text, open, -1)) ||
      isChinese(nearest(text, open, 1)) ||
      isChinese(nearest(text, close, 1))
    );
  }
  if (/[\d.]/.test(before ?? '') && /\d/.test(after ?? '')) return false;
  return isChinese(before) || isChinese(after);
}

/** The nearest character that is not a space, before (-1) or after (1) an offset. */
function nearest(text: string, at: number, step: -1 | 1): string | undefined {
  let index = at + step;
  while (/\s/.test(text[index] ?? '')) index += step;
  return text[index];
}

interface Cursor {
  /** Offset of the next text node in the block's text. */
  offset: number;
  /** Index of the next change. */
  next: number;
}

function apply(
  children: PhrasingContent[],
  file: VFile,
  changes: readonly Change[],
  cursor: Cursor,
): void {
  const repaired = children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'strong') {
      apply(child.children, file, changes, cursor);
      return child.children.length > 0 ? [child] : [];
    }
    return child.type === 'text' ? repairText(child, file, changes, cursor) : [child];
  });
  children.splice(0, children.length, ...repaired);
}

function repairText(node: Text, file: VFile, changes: readonly Change[], cursor: Cursor): Text[] {
  const from = cursor.offset;
  const to = from + node.value.length;
  cursor.offset = to;
  const [start] = offsetsOf(node);
  const parts: Text[] = [];
  let at = from;
  const keep = (end: number) => {
    if (end > at) {
      parts.push({
        ...node,
        value: node.value.slice(at - from, end - from),
        position: positionOf(file, start + at - from, start + end - from),
      });
    }
    at = end;
  };
  while (cursor.next < changes.length) {
    const change = changes[cursor.next] as Change;
    if (change.from >= to) break;
    // Words that an editor set are right as they are, and a change across two nodes is none.
    if (isAltered(node) || change.from < at || change.to > to) {
      if (change.to > to) break;
      cursor.next += 1;
      continue;
    }
    keep(change.from);
    const place: [number, number] = [start + change.from - from, start + change.to - from];
    if (change.text === '') leaveOut(file, ...place, change.rule);
    else {
      parts.push({
        type: 'text',
        value: change.text,
        data: { rule: change.rule },
        position: positionOf(file, ...place),
      });
    }
    at = change.to;
    cursor.next += 1;
  }
  if (isAltered(node)) return [node];
  keep(to);
  return parts;
}
