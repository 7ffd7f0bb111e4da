import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { restsOfTitles } from '../broken-titles.ts';
import { membersOf } from '../members.ts';
import {
  countOf,
  itemRank,
  type Numbering,
  parseNumbering,
  partRank,
  plainRank,
  sectionRank,
} from '../numbering.ts';
import { type Profile, profileOf } from '../profile.ts';
import { isAddress, isComplete, isHan } from '../sentence.ts';
import { titlesOfLists } from '../title-lists.ts';
import { simplify } from '../traditional.ts';
import { type LineData, lineOf, textOf } from '../tree.ts';
import { isCutWord, isItem, join } from './remark-paragraphs.ts';

declare module 'mdast' {
  interface HeadingData {
    /** Place in the hierarchy of numberings; remark-outline.ts turns it into a depth. */
    rank?: number;
    /** Other headings never stand below it. */
    leaf?: boolean;
  }
}

/** Beyond this a line is text, however it is numbered. */
export const longest = 60;
/** A heading that only its form gives away is shorter than a line of print. */
const longestPlain = 32;
/** One shorter than the first line of a paragraph in print is no piece of text. */
const shortPlain = 20;

/** A part of a report that looks back, or ahead: what was done, and what is planned. */
const part =
  /^(?:(?:回眸|回顾|展望|总结|部署)\s*[\d０-９]{4}\s*年?|(?:过去|刚刚过去的|本届|上届|今后|未来|新一届|下一步|今年|[“"]?[一二三四五六七八九十]+五[”"]?|(?:[\d０-９]{4}|20[X×_*]{2})\s*年?)[^，。；]{0,24}(?:回顾|总结|情况|安排|打算|部署|思路|任务|目标|要求|工作|重点|展望|成就|成绩|方向|考虑|措施|意见|建议))$/;

/** The same with a verb in front: 扎实做好2010年政府工作. */
const partWithVerb =
  /^[\p{Script=Han}]{0,6}(?:[\d０-９]{4}年|今年|[“"][一二三四五六七八九十]+五[”"])[^，。；、]{0,16}(?:安排|打算|任务|工作|重点)$/u;

/** Whether a line names a part of a report. */
export function isPart(text: string): boolean {
  if (text.length > longestPlain) return false;
  const { simplified } = simplify(text);
  return part.test(simplified) || partWithVerb.test(simplified);
}

/** A title whose number a reading of the page lost. */
const lostNumber = /^[、．]\s*[\p{Script=Han}“\d]/u;

/** Unnumbered headings that open or close a text. */
const frame =
  /^(?:前\s*言|序\s*言|引\s*言|导\s*言|导\s*读|结\s*语|结束语|后\s*记|附\s*录|附\s*[表页]|[^，。；]{0,14}(?:名词|术语|用语|词语|词汇)[^，。；]{0,4}(?:解\s*释|注\s*[释解]|说\s*明|释\s*义)(?:[（(][^（()）]{0,40}[）)])?\s*[：:]?|(?:附|有关|相关|《[^》]{2,12}》)?\s*(?:注\s*[释解]|附\s*注|释\s*义)\s*[：:]?|附\s*[件表]\s*[\d一二三四五六七八九十]{0,2}\s*[：:]?)$/;

/** 附：主要指标表, 附件2：…; 附件：1.… lists what is annexed. */
const nameOfAnnex =
  /^附\s*(?:[件表录图]\s*[\d一二三四五六七八九十]{0,2})?\s*[：:]\s*(?!\d{1,2}\s*[.．、])[^。；！？，]{2,40}$/;

/** Whether a line opens or closes a text: its notes or its annexes. */
export function isFrame(text: string): boolean {
  return frame.test(text.replace(ornament, ''));
}

/** Signs that a page sets around such a title: ※名词解释※, 【名词解释】. */
const ornament = /^[※*★☆◆【［[]+\s*|\s*[※*★☆◆】］\]]+$/g;

