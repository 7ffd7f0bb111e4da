import type { Paragraph, RootContent } from 'mdast';
import { itemRank, parseNumbering } from './numbering.ts';
import { isComplete } from './sentence.ts';
import { isCutWord } from './transforms/remark-paragraphs.ts';
import { lineOf, textOf } from './tree.ts';

/** What the lines of a text have in common: how it was set, and how its headings are marked. */
export interface Profile {
  /** Whether most headings carry numbers, so that a bare line is rarely one. */
  isNumbered: boolean;
  /** Full width of a line, where lines end with the page's width and not with a paragraph. */
  width: number | undefined;
  /** Whether paragraphs are told by an indent, and lines without one go on. */
  isIndented: boolean;
}

/** A text with more numbered headings than this has few without number. */
const fewNumbered = 4;
/** A narrower column is that of a table, and fewer broken lines tell nothing. */
const shortestWidth = 16;
const fewestBroken = 6;
/** A line longer than a numbered heading can be. */
const longest = 60;

/** Judge a text by its lines. */
export function profileOf(nodes: readonly RootContent[]): Profile {
  const lines = nodes.filter((node): node is Paragraph => node.type === 'paragraph');
  const texts = lines.map((line) => textOf(line).trim());
  const open = texts.filter((text) => text.length > 12 && !isComplete(text));
  const lengths = open.map(widthOf).sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.floor((lengths.length - 1) * share)] ?? 0;
  const spread = at(0.9) - at(0.4);
  // Lines of one width that mostly end in mid-sentence: the page broke them, not the author.
  const isMany = open.length >= 20 && open.length > texts.length * 0.4 && spread <= 6;
  const isWrapped = at(0.9) < 90 && (isMany || (spread <= 2 && cutsWords(texts, at(0.9))));
  const indented = lines.filter((line) => lineOf(line).indent >= 2).length;
  return {
    isNumbered: texts.filter(isNumberedLine).length >= fewNumbered,
    width: isWrapped ? at(0.9) : undefined,
    isIndented: isWrapped && indented > lines.length * 0.05 && indented < lines.length * 0.6,
  };
}

/** Whether lines of a width break through words, as no author does: a few of them tell it. */
function cutsWords(texts: readonly string[], width: number): boolean {
  const full = texts.slice(0, -1).flatMap((text, index) => {
    const isBroken = width >= shortestWidth && widthOf(text) >= width - 2 && !isComplete(text);
    return isBroken ? [isCutWord(text, texts[index + 1] as string)] : [];
  });
  return full.length >= fewestBroken && full.filter((isCut) => isCut).length >= full.length / 4;
}

/** Width of a line in print, in characters of Chinese: letters and digits take half of one. */
export function widthOf(text: string): number {
  return text.length - (text.match(/[\u0020-\u00ff]/g)?.length ?? 0) / 2;
}

function isNumberedLine(text: string): boolean {
  return text.length <= longest && (parseNumbering(text)?.rank ?? itemRank) < itemRank;
}
