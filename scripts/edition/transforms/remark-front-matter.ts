import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { type DocumentFacts, leaveOutNode, textOf } from '../tree.ts';

/** What a line of the title block states, found by its form. */
const forms: readonly { fact: keyof DocumentFacts; pattern: RegExp }[] = [
  { fact: 'title', pattern: /^.{0,12}政府工作报告$/ },
  { fact: 'title', pattern: /^.{2,40}(?:规划|纲要|规划纲要|远景目标纲要)$/ },
  {
    fact: 'occasion',
    pattern: /^[—－\-（(]*\d{4}年\d{1,2}月\d{1,2}日.{0,3}在.{4,40}会议?上?[）)]*$/,
  },
  {
    fact: 'speaker',
    pattern:
      /^.{0,10}(?:省|市|区|县|州|盟|旗)人?民?政?府?(?:代理?)?[省市区县州盟旗]?长[\p{Script=Han}·]{2,4}$/u,
  },
  { fact: 'speaker', pattern: /^(?:代理?)?[省市区县州盟旗]长[:：]?[\p{Script=Han}·]{2,4}$/u },
  { fact: 'issuer', pattern: /^[\p{Script=Han}]{2,12}人民政府$/u },
  { fact: 'date', pattern: /^[（(]?\d{4}年\d{1,2}月(?:\d{1,2}日)?[）)]?$/ },
];

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
    tree.children = tree.children.filter((node, index) => {
      if (node.type !== 'paragraph') return true;
      const line = squeeze(textOf(node));
      const fact = factOf(line);
      // A signature stands near a title; elsewhere such words may be part of the text.
      const near = index < topLines || afterTitle > 0;
      afterTitle = Math.max(0, afterTitle - 1);
      const isTitle = stated.has(line) || (fact === 'title' && (index < topLines || isLarge(node)));
      if (!isTitle && !(fact !== undefined && fact !== 'title' && near)) return true;
      if (isTitle) afterTitle = 4;
      if (fact !== undefined) found[fact] ??= line;
      else if (isTitle) found.title ??= line;
      leaveOutNode(file, node, 'title-block');
      return false;
    });
    file.data.document = { ...found, ...given };
  };
}

function isLarge(node: RootContent): boolean {
  return node.type === 'paragraph' && (node.data?.line?.hashes ?? 0) > 0;
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