/** A frame whose entries explain words. */
const glossary = /(?:解\s*释|注\s*[释解]|附\s*注|释\s*义|说\s*明)(?:[（(].*)?\s*[：:]?$/;

/** A boxed text: 专栏, with or without its number. */
const box = /^专栏\s*\d*\s*[：:\s]/;

/** What a gap in a page leaves before the caption of a lost photo. */
const pictureGap = 3;

/** What a press photo shows: one sentence that begins with its day. */
const photoText = /^\d{1,2}月\d{1,2}日[，,][^。]{10,80}。$/;

/** The title of a figure, which is lost where a page became text. */
const figure = /^图\s*\d{1,2}(?:[.．:：]\s*|\s+|(?=[“\d\p{Script=Han}]))\S/u;

/** By-line of a photo. */
const credit = /(?:摄影|摄|文\/图|图\/文|供图|资料图)[）)]?$/;

/**
 * Lines become headings by their numbering and their form; the number of `#` only tells that a
 * line was set apart. Captions of lost photos are told from headings by the gap in front of them.
 */
export function remarkHeadings() {
  return (tree: Root, file: VFile): void => {
    const nodes = tree.children;
    const profile = profileOf(nodes);
    const members = membersOf(nodes, profile);
    const listed = titlesOfLists(nodes);
    const kinds: Kind[] = [];
    let inGlossary = false;
    nodes.forEach((node, index) => {
      const before = kinds[index - 1] === undefined ? nodes[index - 1] : undefined;
      const kind =
        node.type === 'paragraph' && !isListed(node, listed)
          ? (kindOfAnnex(nodes, index) ??
            kindOf(node, before, nodes[index + 1], profile, members.has(node)))
          : undefined;
      const rank = kind === undefined || kind === 'caption' ? undefined : kind.rank;
      // An item is a line of its own, unless it breaks off.
      if (node.type === 'paragraph' && isListed(node, listed) && !/[，、,]$/.test(textOf(node)))
        lineOf(node).alone = true;
      // The entries of a glossary are numbered, but head nothing.
      const isEntry = inGlossary && rank !== undefined && rank >= itemRank;
      const isOfAnnex = kind !== undefined && isTitleOfAnnex(nodes[index - 1], node);
      kinds.push(isEntry ? undefined : isOfAnnex ? { rank: partRank + 0.5, leaf: true } : kind);
      if (isEntry && node.type === 'paragraph') lineOf(node).alone = true;
      if (rank !== undefined && rank < itemRank)
        inGlossary = glossary.test(textOf(node).trim().replace(ornament, ''));
    });
    const isBareTitle = (index: number) =>
      isPlain(kinds[index]) || members.has(nodes[index] as RootContent);
    const rests = restsOfTitles(nodes, profile, isBareTitle);
    tree.children = nodes.flatMap((node, index): RootContent[] => {
      const kind = kinds[index];
      if (rests.has(index)) return [];
      const rest = nodes[index + 1];
      if (rests.has(index + 1) && node.type === 'paragraph' && rest?.type === 'paragraph') {
        join(file, node, rest);
      }
      if (node.type !== 'paragraph' || kind === undefined) return [node];
      if (kind === 'caption') {
        lineOf(node).role = 'caption';
        return [node];
      }
      return [headingFrom(node, kind)];
    });
  };
}

/**
 * The kind of a line that names an annex: behind the text it heads a part; between its sections, which
 * count on below, it is the title of a table.
 */
function kindOfAnnex(nodes: readonly RootContent[], index: number): Kind {
  const [node, after] = [nodes[index], nodes[index + 1]];
  if (node?.type !== 'paragraph' || after === undefined || !isNameOfAnnex(node)) return undefined;
  // Above another of its kind it is one of a list of files.
  if (after.type === 'paragraph' && (isNameOfAnnex(after) || isFrame(textOf(after).trim()))) {
    return undefined;
  }
  const next = nodes
    .slice(index + 1)
    .map((one) =>
      one.type === 'paragraph' && !lineOf(one).isCell
        ? parseNumbering(textOf(one).trim())
        : undefined,
    )
    .find((numbering) => numbering?.rank === sectionRank);
  if (next === undefined || countOf(next.printed) === 1) return { rank: partRank };
  return isTable(after) ? 'caption' : undefined;
}

