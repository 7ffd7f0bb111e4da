import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { type DocumentFacts, leaveOutNode, textOf } from '../tree.ts';

/** What a line of the title block states, found by its form. */
const forms: readonly { fact: keyof DocumentFacts; pattern: RegExp }[] = [
  { fact: 'title', pattern: /^[^>＞»›]{0,12}政府工作报告$/ },
  { fact: 'title', pattern: /^.{2,40}(?:规划|纲要|规划纲要|远景目标纲要)$/ },
  {
    fact: 'occasion',
    pattern: /^[—－\-（(]*\d{4}年\d{1,2}月\d{1,2}日.{0,3}在.{4,40}会议?上?[）)]*$/,
  },
  { fact: 'occasion', pattern: /^[—－-]*(?:\d{4}年)?.{0,8}在.{4,40}(?:大会|会议|全体会议)上$/ },
  { fact: 'date', pattern: /^[（(]\d{4}年\d{1,2}月\d{1,2}日.{0,30}[）)]$/ },
  {
    fact: 'speaker',
    pattern:
      /^.{0,10}(?:省|市|区|县|州|盟|旗)人?民?政?府?(?:代理?)?[省市区县州盟旗]?长[\p{Script=Han}·]{2,4}$/u,
  },
  { fact: 'speaker', pattern: /^(?:代理?)?[省市区县州盟旗]长[:：]?[\p{Script=Han}·]{2,4}$/u },
  { fact: 'issuer', pattern: /^[\p{Script=Han}]{2,12}人民政府$/u },
  { fact: 'date', pattern: /^[（(]?\d{4}年\d{1,2}月(?:\d{1,2}日)?[）)]?$/ },
];

/** No line of a title block is longer; and patterns stay quick on long lines. */
const longestLine = 80;

/** A frontmatter has a few lines. */
const longestFrontmatter = 30;

/** Only so many lines from the top can be the title block of a document nothing is known of. */
const topLines = 8;

/**
 * Title and signature lines, at the top or strayed into the text, become facts of the document:
 * those that the register states anywhere, and those that their form gives away.
 */
export function remarkFrontMatter() {
  return (tree: Root, file: VFile): void => {
    const given = file.data.document ?? {};
    const found: DocumentFacts = {};
    const stated = statedLines(given);
    let afterTitle = 0;
    readFrontmatter(tree, file, found);
    tree.children = tree.children.filter((node, index) => {
      if (node.type !== 'paragraph') return true;
      const line = squeeze(textOf(node));
      if (line.length > longestLine) return true;
      const fact = factOf(line);
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

/** YAML between two rulers at the top of a Markdown file: the title is a fact, the rest is not text. */
function readFrontmatter(tree: Root, file: VFile, found: DocumentFacts): void {
  const texts = tree.children
    .slice(0, longestFrontmatter)
    .map((node) => (node.type === 'paragraph' ? textOf(node).trim() : ''));
  const end = texts.indexOf('---', 1);
  if (texts[0] !== '---' || end < 0) return;
  if (!texts.slice(1, end).every((text) => /^[\w-]+:|^- /.test(text))) return;
  const title = /^title:\s*["']?(.*?)["']?$/m.exec(texts.slice(1, end).join('\n'))?.[1];
  if (title) found.title = title;
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
  switch (fact) {
    case 'date':
      return { date };
    case 'occasion': {
      const occasion = /在(.+?)上?[）)]*$/.exec(line)?.[1] ?? line;
      return { occasion, ...(date && { date }) };
    }
    case 'speaker':
      return { speaker: line.replace(/(长)[:：]?([\p{Script=Han}·]{2,4})$/u, '$1 $2') };
    case undefined:
      return {};
    default:
      return { [fact]: line };
  }
}

function factOf(line: string): keyof DocumentFacts | undefined {
  return forms.find(({ pattern }) => pattern.test(line))?.fact;
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
