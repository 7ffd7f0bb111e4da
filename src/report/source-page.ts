import type { ReportEntry } from '../library/catalog.ts';
import { correctionsPath, sourcePath, withBase } from '../library/routes.ts';
import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Block, Edition } from '../schemas/edition.ts';
import { formatCount } from '../text/format.ts';
import { operations } from './corrections.ts';
import { ParagraphNumbers } from './paragraph-numbers.ts';
import { isPlainRule, ruleName } from './rule-names.ts';
import { type SourceLine, type SourceSegment, toSourceLines } from './source-lines.ts';
import { toSourceParts } from './source-parts.ts';

/** How a stretch of the source is shown. */
type ShownSegment = { text: string } & (
  | { kind: 'plain' | 'sign' }
  /** Left out, with the name of the rule. */
  | { kind: 'leftOut'; rule: string }
  /** Read otherwise by a general rule. */
  | { kind: 'repaired'; read: string }
  /** Acted on by an editor, or in doubt; the word for it only where it begins. */
  | { kind: 'act'; href: string; word: string | undefined; isLeftOut: boolean; isDoubt: boolean }
);

/** A block that was read from a line. */
interface ReadBlock {
  id: string;
  type: Block['type'];
  /** Whether it is set as a heading is. */
  isHead: boolean;
  /** From the page of the source, which stands below that of the report. */
  href: string;
  /** `第12段` */
  number: string;
  /** The rows of a table; of all else one, the text. */
  rows: string[];
}

/** A line of the source and what was read from it. */
export interface ShownLine {
  number: number;
  segments: ShownSegment[];
  blocks: ReadBlock[];
  /** Blocks of other lines that go on in this one. */
  parts: { id: string; href: string; number: string }[];
  /** Whether nothing was read from it. */
  isOut: boolean;
}

/** What stands on one page. */
export interface SourcePart {
  /** `第1—420行` */
  title: string;
  href: string;
  /** The number of its first line. */
  from: number;
  lines: ShownLine[];
}

/** The source of a report, on a page or on several. */
export interface SourcePage {
  /** Its lines; those of a long one are on several pages. */
  parts: SourcePart[];
  /** What general rules left out, and what they read otherwise: `页码3处，水印2处`; may be empty. */
  leftOut: string;
  repaired: string;
  /** What they would read otherwise, and kept, with its words. */
  kept: string;
  /** Numbers of corrections and of doubts. */
  corrections: number;
  doubts: number;
  /** `1,234字符` */
  length: string;
}

/** The source of a report line by line, with what was done to it. */
export function toSourcePage(
  text: string,
  report: Pick<ReportEntry, 'id' | 'path' | 'data'>,
  edition: Edition,
  corrections: readonly PublishedCorrection[],
): SourcePage {
  const numbers = new ParagraphNumbers(edition.blocks);
  const lines = toSourceLines(text, edition, corrections);
  const parts = toSourceParts(edition.blocks);
  const own = Array.from({ length: parts.count }, (_, at) =>
    lines.filter(({ end }) => parts.ofLine(end) === at + 1),
  );
  const partOf = new Map(
    own.flatMap((some, at) =>
      some.flatMap(({ blocks }) => blocks.map(({ id }) => [id, at + 1] as const)),
    ),
  );
  const toPlace = (block: string, from: number) => {
    const part = partOf.get(block);
    return `${part === from ? '' : withBase(sourcePath(report.path, part))}#${block}`;
  };
  const byRule = edition.leftOut.filter(({ rule }) => !rule.startsWith('correction:'));
  return {
    parts: own.map((some, at) => {
      const from = some[0]?.number ?? 1;
      return {
        title: `第${from}—${some.at(-1)?.number ?? from}行`,
        href: withBase(sourcePath(report.path, at + 1)),
        from,
        lines: some.map((line) => toLine(line, { report, numbers, part: at + 1, toPlace })),
      };
    }),
    leftOut: countRules(byRule),
    repaired: countRules(edition.repairs),
    kept: [...Map.groupBy(edition.kept, ({ rule }) => rule)]
      .map(([rule, entries]) => {
        const words = [...new Set(entries.map(({ text }) => text))].join('、');
        return `${ruleName(rule)}${formatCount(entries.length)}处（${words}）`;
      })
      .join('，'),
    corrections: corrections.length,
    doubts: edition.doubts.length,
    length: `${formatCount(report.data.source.length)}字符`,
  };
}

/** How often each rule was applied; those that touch signs only come last. */
function countRules(entries: readonly { rule: string }[]): string {
  return [...Map.groupBy(entries, ({ rule }) => rule)]
    .sort(([a], [b]) => Number(isPlainRule(a)) - Number(isPlainRule(b)))
    .map(([rule, { length }]) => `${ruleName(rule)}${formatCount(length)}处`)
    .join('，');
}

/** What is known of the report of a line. */
interface LineContext {
  report: Pick<ReportEntry, 'id' | 'path'>;
  numbers: ParagraphNumbers;
  /** On which page it stands. */
  part: number;
  /** Where a block stands beside the source, from one of the pages. */
  toPlace: (block: string, from: number) => string;
}

function toLine(
  { number, segments, blocks, parts }: SourceLine,
  { report, numbers, part, toPlace }: LineContext,
): ShownLine {
  return {
    number,
    segments: segments.map((segment) => toSegment(segment, report.id)),
    blocks: blocks.map(({ id, type, text }) => ({
      id,
      type,
      isHead: type === 'heading' || type === 'box',
      href: `${part === 1 ? '' : '../'}../#${id}`,
      number: numbers.place(id),
      rows:
        type === 'table'
          ? text.split('\n').map((row) => row.split('\t').join(' │ ').trim())
          : [text],
    })),
    parts: parts.map(({ id }) => ({ id, href: toPlace(id, part), number: numbers.place(id) })),
    isOut: blocks.length + parts.length === 0,
  };
}

function toSegment(segment: SourceSegment, report: string): ShownSegment {
  const { text, leftOut, repaired, correction, doubt, continues } = segment;
  if (text.trim() === '') return { kind: 'plain', text };
  if (correction) {
    return {
      kind: 'act',
      text,
      href: withBase(correctionsPath(correction.report, correction.id)),
      word: continues ? undefined : operations[correction.op],
      isLeftOut: leftOut !== undefined,
      isDoubt: false,
    };
  }
  if (doubt !== undefined) {
    const href = withBase(correctionsPath(report, doubt));
    return { kind: 'act', text, href, word: '疑', isLeftOut: false, isDoubt: true };
  }
  if (leftOut !== undefined) {
    return isPlainRule(leftOut)
      ? { kind: 'sign', text }
      : { kind: 'leftOut', text, rule: ruleName(leftOut) };
  }
  return repaired === undefined
    ? { kind: 'plain', text }
    : { kind: 'repaired', text, read: repaired };
}
