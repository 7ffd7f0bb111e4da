/** Two reports part by part: what they share, their numbers beside each other, and what only one says. */
import { formatPeriod, formatValue } from '../figures/format.ts';
import { type Link, withBase } from '../library/routes.ts';
import type { BlockOutline } from '../schemas/edition.ts';
import { kinds } from '../schemas/kinds.ts';
import { likeInPlace, NumberedPassages, PassageIndex } from '../text/likeness.ts';
import { PairNumbers } from '../text/pairs.ts';
import { type Passage, toPassages } from '../text/passages.ts';
import type { ComparedNumber } from './block-files.ts';
import { type NamedReport, nameInCounty, type Runs, toRuns, whyNotCompared } from './closest.ts';
import { groupParts, type PartGroup, type ReportParts, toReportParts } from './year-parts.ts';

/** A report that is compared with another. */
export type ComparisonReport = Omit<NamedReport, 'id'> & {
  blocks: readonly BlockOutline[];
  observations: readonly ComparedNumber[];
};

/** A report with all that each comparison takes of it. */
export interface PreparedReport {
  /** Its paths begin with the site's base path. */
  report: ComparisonReport;
  passages: readonly Passage[];
  numbered: NumberedPassages;
  parts: ReportParts;
}

/** A value of a report: how high, of when, and where it stands. */
interface ComparedValue {
  label: string;
  period: string;
  quote: string;
  href: string;
}

/** A report of the two. */
export interface Side extends Link {
  /** `2024年` where the years differ, `甲县` where the counties do */
  short: string;
}

/** Two reports beside each other. */
export interface Comparison {
  /** The two, each by the name that tells it from the other, and by the shortest that does. */
  sides: [Side, Side];
  /** What has to be known before anything is read out of it; empty where there is nothing. */
  note: string;
  /** Sentences that both have, in the order of the first: what is only in it is struck out. */
  shared: { runs: Runs; hrefs: [string, string] }[];
  /** Parts that speak of the same thing. */
  parts: PartGroup[];
  numbers: { title: string; cells: [ComparedValue[], ComparedValue[]] }[];
  /** What has nothing like it in the other, by the part it stands in. */
  only: [OnlyPart[], OnlyPart[]];
}

/** What only one report says in a part of it. */
export interface OnlyPart {
  title: string;
  /** How many sentences. */
  count: number;
  /** The sentences that follow each other in a paragraph, or in an entry of a list, as it prints them. */
  runs: { text: string; href: string }[];
}

/** Most values of an indicator that stand in a cell. */
const manyValues = 3;

/** Compare two reports. */
export function toComparison(first: ComparisonReport, second: ComparisonReport): Comparison {
  const numbers = new PairNumbers();
  return comparePrepared(prepare(first, numbers), prepare(second, numbers));
}

/**
 * What `comparePrepared` takes of a report, which may stand beside several.
 *
 * @param numbers those of all reports that it is compared with
 * @param base path of the site on its host, where the environment does not tell it
 */
export function prepare(
  report: ComparisonReport,
  numbers: PairNumbers,
  base?: string,
): PreparedReport {
  const linked: ComparisonReport = {
    ...report,
    path: withBase(report.path, base),
    observations: report.observations.map((one) => ({ ...one, path: withBase(one.path, base) })),
  };
  const passages = toPassages(report.blocks);
  return {
    report: linked,
    passages,
    numbered: new NumberedPassages(
      passages.map(({ text }) => text),
      numbers,
    ),
    parts: toReportParts(linked, numbers),
  };
}

/** Compare two reports, prepared with the same numbers. */
export function comparePrepared(one: PreparedReport, other: PreparedReport): Comparison {
  const sides = [one, other] as const;
  const [first, second] = [one.report, other.report];
  const isOneCounty = first.county.slug === second.county.slug;
  const nameOf = (report: ComparisonReport) => (isOneCounty ? nameInCounty(report) : report.name);
  const shortOf = (report: ComparisonReport) =>
    !isOneCounty
      ? report.county.name
      : first.year !== second.year
        ? `${report.year}年`
        : kinds[report.kind];
  const sideOf = (report: ComparisonReport): Side => ({
    title: nameOf(report),
    href: report.path,
    short: shortOf(report),
  });
  const { pairs, alike } = pairUp(sides);
  const hrefOf = (side: 0 | 1, { block }: Passage) => `${sides[side].report.path}#${block}`;
  const toOnly = (side: 0 | 1): OnlyPart[] =>
    toOnlyParts(sides[side].report.blocks, sides[side].passages, alike, (passage) =>
      hrefOf(side, passage),
    );
  const why = whyNotCompared(first.kind, second.kind);
  return {
    sides: [sideOf(first), sideOf(second)],
    note: why ?? '',
    shared: pairs.map(([a, b]) => ({
      runs: toRuns(a.text, b.text),
      hrefs: [hrefOf(0, a), hrefOf(1, b)],
    })),
    parts: groupParts(
      sides.map(({ report, parts }) => ({ place: shortOf(report), report: parts })),
    ),
    numbers: toNumbers(first, second),
    only: [toOnly(0), toOnly(1)],
  };
}

