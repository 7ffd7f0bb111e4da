import type { Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { firstSentence, isComplete } from '../sentence.ts';
import { lineOf, textOf } from '../tree.ts';
import { setHead } from './remark-run-ins.ts';

/** A head is at most so long, its full stop included; and a shorter one is a remnant. */
const longest = 18;
const shortest = 5;
/** What stands behind a head is at least so long, or it is no text of its own. */
const shortestText = 20;
/** A shorter paragraph without a head is an address or a line between paragraphs, which tells nothing of its sisters. */
const shortestParagraph = 40;
/** So many heads in a section are no chance, and so many in a text are its custom. */
const fewInSection = 3;
const fewInText = 6;

/** What states a fact, speaks to somebody or goes on from what was said, and so heads nothing. */
const statement = /[\d０-９；：:！？]|(?<!^[一二三四五六七八九十])是|我|这|此|各位|已|了/;

/**
 * Where bold is lost, a run-in head still shows by its form: a short first sentence that states no
 * particulars, where the sisters of its paragraph open in the same way.
 */
export function remarkPlainRunIns() {
  return (tree: Root, file: VFile): void => {
    const sections = sectionsOf(tree.children);
    const texts = sections.flat();
    const found = sections.flatMap(headsOf).length;
    const isCustom = found >= fewInText && found >= texts.length * 0.4;
    for (const section of sections) {
      const heads = headsOf(section);
      const isAlike = heads.length >= section.length / 2;
      if (!isAlike || (heads.length < fewInSection && !isCustom) || !areSetOff(heads)) continue;
      for (const node of heads) setHead(file, node, 0, headOf(node));
    }
  };
}

/** The paragraphs that open with a head; one of two clauses is none unless another has two. */
function headsOf(section: readonly Paragraph[]): Paragraph[] {
  const heads = section.filter((node) => headOf(node) > 0);
  const twofold = heads.filter((node) => /[，,]/.test(textOf(node).slice(0, headOf(node))));
  return twofold.length === 1 ? heads.filter((node) => node !== twofold[0]) : heads;
}

/** Whether heads are told from their texts by length: prose of short sentences has none. */
function areSetOff(heads: readonly Paragraph[]): boolean {
  const texts = heads.map((node) => textOf(node).slice(headOf(node)));
  const sentences = texts.join('').match(/[。！？；]/g)?.length ?? 1;
  const head = heads.reduce((sum, node) => sum + headOf(node), 0) / heads.length;
  return texts.join('').length / sentences >= head * 1.5;
}

/** The paragraphs of running text between two headings, each as one list. */
function sectionsOf(nodes: readonly RootContent[]): Paragraph[][] {
  const sections: Paragraph[][] = [[]];
  nodes.forEach((node, index) => {
    const isLost = node.type === 'gap' && node.data.lost.length > 0;
    if (node.type === 'heading' || isLost) sections.push([]);
    if (node.type === 'paragraph' && isText(node) && !isRest(nodes[index - 1])) {
      sections.at(-1)?.push(node);
    }
  });
  return sections;
}

function isText(node: Paragraph): boolean {
  const { role, alone, number } = lineOf(node);
  if (role !== undefined || alone || number !== undefined) return false;
  return textOf(node).length >= shortestParagraph || headOf(node) > 0;
}

/** Whether what follows a block may be the rest of a sentence whose start is lost. */
function isRest(before: RootContent | undefined): boolean {
  return (
    (before?.type === 'gap' && before.data.lost.length === 0) ||
    (before?.type === 'paragraph' &&
      lineOf(before).role === undefined &&
      !isComplete(textOf(before)))
  );
}

/** Where the head ends that a paragraph's form shows; 0 without one. */
function headOf(node: Paragraph): number {
  if (lineOf(node).runIn !== undefined) return 0;
  const text = textOf(node);
  const end = firstSentence(text);
  const head = text.slice(0, end);
  return end >= shortest &&
    end <= longest &&
    head.endsWith('。') &&
    text.length >= end + shortestText &&
    /^[\p{Script=Han}“]/u.test(head) &&
    !statement.test(head)
    ? end
    : 0;
}
