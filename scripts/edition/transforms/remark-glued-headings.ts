import type { Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { idOf } from '../from-text.ts';
import { countOf, parseNumbering } from '../numbering.ts';
import {
  cutPhrasing,
  lineOf,
  offsetsOf,
  positionOf,
  splitPhrasing,
  textNodes,
  textOf,
} from '../tree.ts';
import { isPart, longest } from './remark-headings.ts';

/** A section that looks back or ahead, and at once the first words of its text. */
const part =
  /^(?:(?:过去|本届|今后|未来|\d{4}年?|去年|今年)[^，。；：、]{0,10}?(?:工作)?(?:回顾|总结|安排|打算|部署))(?=\s*[^\s，。、；：的和与等及（(])/;

/** A title, white space, and a text that goes on for a while. */
const spaced = /^([^\s，。；：！？]{4,30})\s+(?=[^\s].{30,})/;

/** What stands behind a title in its line is a text of at least so many characters. */
const shortestText = 30;

/** A paragraph longer than this may be a whole report that lost its line ends. */
const longestParagraph = 3000;

/** Numbers of sections in the middle of a text, each after the end of a sentence. */
const sectionNumber =
  /(?<=[。！：”])\s*(?=(?:[（(]([一二三四五六七八九十]{1,3})[）)]|([一二三四五六七八九十]{1,3})、)[^。]{2,60})/g;

/**
 * A numbered heading that stands in one line with the text below it is set apart from it; and where
 * line ends are lost, the text gets them back at the numbers that its sections count on with.
 */
export function remarkGluedHeadings() {
  return (tree: Root, file: VFile): void => {
    const sections = tree.children.map(sectionOf);
    const following = nextOf(sections);
    const counted = countedOf(tree.children);
    let section = 0;
    tree.children = tree.children
      .flatMap((node, index): RootContent[] => {
        section = sections[index] || section;
        return node.type === 'paragraph'
          ? splitSections(file, node, section, following[index])
          : [node];
      })
      .flatMap((node): RootContent[] => {
        if (node.type !== 'paragraph') return [node];
        const end = headingEnd(textOf(node)) || boldEnd(node) || spacedEnd(node, counted);
        return end === 0 ? [node] : splitLine(file, node, end);
      });
  };
}

/** For each place of a list, the next number behind it that is not 0. */
function nextOf(numbers: readonly number[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let found: number | undefined;
  for (let index = numbers.length - 1; index >= 0; index -= 1) {
    next[index] = found;
    found = numbers[index] || found;
  }
  return next;
}

/** Number of the section that a line opens: 2 for 二、; 0 for other lines. */
function sectionOf(node: RootContent): number {
  if (node.type !== 'paragraph') return 0;
  const numbering = parseNumbering(textOf(node).trim());
  return numbering?.rank === 4 ? Math.max(0, numerals.indexOf(numbering.printed.slice(0, -1))) : 0;
}

/**
 * Cut a text at the numbers of its sections, 一、 and on, where they count on from the section
 * before to the one after; a very long text at （一） and on as well.
 */
function splitSections(
  file: VFile,
  node: Paragraph,
  before: number,
  after: number | undefined,
): Paragraph[] {
  const text = textOf(node);
  const cuts: number[] = [];
  let section = before;
  let part = 0;
  for (const match of text.matchAll(sectionNumber)) {
    const [inner, outer] = [numerals.indexOf(match[1] ?? ''), numerals.indexOf(match[2] ?? '')];
    if (outer === section + 1) [section, part] = [outer, 0];
    else if (text.length > longestParagraph && (inner === 1 || inner === part + 1)) part = inner;
    else continue;
    cuts.push(match.index);
  }
  // One number alone may count something else, unless the next section counts on from it.
  const found = section - before;
  if (found === 0 || (found === 1 && after !== section + 1)) return [node];
  const lines: Paragraph[] = [];
  let rest = node;
  for (const cut of cuts.reverse()) {
    const [head, tail] = splitLine(file, rest, cut);
    if (!head || !tail) continue;
    lines.unshift(tail);
    rest = head;
  }
  return [rest, ...lines];
}

const numerals = [
  '',
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
  '十八',
  '十九',
  '二十',
];

/** Length of the heading at the start of a line that has text after it; 0 without one. */
function headingEnd(text: string): number {
  const numbering = parseNumbering(text);
  if (!numbering) {
    const title = /^(\S{4,24})\s+(?=\S.{30})/.exec(text)?.[1];
    return title && isPart(title) ? title.length : 0;
  }
  if (numbering.rank > 5) return 0;
  const title = text.slice(numbering.length);
  const found =
    part.exec(title)?.[0] ?? (/[。；]/.test(title) ? spaced.exec(title)?.[1] : undefined);
  return found && title.length > found.length + 20 ? numbering.length + found.length : 0;
}

/** Where a bold numbered title ends that has its text behind it, without a mark between them. */
function boldEnd(node: Paragraph): number {
  const [first] = node.children;
  if (first?.type !== 'strong') return 0;
  const [bold, text] = [textOf(first).trimEnd(), textOf(node)];
  const title = bold.slice(parseNumbering(bold)?.length ?? 0);
  // A number alone may be bold, and its title not.
  const isTitle =
    bold.length <= longest && title.length >= 4 && !/[。；：！？，、]$|[。；！？]./.test(title);
  const behind = text.slice(textOf(first).length).trimStart();
  return isTitle &&
    isSection(bold) &&
    behind.length >= shortestText &&
    /^\p{L}|^[“《]/u.test(behind)
    ? bold.length
    : 0;
}

/** Where a numbered title ends that white space parts from its text, if its neighbours in the count are titles. */
function spacedEnd(node: Paragraph, counted: ReadonlySet<string>): number {
  const text = textOf(node);
  const numbering = parseNumbering(text);
  if (!numbering || !isSection(text)) return 0;
  const title = /^([^\s。；：！？]{4,48})\s+(?=\S.{30})/.exec(text.slice(numbering.length))?.[1];
  const count = countOf(numbering.printed) ?? 0;
  const hasSister = [count - 1, count + 1].some((one) => counted.has(`${numbering.rank} ${one}`));
  return title && hasSister ? numbering.length + title.length : 0;
}

/** The sections whose numbered titles stand alone on their lines, by rank and count. */
function countedOf(nodes: readonly RootContent[]): Set<string> {
  return new Set(
    nodes.flatMap((node) => {
      const text = node.type === 'paragraph' ? textOf(node).trim() : '';
      const numbering = parseNumbering(text);
      const isTitle = text.length <= longest && !/[。；：！？，、]$|\s/.test(text);
      return numbering && isTitle ? [`${numbering.rank} ${countOf(numbering.printed)}`] : [];
    }),
  );
}

/** Whether a text opens with the number of a section: 一、 or （一）. */
function isSection(text: string): boolean {
  return [4, 5].includes(parseNumbering(text)?.rank ?? 0);
}

function splitLine(file: VFile, node: Paragraph, end: number): Paragraph[] {
  const text = textOf(node);
  const space = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
  const [head, tail] = splitPhrasing(
    file,
    cutPhrasing(file, node.children, end, end + space, 'indent'),
    end,
  );
  const paragraph = (children: Paragraph['children']): Paragraph => {
    const part: Paragraph = { type: 'paragraph', children };
    const offsets = textNodes({ type: 'paragraph', children }).map((text) => offsetsOf(text));
    const start = Math.min(...offsets.map(([from]) => from));
    part.position = positionOf(file, start, Math.max(...offsets.map(([, to]) => to)));
    return part;
  };
  const [heading, rest] = [paragraph(head), paragraph(tail)];
  const source = String(file.value);
  heading.data = { line: lineOf(node) };
  rest.data = {
    line: {
      ids: [idOf(source.slice(...offsetsOf(rest)))],
      hashes: 0,
      indent: 0,
      blankBefore: 0,
      corrections: lineOf(node).corrections,
    },
  };
  return [heading, rest];
}
