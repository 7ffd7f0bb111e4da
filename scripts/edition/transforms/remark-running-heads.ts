import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { parseNumbering } from '../numbering.ts';
import { leaveOutNode, lineOf, textOf } from '../tree.ts';
import { isPageNumber } from './remark-page-furniture.ts';

/** A running head is at least and at most so long. */
const shortest = 4;
const longest = 40;
/** It stands on so many pages, or it is no running head. */
const fewestPages = 3;

/**
 * Lines that stand again and again beside the number of a page are its running head or foot. A text
 * can open with the same words: the first of them stays where they are its title.
 */
export function remarkRunningHeads() {
  return (tree: Root, file: VFile): void => {
    const nodes = tree.children;
    const besideNumber = nodes.filter(
      (node, at) =>
        mayBeHead(node) && [nodes[at - 1], nodes[at + 1]].some((one) => one && isNumber(one)),
    );
    const heads = new Set<RootContent>();
    for (const [words, same] of Map.groupBy(besideNumber, wordsOf)) {
      if (same.length < fewestPages) continue;
      const isTitle = /报告$|纲要$|公报$/.test(words);
      for (const node of isTitle ? same.slice(1) : same) heads.add(node);
    }
    for (const node of heads) leaveOutNode(file, node, 'running-head');
    tree.children = nodes.filter((node) => !heads.has(node));
  };
}

function isNumber(node: RootContent): boolean {
  return node.type === 'paragraph' && isPageNumber(textOf(node).trim());
}

function mayBeHead(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const words = wordsOf(node);
  const { editorLevel, corrections } = lineOf(node);
  return (
    editorLevel === undefined &&
    (corrections?.length ?? 0) === 0 &&
    words.length >= shortest &&
    words.length <= longest &&
    /\p{Script=Han}/u.test(words) &&
    !/[，。；：！？]/.test(words) &&
    parseNumbering(words) === undefined
  );
}

function wordsOf(node: RootContent): string {
  return textOf(node).replace(/\s/g, '');
}
