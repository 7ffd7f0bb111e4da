/** The parts of several reports side by side: which of them speak of the same thing. */
import { type Link, toLink } from '../library/routes.ts';
import type { BlockOutline } from '../schemas/edition.ts';
import { isLostHeading, lostHeading } from '../schemas/heads.ts';
import { toPairs } from '../text/pairs.ts';
import { type TocItem, toToc } from './toc.ts';

/** A report whose parts are set beside those of others. */
export interface PartedReport {
  /** The county, or what else tells the reports apart. */
  place: string;
  path: string;
  /** The year in which it was given. */
  year: number;
  blocks: readonly BlockOutline[];
}

/** A part of a report. */
interface Part {
  /** Place of its report among the others. */
  at: number;
  link: Link;
  /** How much each pair of characters counts in it; as a vector of length 1. */
  weights: ReadonlyMap<string, number>;
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
  at: number;
  link: Link;
  heading: string;
  /** What says its subject: its heading or, where that is lost, those that stand in its paragraphs. */
  subject: string;
  /** The pairs of each paragraph. */
  paragraphs: string[][];
  isBack: boolean;
}

/**
 * The parts of the reports by likeness: the pairs of characters they share, those of few paragraphs
 * more, those of their headings most. The likest are joined first, never two of one report.
 */
export function toYearParts(reports: readonly PartedReport[]): PartGroup[] {
  const raw = reports.flatMap((report, at) => toParts(report, at));
  const rarity = toRarity(raw.flatMap(({ paragraphs }) => paragraphs));
  const isMixed = new Set(raw.map(({ isBack }) => isBack)).size > 1;
  return [false, true].flatMap((isBack) => {
    const own = raw.filter((part) => part.isBack === isBack);
    if (own.length === 0) return [];
    const groups = join(weigh(own, rarity));
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
function toParts({ path, year, blocks }: PartedReport, at: number): RawPart[] {
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
      at,
      link: toLink(titleOf(part, runIns), `${path}#${part.id}`),
      heading: part.text,
      subject: isLostHeading(part.text) ? runIns.join('\n') : withoutPraise(part.text),
      paragraphs: own.map(({ type, text }) =>
        toPairs(type === 'heading' ? withoutPraise(text) : text),
      ),
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

/** How much a pair tells: the fewer paragraphs it stands in, the more. */
function toRarity(paragraphs: readonly (readonly string[])[]): (pair: string) => number {
  const holding = count(paragraphs.flatMap((pairs) => [...new Set(pairs)]));
  return (pair) => Math.log((paragraphs.length + 1) / (holding.get(pair) ?? 1));
}

/** Give the pairs of each part their weights. */
function weigh(parts: readonly RawPart[], rarity: (pair: string) => number): Part[] {
  const manners = [...Map.groupBy(parts, ({ at }) => at)].map(
    ([at, own]) =>
      [
        at,
        {
          most: Math.max(1, own.length * mannerShare),
          counts: count(own.flatMap(({ heading }) => [...new Set(toPairs(heading))])),
        },
      ] as const,
  );
  const mannerOf = new Map(manners);
  return parts.map(({ at, link, subject, paragraphs }) => {
    const named = new Set(toPairs(subject));
    const { most = 1, counts } = mannerOf.get(at) ?? {};
    const weights = [...count(paragraphs.flat())]
      .filter(([pair]) => (counts?.get(pair) ?? 0) <= most)
      .map(
        ([pair, times]) =>
          [
            pair,
            (1 + Math.log(times)) * rarity(pair) * (named.has(pair) ? headingWeight : 1),
          ] as const,
      );
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
    return {
      at,
      link,
      weights: new Map(weights.map(([pair, weight]) => [pair, weight / length])),
    };
  });
}

/** Join the likest parts, then groups of them, until none are like enough. */
function join(parts: readonly Part[]): Part[][] {
  const likeOnce = remember(like);
  // Most groups are the same ones after two of them were joined.
  const between = remember((x: readonly Part[], y: readonly Part[]) => {
    if (x.some(({ at }) => y.some((other) => other.at === at))) return 0;
    let sum = 0;
    for (const a of x) for (const b of y) sum += likeOnce(a, b);
    return sum / (x.length * y.length);
  });
  let groups = parts.map((part) => [part]);
  for (;;) {
    let best: { x: Part[]; y: Part[]; value: number } | undefined;
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
  return groups;
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

function like({ weights: a }: Part, { weights: b }: Part): number {
  let sum = 0;
  for (const [pair, weight] of a) sum += weight * (b.get(pair) ?? 0);
  return sum;
}

/** How often each of some words, or pairs of characters, is among them. */
function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