function isNameOfAnnex(node: Paragraph): boolean {
  const { editorLevel, alone } = lineOf(node);
  return editorLevel === undefined && !alone && nameOfAnnex.test(textOf(node).trim());
}

/** Whether a block is a table, also one that fell apart. */
function isTable(node: RootContent | undefined): boolean {
  return node?.type === 'table' || (node?.type === 'paragraph' && lineOf(node).isCell === true);
}

/** Whether a line names what is annexed: 附件 stands above it, alone. */
function isTitleOfAnnex(before: RootContent | undefined, node: RootContent): boolean {
  if (before?.type !== 'paragraph' || node.type !== 'paragraph') return false;
  const isAnnex = /^附\s*件\s*[\d一二三四五六七八九十]{0,2}\s*[：:]?$/.test(textOf(before).trim());
  return isAnnex && isFrame(textOf(node).trim());
}

/** Whether a line is an item of a list of titles that nobody set apart. */
function isListed(node: Paragraph, listed: ReadonlySet<RootContent>): boolean {
  const { hashes, editorLevel } = lineOf(node);
  return listed.has(node) && hashes === 0 && editorLevel === undefined;
}

/** Whether a kind is that of a title without number. */
function isPlain(kind: Kind): boolean {
  return kind !== undefined && kind !== 'caption' && kind.rank === plainRank;
}

type Kind =
  | { rank: number; number?: string; role?: LineData['role']; leaf?: boolean }
  | 'caption'
  | undefined;

function kindOf(
  node: Paragraph,
  before: RootContent | undefined,
  after: RootContent | undefined,
  profile: Profile,
  isMember: boolean,
): Kind {
  const line = lineOf(node);
  const text = textOf(node).trim();
  if (line.editorLevel === 0 || line.alone) return undefined;
  if (line.editorLevel === undefined && isAddress(text)) return undefined;
  const numbering = parseNumbering(text);
  if (line.editorLevel !== undefined) {
    return { rank: numbering?.rank ?? plainRank, ...(numbering && { number: numbering.printed }) };
  }
  if (box.test(text) && text.length <= longest) return { rank: itemRank - 0.5, role: 'box' };
  if (numbering) {
    return isMember || isNumberedHeading(node, text, numbering, after)
      ? { rank: numbering.rank, number: numbering.printed }
      : undefined;
  }
  // A heading or a caption before it ends nothing, but leaves nothing open either.
  const isOpen = before !== undefined && !endsThought(before);
  if (isPart(text) && (!isOpen || line.hashes > 0 || !isLineOfText(text, profile))) {
    return { rank: partRank };
  }
  if (isMember && !isOpen) return { rank: plainRank };
  // 、2016年工作回顾: its number was lost, and no text begins so.
  if (lostNumber.test(text) && text.length <= longest && !isOpen && !isComplete(text)) {
    return { rank: sectionRank };
  }
  if (photoText.test(text) && line.blankBefore >= pictureGap && !isOpen) return 'caption';
  if (figure.test(text) && text.length <= longest && !isComplete(text)) return 'caption';
  if (credit.test(text) && text.length <= 100 && line.blankBefore > 1) return 'caption';
  if (isFrame(text)) {
    const isNote = glossary.test(text.replace(ornament, ''));
    return { rank: partRank, leaf: !/^附/.test(text) && !isNote };
  }
  if (line.hashes > 0) {
    if (text.length > longest || /[。；]$/.test(text)) return undefined;
    return isTable(after) ? 'caption' : { rank: plainRank };
  }
  if (isBold(node) && text.length <= longestPlain && !/[。；：，:;,]$/.test(text)) {
    return { rank: plainRank };
  }
  if (!isSetApart(text)) return undefined;
  if (isTable(after)) return 'caption';
  if (isOpen && !isBareTitle(text, before, profile)) return undefined;
  if (line.blankBefore >= pictureGap) return 'caption';
  if (isOpen) return { rank: plainRank };
  if (after === undefined || !startsText(after) || isLineOfText(text, profile)) return undefined;
  // Among numbered headings a bare line is more often the start of a sentence that a page cut.
  const isShort = text.length <= shortPlain && !/[，、,]/.test(text);
  return profile.isNumbered && !isShort ? undefined : { rank: plainRank };
}