/** The likest passages two and two, each at most once, and all that have a like one at all. */
function pairUp(sides: readonly [PreparedReport, PreparedReport]) {
  const all = sides.flatMap(({ passages }) => passages);
  const index = new PassageIndex(sides.map(({ numbered }) => ({ place: '', passages: numbered })));
  const found = [...likeInPlace(index, 0, all.length)]
    .map(([second, first, likeness]) => ({ first, second, likeness }))
    .sort((a, b) => b.likeness - a.likeness || a.first - b.first || a.second - b.second);
  const alike = new Set(found.flatMap((pair) => [all[pair.first], all[pair.second]]));
  const taken = new Set<number>();
  const pairs = found
    .filter((pair) => {
      if (taken.has(pair.first) || taken.has(pair.second)) return false;
      taken.add(pair.first).add(pair.second);
      return true;
    })
    .sort((a, b) => a.first - b.first)
    .flatMap((pair): [Passage, Passage][] => {
      const [a, b] = [all[pair.first], all[pair.second]];
      return a && b ? [[a, b]] : [];
    });
  return { pairs, alike };
}

function toOnlyParts(
  blocks: readonly BlockOutline[],
  passages: readonly Passage[],
  alike: ReadonlySet<Passage | undefined>,
  hrefOf: (passage: Passage) => string,
): OnlyPart[] {
  const blockOf = new Map(blocks.map((block) => [block.id, block]));
  const wordsOf = (id: string, start: number, end: number) =>
    blockOf.get(id)?.text.slice(start, end) ?? '';
  const runs: { first: Passage; last: Passage; count: number }[] = [];
  for (const [at, passage] of passages.entries()) {
    if (alike.has(passage)) continue;
    const run = runs.at(-1);
    const goesOn =
      run !== undefined &&
      run.last === passages[at - 1] &&
      run.last.block === passage.block &&
      // The entries of a list stand in one block.
      !wordsOf(passage.block, run.last.end, passage.start).includes('\n');
    if (goesOn) {
      run.last = passage;
      run.count += 1;
    } else {
      runs.push({ first: passage, last: passage, count: 1 });
    }
  }
  const partOf = ({ first }: (typeof runs)[number]) => {
    const path = blockOf.get(first.block)?.path ?? [];
    return path[1] ?? path[0] ?? '开头';
  };
  return [...Map.groupBy(runs, partOf)].map(([title, own]) => ({
    title,
    count: own.reduce((sum, { count }) => sum + count, 0),
    runs: own.map(({ first, last }) => ({
      text: wordsOf(first.block, first.start, last.end),
      href: hrefOf(first),
    })),
  }));
}

/** The indicators of which both reports tell something, of the same thing and in the same unit; the headlines first. */
function toNumbers(first: ComparisonReport, second: ComparisonReport): Comparison['numbers'] {
  const keyOf = ({ indicator, scope, unit }: ComparisonReport['observations'][number]) =>
    [indicator, scope ?? '', unit].join('\n');
  const theirs = Map.groupBy(second.observations, keyOf);
  return [...Map.groupBy(first.observations, keyOf)]
    .flatMap(([key, own]) => {
      const other = theirs.get(key);
      const [{ label, scope, headline } = { label: '', scope: null, headline: false }] = own;
      if (!other) return [];
      const title = scope === null ? label : `${label}（${scope}）`;
      return {
        headline,
        title,
        cells: [toValues(own), toValues(other)] as Comparison['numbers'][number]['cells'],
      };
    })
    .sort((a, b) => Number(b.headline) - Number(a.headline))
    .map(({ title, cells }) => ({ title, cells }));
}

function toValues(observations: ComparisonReport['observations']): ComparedValue[] {
  return observations.slice(0, manyValues).map((one) => ({
    label: formatValue(one),
    period: formatPeriod(one),
    quote: one.quote,
    href: one.path,
  }));
}
