/** The parts of several reports side by side: which of them speak of the same thing. */
import type { Link } from '../library/routes.ts';
import type { BlockOutline } from '../schemas/edition.ts';
import { isLostHeading, lostHeading } from '../schemas/heads.ts';
import { PairNumbers } from '../text/pairs.ts';
import { type TocItem, toToc } from './toc.ts';

/** A report whose parts are set beside those of others. */
export interface PartedReport extends PartSource {
  /** The county, or what else tells the reports apart. */
  place: string;
}

/** What the parts of a report are made of. */
export interface PartSource {
  /** Of its page, as links lead there: with the site's base path. */
  path: string;
  /** The year in which it was given. */
  year: number;
  blocks: readonly BlockOutline[];
}

/** The parts of a report as they are compared. */
export interface ReportParts {
  numbers: PairNumbers;
  parts: readonly RawPart[];
  /** How many paragraphs they have, and how many of them hold each pair. */
  paragraphs: number;
  holding: PairCounts;
}

/** Some pairs in the order in which they are first met, and how often each is. */
interface PairCounts {
  pairs: Int32Array;
  times: Float64Array;
}

/** A part of a report among those of others. */
interface Part {
  /** Place of its report among the others. */
  at: number;
  link: Link;
  /** Its pairs, and how much each counts in it: as a vector of length 1. */
  pairs: Int32Array;
  weights: Float64Array;
}

/** Parts that speak of the same thing, at most one of each report. */
export interface PartRow {
  /** In the order of the reports; nothing where no part of a report goes with the others. */
  cells: { place: string; link: Link | undefined }[];
}

/** The parts of one time: what reports look back on, or what they plan. */
export interface PartGroup {
  /** `安排`, `回顾`, or `全文` where all parts are of one time */
  title: string;
  /** `26个部分` */
  count: string;
  rows: PartRow[];
  /** Parts that go with none of another report. */
  alone: { place: string; links: Link[] }[];
}

/** More parts than these cannot be set beside others: those of the level above are taken. */
const manyParts = 24;
/** How many times as much a pair counts that stands in a part's heading. */
const headingWeight = 4;
/** A pair that stands in more of a report's headings than this share is its manner of speaking. */
const mannerShare = 1 / 3;
/** What praises any subject is the subject of none: 新突破, 新台阶, and not 创新 or 更新. */
const praise = /(?<![创革更高])新\p{Script=Han}{1,2}(?!\p{Script=Han})/gu;
/** Least likeness of parts that speak of the same thing. */
const enough = 0.06;

/** A part before its pairs are weighed. */
interface RawPart {
  link: Link;
  isBack: boolean;
  /** Its pairs in the order of its text, without those that are its report's manner of speaking. */
  pairs: Int32Array;
  /** How much each counts by how often it stands there, and whether in the heading. */
  counts: Float64Array;
}

/** The words of a part. */
interface PartText {
  link: Link;
  isBack: boolean;
  heading: string;
  /** What says its subject: its heading or, where that is lost, those that stand in its paragraphs. */
  subject: string;
  paragraphs: string[];
}

/**
 * The parts of the reports by likeness: the pairs of characters they share, those of few paragraphs
 * more, those of their headings most. The likest are joined first, never two of one report.
 */
export function toYearParts(reports: readonly PartedReport[]): PartGroup[] {
  const numbers = new PairNumbers();
  return groupParts(
    reports.map((report) => ({ place: report.place, report: toReportParts(report, numbers) })),
  );
}

/**
 * What `groupParts` takes of a report, which may be one of several comparisons.
 *
 * @param numbers those of all reports that it is compared with
 */
export function toReportParts(source: PartSource, numbers: PairNumbers): ReportParts {
  const texts = toPartTexts(source).map((text) => ({
    ...text,
    heading: numbers.toNumbers(text.heading),
    subject: numbers.toNumbers(text.subject),
    paragraphs: text.paragraphs.map((words) => numbers.toNumbers(words)),
  }));
  const count = makeCounter(numbers.size);
  const paragraphs = texts.flatMap((text) => text.paragraphs);
  const parts = [false, true].flatMap((isBack) => {
    const own = texts.filter((text) => text.isBack === isBack);
    const inHeadings = count(own.map(({ heading }) => new Set(heading)));
    const most = Math.max(1, own.length * mannerShare);
    const isManner = new Set(
      inHeadings.pairs.filter((_, at) => (inHeadings.times[at] ?? 0) > most),
    );
    return own.map(({ link, subject, paragraphs }): RawPart => {
      const named = new Set(subject);
      const { pairs, times } = count(paragraphs);
      const counts = times.map(
        (often, at) => (1 + Math.log(often)) * (named.has(pairs[at] ?? -1) ? headingWeight : 1),
      );
      const isOwn = (_: number, at: number) => !isManner.has(pairs[at] ?? -1);
      return { link, isBack, pairs: pairs.filter(isOwn), counts: counts.filter(isOwn) };
    });
  });
  const holding = count(paragraphs.map((pairs) => new Set(pairs)));
  return { numbers, parts, paragraphs: paragraphs.length, holding };
}