/**
 * Whether a line is a heading although a sentence before it is left open: in a spread of columns a
 * bare title is likelier than so short a piece of text, unless the cut goes through a word.
 */
function isBareTitle(text: string, before: RootContent, profile: Profile): boolean {
  return (
    !profile.isNumbered &&
    profile.width === undefined &&
    text.length <= shortPlain + 4 &&
    !isCutWord(textOf(before), text)
  );
}

/** Whether a line is as long as the page's width: then it may well go on. */
function isLineOfText(text: string, { width }: Profile): boolean {
  return width !== undefined && text.length > width * 0.7;
}

function isNumberedHeading(
  node: Paragraph,
  text: string,
  numbering: Numbering,
  after: RootContent | undefined,
): boolean {
  const { hashes } = lineOf(node);
  const title = text.slice(numbering.length);
  if (text.length > longest || /[；;，,、]$/.test(text) || /[。！？]./.test(title)) return false;
  // （一） alone can part a report; 1. alone is a remnant.
  if (title === '') return numbering.rank < itemRank;
  const isWhole = hashes > 0 || isBold(node);
  if (/。$/.test(text)) return numbering.rank < itemRank && isWhole && startsText(after);
  if (numbering.rank < itemRank) return hashes > 0 || !isComplete(text);
  if (hashes > 0) return true;
  // An item of a list looks alike, but no text of its own follows it.
  return !isComplete(text) && text.length <= longestPlain && startsText(after);
}

/** Whether all of a line is bold. */
function isBold(node: Paragraph): boolean {
  return node.children.every((child) => child.type === 'strong');
}

/** Whether an unnumbered line without `#` has the form of a heading or a caption. */
function isSetApart(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= longestPlain &&
    isHan(text.match(/\p{L}/u)?.[0]) &&
    !/[。！？；：!?;:，,、]$/.test(text) &&
    !/[。！？；;：:]/.test(text) &&
    (text.match(/[，、,]/g)?.length ?? 0) <= 2 &&
    !/^[——◆●■▲★（(【[]/.test(text) &&
    !/^(?:\d{4}年|今年|明年|去年|当前|这)[^，]{0,4}是/.test(text)
  );
}

/** Whether a block may be followed by a heading: a sentence left open goes on instead. */
function endsThought(node: RootContent): boolean {
  if (node.type !== 'paragraph') return true;
  const text = textOf(node);
  return isComplete(text) || isSetApart(text.trim()) || isItem(node) || lineOf(node).alone === true;
}

/** Whether a block is text that a heading can stand above. */
function startsText(node: RootContent | undefined): boolean {
  if (node === undefined) return false;
  if (node.type !== 'paragraph') return true;
  const text = textOf(node);
  return text.length > longestPlain || isComplete(text) || parseNumbering(text) !== undefined;
}

/** A paragraph as the heading that it is. */
export function headingFrom(node: Paragraph, kind: Exclude<Kind, 'caption' | undefined>): Heading {
  const line = lineOf(node);
  line.number = kind.number;
  line.role = kind.role;
  return {
    type: 'heading',
    depth: 2,
    // Bold in a heading says nothing more.
    children: node.children.flatMap((child) =>
      child.type === 'strong' ? child.children : [child],
    ),
    data: { line, rank: kind.rank, leaf: kind.leaf ?? false },
    position: node.position,
  };
}
