/** What is offered to follow, as entries for `seeds/topics.yml`. */
import { hash } from 'node:crypto';
import { Document, isMap, isSeq } from 'yaml';
import type { Words } from '../../src/schemas/correction.ts';
import { findWords } from '../seeds/quote.ts';
import type { CountyPassage } from './county-text.ts';
import { guessRole } from './guess-role.ts';
import type { Further, NamedCounty, Offers, Proposal } from './propose-topics.ts';

/** The offers of a county: entries that can be pasted as they are, each under a line that says why. */
export function writeOffers(
  { county, proposals, further }: Offers,
  themeOf: (name: string) => string,
): string {
  const head = [
    `# ${county.name}：可以列入 seeds/topics.yml 的事项，依名称是否专有、在文库里是否少见、旁边有没有数排列。`,
    '# 抄哪一条都合格式；抄前请读每一句，删去说别的事的，改好 slug、title、subject、theme，role 由措辞推测，逐句核对。',
    ...(proposals.length === 0 ? ['# 没有可以列入的。'] : []),
  ];
  const entries = proposals.map((proposal, index) =>
    writeProposal(proposal, index + 1, county, themeOf),
  );
  return [head.join('\n'), ...entries, ...writeFurther(further)].join('\n\n');
}

function writeProposal(
  { name, forms, reports, sentences, figures, passages }: Proposal,
  rank: number,
  county: NamedCounty,
  themeOf: (name: string) => string,
): string {
  const left = sentences - passages.length;
  const told = [
    `# ${rank}. ${name}：${reports} 份报告 ${sentences} 句`,
    ...(figures > 0 ? [`，${figures} 处旁有数`] : []),
    ...(left > 0 ? [`，另有 ${left} 句没有列出`] : []),
    ...(forms.length > 0 ? [`；又见 ${forms.slice(0, 6).join('、')}`] : []),
  ].join('');
  const entry = {
    slug: `topic-${hash('sha256', `${county.slug} ${name}`).slice(0, 8)}`,
    county: county.slug,
    title: name,
    subject: `${name}，历年的报告怎样说。`,
    theme: themeOf(name),
    terms: [name],
    passages: passages.map((passage) => ({
      report: passage.report,
      quote: quoteOf(passage, county),
      role: guessRole(passage.text, passage.path),
    })),
  };
  const document = new Document([entry]);
  const [node] = isSeq(document.contents) ? document.contents.items : [];
  const terms = isMap(node) ? node.get('terms') : undefined;
  if (isSeq(terms)) terms.flow = true;
  return `${told}\n${document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()}`;
}

/** The sentence, and which one it is where its report has it several times. */
function quoteOf({ report, block, start, text }: CountyPassage, { reports }: NamedCounty): Words {
  const blocks = reports.find(({ id }) => id === report)?.blocks ?? [];
  const places = blocks.flatMap((one) =>
    findWords(one.text, text).map((span) => ({ block: one.id, start: span[0] })),
  );
  if (places.length < 2) return text;
  const at = places.findIndex((place) => place.block === block && place.start === start);
  return { words: text, nth: at + 1, of: places.length };
}

function writeFurther(further: readonly Further[]): string[] {
  if (further.length === 0) return [];
  const topics = Map.groupBy(further, ({ topic }) => topic);
  return [
    [
      '# 已有的事项，别的报告里与它的语句相近而没有 terms 中的词的话。是同一件事的，抄入 passages，并在 terms 中加上那一段的叫法。',
      ...[...topics].flatMap(([topic, own]) => [
        `# ${topic}`,
        ...own.flatMap(({ quote, passage, likeness }) => [
          `#   ${passage.report}：${passage.text}`,
          `#     与“${quote}”相近（${Math.round(likeness * 100)}%）`,
        ]),
      ]),
    ].join('\n'),
  ];
}