/** Parts of reports that speak of the same thing; see `toYearParts`. */
export function groupParts(
  reports: readonly { place: string; report: ReportParts }[],
): PartGroup[] {
  const rarity = toRarity(reports.map(({ report }) => report));
  const all = reports.flatMap(({ report }, at) => report.parts.map((part) => ({ at, part })));
  const isMixed = new Set(all.map(({ part }) => part.isBack)).size > 1;
  return [false, true].flatMap((isBack) => {
    const own = all.filter(({ part }) => part.isBack === isBack);
    if (own.length === 0) return [];
    const groups = join(own.map(({ at, part }) => weigh(part, at, rarity)));
    const cellsOf = (group: readonly Part[]) =>
      reports.map(({ place }, at) => ({
        place,
        link: group.find((part) => part.at === at)?.link,
      }));
    const alone = groups.flatMap((group) => (group.length > 1 ? [] : group));
    return [
      {
        title: isMixed ? (isBack ? '回顾' : '安排') : '全文',
        count: `${own.length}个部分`,
        rows: groups.filter(({ length }) => length > 1).map((group) => ({ cells: cellsOf(group) })),
        alone: reports.flatMap(({ place }, at) => {
          const links = alone.filter((part) => part.at === at).map(({ link }) => link);
          return links.length > 0 ? [{ place, links }] : [];
        }),
      },
    ];
  });
}

/** The parts of a report: those under its chapters, or the chapters where these are too many. */
function toPartTexts({ path, year, blocks }: PartSource): PartText[] {
  const items = toToc(blocks, 2).filter(({ text }) => !isBackMatter(text));
  const under = items.flatMap((item) =>
    (item.children.length > 0 ? item.children : [item]).map((part) => ({ chapter: item, part })),
  );
  const parts =
    under.length > manyParts ? items.map((item) => ({ chapter: item, part: item })) : under;
  const starts = new Map(
    blocks.flatMap(({ id, lost = [] }, index) =>
      [id, ...lost.map((head) => head.id)].map((one) => [one, index] as const),
    ),
  );
  return parts.map(({ chapter, part }, index) => {
    const next = parts[index + 1];
    const start = starts.get(part.id) ?? 0;
    // A chapter's heading, where the next part is the first of another one, belongs to that.
    const end = next
      ? (starts.get(next.chapter === chapter ? next.part.id : next.chapter.id) ?? blocks.length)
      : blocks.length;
    const own = blocks.slice(start, end).filter(({ type }) => type !== 'gap');
    const runIns = own.flatMap(({ runIn }) => runIn ?? []);
    return {
      link: { title: titleOf(part, runIns), href: `${path}#${part.id}` },
      heading: part.text,
      subject: isLostHeading(part.text) ? runIns.join('\n') : withoutPraise(part.text),
      paragraphs: own.map(({ type, text }) => (type === 'heading' ? withoutPraise(text) : text)),
      isBack: looksBack(chapter, year),
    };
  });
}

/** Whether a chapter stands behind the speech: notes and annexes say nothing of a year's work. */
function isBackMatter(heading: string): boolean {
  return /^附[件录表]|^(?:注释|附注)$|(?:名词|用语|术语).{0,6}(?:解释|注释|说明)$/.test(heading);
}

function withoutPraise(heading: string): string {
  return heading.replaceAll(praise, '\n');
}

/** A part whose heading is lost is named by the headings that stand in its paragraphs. */
function titleOf({ text }: TocItem, runIns: readonly string[]): string {
  return isLostHeading(text) && runIns.length > 0
    ? lostHeading + runIns.slice(0, 2).join('')
    : text;
}

/** Whether a chapter says that it is about the time before the report's year. */
function looksBack({ text }: TocItem, year: number): boolean {
  return (
    /回顾|过去/.test(text) || (text.includes(String(year - 1)) && !text.includes(String(year)))
  );
}

