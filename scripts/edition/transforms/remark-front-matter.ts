import type { Paragraph, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { toHalfWidth } from '../../../src/text/half-width.ts';
import { itemRank, parseNumbering } from '../numbering.ts';
import { simplify } from '../traditional.ts';
import { type DocumentFacts, leaveOutNode, lineOf, textOf } from '../tree.ts';
import { isFurniture } from './remark-page-furniture.ts';

/** What a line of the title block states, found by its form; a title stands alone on it. */
const forms: readonly { fact: keyof DocumentFacts; pattern: RegExp }[] = [
  { fact: 'title', pattern: /^[^>＞»›]{0,16}政府工作报告(?:[（(][^（()）]{0,24}[）)])?$/ },
  { fact: 'title', pattern: /^[^。，]{2,40}(?:统计公报|结果的?公报)(?:[[［]\d+[\]］])?$/ },
  { fact: 'title', pattern: /^.{2,40}(?:规划|纲要|规划纲要|远景目标纲要)$/ },
  {
    fact: 'occasion',
    pattern: /^[—―─－\-–（(]*\d{4}年\d{1,2}月\d{1,2}日.{0,3}在.{4,40}会议?上?[）)]*$/,
  },
  { fact: 'occasion', pattern: /^[—―─－\-–]*(?:\d{4}年)?.{0,8}在.{4,40}(?:大会|会议|全体会议)上$/ },
  { fact: 'date', pattern: /^[（(]\d{4}年\d{1,2}月\d{1,2}日.{0,30}[）)]$/ },
  {
    fact: 'speaker',
    pattern:
      /^.{0,10}(?:省|市|区|县|州|盟|旗)人?民?政?府?(?:代理?)?[省市区县州盟旗]?长[\p{Script=Han}·]{2,4}$/u,
  },
  { fact: 'speaker', pattern: /^(?:代理?)?[省市区县州盟旗]长[:：]?[\p{Script=Han}·]{2,4}$/u },
  { fact: 'issuer', pattern: /^[\p{Script=Han}]{2,12}(?:人民政府|统计局)$/u },
  { fact: 'date', pattern: /^[（(]?\d{4}年\d{1,2}月(?:\d{1,2}日)?[）)]?$/ },
];

/** The occasion and the speaker in one line: …会议上 市长 某某. */
const occasionBySpeaker =
  /^((?:[^。—（(]{0,14}工作报告)?[—―─－\-–（(]*\d{4}年\d{1,2}月\d{1,2}日[^。]{4,50}(?:大会|会议)上)(?:的报告)?[，,]?([^。，上（）()]{0,16}(?:主席|专员|[省市区县州盟旗]长)[:：]?[\p{Script=Han}·•]{2,}?)(?:讲话)?([）)]?)$/u;

/** The same where the line stands above the address of a speech: there a form says enough. */
const formsAbove: typeof forms = [
  ...forms,
  {
    fact: 'occasion',
    pattern: /^[^。！？]{0,24}(?:人民代表大会|人大)[^。！？]{0,16}会议?[^。！？]{0,4}$/,
  },
  { fact: 'title', pattern: /^[^。！？，]{0,24}工作报告[^。！？，]{0,12}$/ },
  { fact: 'occasion', pattern: occasionBySpeaker },
  {
    fact: 'speaker',
    pattern:
      /^[^。，]{0,16}(?:主席|总理|专员|行政长官|[省市区县州盟旗]长|主任)[:：]?(?:[\p{Script=Han}]{2,4}|\p{Script=Han}+(?:[·•.．]\p{Script=Han}+)+|\p{Script=Han}{5,8})$/u,
  },
];

/** A name without an office: behind a title, an occasion or a day it is the speaker's. */
const nameAlone = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+)$/u;
/** 长甲县人民政府县长某某: the last office in a line, and the name behind it. */
const officeAndName =
  /^(.*[省市区县州盟旗]长|.*(?:长|主席|总理|专员))[:：]?([\p{Script=Han}·]{2,})$/u;
/** An office whose name stands on the next line. */
const office = /(?:主席|总理|专员|[省市区县州盟旗]长)$/;
/** The address that opens a speech, and the sentence that hands the report to those it addresses. */
const address = /^(?:各位|同志们|主席团)[^。，]{0,20}[：:！!，,]?\P{Script=Han}{0,4}$/u;
const submission =
  /^(?:各位[^。]{0,12}[：:！!，,])?[^。]{0,30}代表[^。]{2,40}报告|(?:提?请|予以?)[^。]{0,16}审[议議]/;

/** No line of a title block is longer; and patterns stay quick on long lines. */
const longestLine = 80;

/** A frontmatter has a few lines. */
const longestFrontmatter = 30;

/** Only so many lines from the top can be the title block of a document nothing is known of. */
const topLines = 8;
/** What stands above the address of a speech has no more lines; else the address is another's. */
const longestTop = 24;
/** A title line is broken over no more lines. */
const mostBroken = 3;

/**
 * Title and signature lines, at the top or strayed into the text, become facts of the document:
 * those that the register states anywhere, and those that their form gives away. What else stands
 * above the address of a speech is no part of it.
 */
export function remarkFrontMatter() {
  return (tree: Root, file: VFile): void => {
    const given = file.data.document ?? {};
    const found: DocumentFacts = {};
    const stated = statedLines(given);
    let afterTitle = 0;
    readFrontmatter(tree, file, found);
    readTop(tree, file, found, stated);
    tree.children = tree.children.filter((node, index) => {
      if (node.type !== 'paragraph') return true;
      const line = wordsOf(node);
      if (line.length > longestLine) return true;
      const fact = factOf(line, forms);
      // A signature stands near a title; elsewhere such words may be part of the text.
      const near = index < topLines || afterTitle > 0;
      afterTitle = Math.max(0, afterTitle - 1);
      const isTitle = stated.has(line) || (fact === 'title' && (index < topLines || isLarge(node)));
      if (!isTitle && !(fact !== undefined && fact !== 'title' && near)) return true;
      if (isTitle) afterTitle = 4;
      Object.assign(found, { ...statement(isTitle ? 'title' : fact, line), ...found });
      leaveOutNode(file, node, 'title-block');
      return false;
    });
    file.data.document = { ...found, ...given };
  };
}

/**
 * Read the lines above the address of a speech, also where one is broken over several, and leave
 * them out. Where numbered text stands there, the address is not the one that opens the speech.
 */
function readTop(tree: Root, file: VFile, found: DocumentFacts, stated: ReadonlySet<string>): void {
  const end = addressOf(tree.children);
  const top = tree.children.slice(0, end);
  if (top.length === 0 || top.some((node) => !isOfTop(node))) return;
  const lines = top.map((node) => wordsOf(node as Paragraph));
  const facts: (keyof DocumentFacts | undefined)[] = [];
  for (let index = 0; index < lines.length; ) {
    const before = facts.at(-1);
    const read = stated.has(lines[index] as string)
      ? ({ fact: 'title', line: lines[index] as string, count: 1 } as const)
      : readLines(lines, index, before);
    note(found, statement(read.fact, read.line));
    for (let count = 0; count < read.count; count += 1) facts.push(read.fact);
    index += read.count;
  }
  const last = facts.findLastIndex((fact) => fact !== undefined);
  const isLoose = (index: number) =>
    index > last &&
    ((lines[index] as string).length > longestLine || /。$/.test(lines[index] as string));
  const kept = top.filter((node, index) => {
    if (facts[index] === undefined && (isLoose(index) || isFurniture(textOf(node).trim())))
      return true;
    leaveOutNode(file, node, facts[index] === undefined ? 'before-speech' : 'title-block');
    return false;
  });
  tree.children.splice(0, end, ...kept);
}

/** The words that stand above a list of reports on a page: the title of one says more. */
const anyReport = '工作报告';

/** Add what a line states; what is found first counts. */
function note(found: DocumentFacts, stated: DocumentFacts): void {
  if (stated.title !== undefined && found.title === anyReport) delete found.title;
  Object.assign(found, { ...stated, ...found });
}

/** What the line at a place says, by itself or with those that go on from it. */
function readLines(
  lines: readonly string[],
  index: number,
  before: keyof DocumentFacts | undefined,
): { fact: keyof DocumentFacts | undefined; line: string; count: number } {
  const line = lines[index] as string;
  if (isFurniture(line)) return { fact: undefined, line, count: 1 };
  for (let count = 1; count <= mostBroken && index + count <= lines.length; count += 1) {
    const words = lines.slice(index, index + count).join('');
    if (words.length > longestLine) break;
    // 在某县第十八届↵人民代表大会第一次会议上: the first line alone says nothing.
    const fact = factOf(words, formsAbove);
    if (fact === undefined || (count > 1 && !isBroken(line, fact))) continue;
    const next = lines[index + count];
    // 第十届人民代表大会↵第四次会议上, （…第四次会议↵上）
    const isWhole =
      fact !== 'occasion' ||
      next === undefined ||
      !/^(?:.{0,20}会议上?[）)]?|上[）)]?|[）)])$/.test(next);
    if (isWhole || count === mostBroken) return { fact, line: words, count };
  }
  const isSpeaker =
    (before === 'occasion' || before === 'title' || before === 'date') && nameAlone.test(line);
  return { fact: isSpeaker ? 'speaker' : undefined, line, count: 1 };
}

