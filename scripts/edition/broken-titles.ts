import type { RootContent } from 'mdast';
import { parseNumbering } from './numbering.ts';
import type { Profile } from './profile.ts';
import { isComplete } from './sentence.ts';
import { lineOf, textOf } from './tree.ts';

/** The rest of a title is at most so long, and the text below it at least so long. */
const [longestRest, shortestText] = [30, 30];
/** The last word of a title that is whole. */
const wholeTitle = /(?:回顾|总结|情况|安排|打算|部署|思路|任务|目标|要求|工作|重点|建设)$/;
/** Ranks of sections whose titles are broken over two lines: 一、 and （一）. */
const sectionRanks = [4, 5];

/**
 * Lines that are the second half of the numbered title above them
 * (`二、“十四五”时期主要目标任务↵和二〇三五年远景目标`): a bare line between the number's line and the
 * text, in a section without bare titles of its own.
 *
 * @param isTitle whether a line without number is a title by what else is known of it
 */
export function restsOfTitles(
  nodes: readonly RootContent[],
  profile: Profile,
  isTitle: (index: number) => boolean,
): Set<number> {
  const rests = new Set<number>();
  if (profile.width !== undefined) return rests;
  nodes.forEach((node, index) => {
    const rank = rankOf(node);
    if (rank === undefined || !isOpenTitle(node) || !isRest(nodes, index + 1)) return;
    // A title that says its matter goes on with more of it, or not at all.
    if (
      wholeTitle.test(textOf(node).trim()) &&
      !/^[和与及暨]/.test(textOf(nodes[index + 1] as RootContent))
    )
      return;
    const end = nodes.findIndex((other, at) => at > index && (rankOf(other) ?? 9) <= rank);
    const section = Array.from(
      { length: (end < 0 ? nodes.length : end) - index - 2 },
      (_, step) => index + 2 + step,
    );
    if (!section.some(isTitle)) rests.add(index + 1);
  });
  return rests;
}

/** Rank of the section that a line opens. */
function rankOf(node: RootContent): number | undefined {
  const rank = node.type === 'paragraph' ? parseNumbering(textOf(node).trim())?.rank : undefined;
  return rank !== undefined && sectionRanks.includes(rank) ? rank : undefined;
}

function isOpenTitle(node: RootContent): boolean {
  const text = textOf(node).trim();
  return text.length >= 10 && text.length <= 50 && !isComplete(text) && !/[。！？；]/.test(text);
}

function isRest(nodes: readonly RootContent[], index: number): boolean {
  const [node, after] = [nodes[index], nodes[index + 1]];
  if (node?.type !== 'paragraph' || after?.type !== 'paragraph') return false;
  const [text, below] = [textOf(node).trim(), textOf(after).trim()];
  return (
    lineOf(node).editorLevel === undefined &&
    lineOf(node).alone !== true &&
    text.length >= 4 &&
    text.length <= longestRest &&
    /^\p{Script=Han}|^“/u.test(text) &&
    !/^第[一二三四五六七八九十]/.test(text) &&
    !isComplete(text) &&
    !/[，、,：:]$|[。！？；]/.test(text) &&
    parseNumbering(text) === undefined &&
    parseNumbering(below) === undefined &&
    below.length >= shortestText
  );
}