/** How much each pair tells: the fewer paragraphs of all reports it stands in, the more. */
function toRarity(reports: readonly ReportParts[]): Float64Array {
  const holding = new Float64Array(reports[0]?.numbers.size ?? 0);
  let paragraphs = 0;
  for (const report of reports) {
    paragraphs += report.paragraphs;
    const { pairs, times } = report.holding;
    for (const [at, pair] of pairs.entries()) {
      holding[pair] = (holding[pair] ?? 0) + (times[at] ?? 0);
    }
  }
  const known: number[] = [];
  return holding.map((times) => (known[times] ??= Math.log((paragraphs + 1) / (times || 1))));
}

function weigh({ link, pairs, counts }: RawPart, at: number, rarity: Float64Array): Part {
  const weights = counts.map((count, index) => count * (rarity[pairs[index] ?? 0] ?? 0));
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0)) || 1;
  return { at, link, pairs, weights: weights.map((weight) => weight / length) };
}

/** Join the likest parts, then groups of them, until none are like enough. */
function join(parts: readonly Part[]): Part[][] {
  const likeness = compareEach(parts);
  // Most groups are the same ones after two of them were joined.
  const between = remember((x: readonly number[], y: readonly number[]) => {
    if (x.some((a) => y.some((b) => parts[a]?.at === parts[b]?.at))) return 0;
    let sum = 0;
    for (const a of x) for (const b of y) sum += likeness[b * parts.length + a] ?? 0;
    return sum / (x.length * y.length);
  });
  let groups = parts.map((_, number) => [number]);
  for (;;) {
    let best: { x: number[]; y: number[]; value: number } | undefined;
    for (const [index, x] of groups.entries()) {
      for (const y of groups.slice(index + 1)) {
        const value = between(x, y);
        if (value > (best?.value ?? enough)) best = { x, y, value };
      }
    }
    if (!best) break;
    const { x, y } = best;
    groups = groups.flatMap((group) => (group === y ? [] : group === x ? [[...x, ...y]] : [group]));
  }
  return groups.map((group) => group.flatMap((number) => parts[number] ?? []));
}

/** A function of two objects that is asked once for each two, in this order. */
function remember<One>(compare: (a: One, b: One) => number): (a: One, b: One) => number {
  const known = new Map<One, Map<One, number>>();
  return (a, b) => {
    let row = known.get(a);
    if (!row) {
      row = new Map();
      known.set(a, row);
    }
    let value = row.get(b);
    if (value === undefined) {
      value = compare(a, b);
      row.set(b, value);
    }
    return value;
  };
}

/** How like each two parts of different reports are, row by row: the product of their vectors. */
function compareEach(parts: readonly Part[]): Float64Array {
  const likeness = new Float64Array(parts.length ** 2);
  // Of one part the weights of all pairs, those of the other are looked up in.
  const most = Math.max(
    -1,
    ...parts.map(({ pairs }) => pairs.reduce((a, b) => Math.max(a, b), -1)),
  );
  const here = new Float64Array(most + 1);
  for (const [row, { at, pairs, weights }] of parts.entries()) {
    for (const [index, pair] of pairs.entries()) here[pair] = weights[index] ?? 0;
    for (const [column, other] of parts.entries()) {
      if (other.at === at) continue;
      let sum = 0;
      for (let index = 0; index < other.pairs.length; index += 1) {
        sum += (other.weights[index] ?? 0) * (here[other.pairs[index] ?? 0] ?? 0);
      }
      likeness[row * parts.length + column] = sum;
    }
    for (const pair of pairs) here[pair] = 0;
  }
  return likeness;
}

/**
 * A function that counts how often each pair is in some lists of pairs.
 *
 * @param manyPairs how many different pairs there are
 */
function makeCounter(manyPairs: number): (lists: readonly Iterable<number>[]) => PairCounts {
  const counts = new Int32Array(manyPairs);
  return (lists) => {
    const met: number[] = [];
    for (const pairs of lists) {
      for (const pair of pairs) {
        if (counts[pair] === 0) met.push(pair);
        counts[pair] = (counts[pair] ?? 0) + 1;
      }
    }
    const times = Float64Array.from(met, (pair) => counts[pair] ?? 0);
    for (const pair of met) counts[pair] = 0;
    return { pairs: Int32Array.from(met), times };
  };
}