/** Whether a line may be the first part of a broken one. */
function isBroken(line: string, fact: keyof DocumentFacts): boolean {
  return fact === 'occasion' || (fact === 'speaker' && office.test(line));
}

/** Place of the address that opens a speech; 0 where there is none near the top. */
function addressOf(nodes: readonly RootContent[]): number {
  const texts = nodes
    .slice(0, longestTop + 3)
    .map((node) => (node.type === 'paragraph' ? textOf(node).trim() : ''));
  const isSubmission = (text: string) => submission.test(inSimplified(text.replace(/\s+/g, '')));
  const found = texts.findIndex(isSubmission);
  if (found < 0) return 0;
  // A page may show the first words of the speech above it: those have no address of their own.
  for (const [at, text] of texts.entries()) {
    if (address.test(text) && texts.slice(at + 1, at + 3).some(isSubmission)) return at;
  }
  return found;
}

/** Whether a node may stand above a speech: nothing that an editor judged, and no part of a text. */
function isOfTop(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const { editorLevel, corrections } = lineOf(node);
  return (
    editorLevel === undefined &&
    (corrections?.length ?? 0) === 0 &&
    (parseNumbering(textOf(node).trim())?.rank ?? itemRank) >= itemRank
  );
}

/** YAML between two rulers at the top of a Markdown file: the title is a fact, the rest is not text. */
function readFrontmatter(tree: Root, file: VFile, found: DocumentFacts): void {
  const texts = tree.children
    .slice(0, longestFrontmatter)
    .map((node) => (node.type === 'paragraph' ? textOf(node).trim() : ''));
  const end = texts.indexOf('---', 1);
  if (texts[0] !== '---' || end < 0) return;
  if (!texts.slice(1, end).every((text) => /^[\w-]+:|^- /.test(text))) return;
  const title = /^title:\s*["']?(.*?)["']?$/m.exec(texts.slice(1, end).join('\n'))?.[1];
  if (title) {
    const [head = title, date, speaker] =
      /^(.+?)\s*[（(](\d{4}年\d{1,2}月\d{1,2}日)\s*([\p{Script=Han}·]{2,})?[）)]$/u
        .exec(title)
        ?.slice(1) ?? [];
    Object.assign(found, { title: head, ...(date && statement('date', date)) });
    if (speaker) found.speaker = speaker;
  }
  for (const node of tree.children.splice(0, end + 1)) leaveOutNode(file, node, 'frontmatter');
}

function isLarge(node: RootContent): boolean {
  return node.type === 'paragraph' && (node.data?.line?.hashes ?? 0) > 0;
}

/** What a line of the title block says, in the form a register entry has. */
function statement(fact: keyof DocumentFacts | undefined, line: string): DocumentFacts {
  const [, year, month = '', day] = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/.exec(line) ?? [];
  const date =
    year && [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');
  const dated = date ? { date } : {};
  switch (fact) {
    case 'date':
      return dated;
    case 'occasion': {
      const [, before = line, speaker] = occasionBySpeaker.exec(line) ?? [];
      const occasion =
        /在(.+?)(?:上(?:的报告)?)?[）)]*$/.exec(before)?.[1] ??
        before.replace(/^.*?\d日|^[—―─－\-–（(]+|上?[）)]*$/g, '');
      // 政府工作报告——2025年1月22日在…上
      const title = /^([^—―─－（(]{0,12}政府工作报告)[—―─－（(]/.exec(line)?.[1];
      return {
        occasion,
        ...dated,
        ...(title && { title }),
        ...(speaker && statement('speaker', speaker)),
      };
    }
    case 'speaker':
      return {
        speaker: line.replace(officeAndName, '$1 $2'),
      };
    case 'title':
      return { title: line, ...dated };
    case undefined:
      return {};
    default:
      return { [fact]: line };
  }
}

function factOf(line: string, known: typeof forms): keyof DocumentFacts | undefined {
  const words = inSimplified(line);
  return known.find(({ pattern }) => pattern.test(words))?.fact;
}

/** A line in simplified characters, which the forms are written in. */
function inSimplified(line: string): string {
  const { simplified } = simplify(line);
  return simplified.length === line.length ? simplified : line;
}

/** What stands where a conversion lost the spaces between an office and a name. */
const lostSpace = /(?<=\p{Script=Han})[?？]+(?=\p{Script=Han}|$)/gu;

/** Words of a line: without spaces, with the figures of its date in the usual form. */
function wordsOf(node: Paragraph): string {
  return squeeze(textOf(node))
    .replace(lostSpace, '')
    .replace(/[０-９]/g, toHalfWidth)
    .replace(
      /([一二][九〇零○ΟОO0][〇零○ΟОO0一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?/g,
      (_, year: string, month: string, day: string | undefined) =>
        `${[...year].map((sign) => Math.max(0, numerals.indexOf(sign))).join('')}年${count(month)}月${day ? `${count(day)}日` : ''}`,
    );
}

const numerals = '〇一二三四五六七八九';

/** A number below a hundred in Chinese numerals. */
function count(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const ten = words.includes('十') ? (tens ? numerals.indexOf(tens) : 1) : 0;
  return ten * 10 + (ones ? numerals.indexOf(ones) : 0);
}

/** Lines that say nothing but what the register says, in whole or, for a series, in its halves. */
function statedLines(facts: DocumentFacts): Set<string> {
  const lines = [facts.title, facts.issuer, facts.series, ...(facts.series?.split('——') ?? [])];
  const speaker = facts.speaker;
  if (speaker) lines.push(speaker);
  return new Set(lines.filter((line) => line !== undefined).map(squeeze));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
