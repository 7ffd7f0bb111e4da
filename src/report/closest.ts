/** The passages of reports that are like each other, and what became of a report's words in the next one. */

import { comparePath } from '../library/routes.ts';
import { kinds } from '../schemas/kinds.ts';
import type { Kind } from '../schemas/report.ts';
import { toChanges } from '../text/changes.ts';
import { type Likeness, manyFound, numbersAt } from '../text/likeness.ts';
import type { Passage } from '../text/passages.ts';

/** A report whose passages are compared. */
export interface NamedReport {
  id: string;
  county: { slug: string; name: string; code: number };
  year: number;
  kind: Kind;
  /** `甲县2024年政府工作报告` */
  name: string;
  path: string;
}

/** What is like each passage of all reports; passages are numbered through all of them. */
export interface Closest extends Likeness {
  /** The report in which each passage stands. */
  reports: readonly NamedReport[];
  /** Numbers of the first passage of a report, and of the one after its last. */
  ranges: ReadonlyMap<string, readonly [from: number, to: number]>;
}

/** The passages of some reports, by their ids. */
export type ReadPassages = ReadonlyMap<string, readonly Passage[]>;

/** Runs of text of two passages: `=` in both, `-` only in the other one, `+` only in this one. */
export type Runs = ['=' | '-' | '+', string][];

/** A passage of another report that is like one of this. */
export interface LikeWords {
  /** `2021年五年规划纲要`, with the county where it is another */
  title: string;
  /** Path of the page, or of the block on it. */
  path: string;
  /** Of the same county, whether it is an older report. */
  when: 'earlier' | 'later' | 'elsewhere';
  runs: Runs;
}

/**
 * Runs without the words that stand on the page already: how many characters both have, how many only
 * this one has, below zero, and the words that only the other one has.
 *
 * @example [4, '77', -2, 3] // four that both have, 77 struck out, two underlined, three that both have
 */
export type ShortRuns = (number | string)[];

/** `closest.json`: by block, its sentences that other reports have, too. */
export interface ClosestFile {
  /** The others that are named, each with the path of its page. */
  reports: Omit<LikeWords, 'runs'>[];
  blocks: Record<
    string,
    { start: number; end: number; like: [report: number, block: string, runs: ShortRuns][] }[]
  >;
}

/** `changes.json`: what became of the words of the report before. */
export interface ChangesFile {
  /** The report before: its title, and the path of its page. */
  title: string;
  path: string;
  /** Path of the two beside each other. */
  compare: string;
  /** Why it is not told what it no longer says; empty where it is. */
  note: string;
  /** Sentences that stand in both, with the ranges of this report's text that are new; all others are new. */
  kept: { block: string; start: number; end: number; fresh: [start: number, end: number][] }[];
  /** What this report no longer says. */
  gone: { text: string; path: string }[];
}

/**
 * Reports in the order in which they are compared. Neighbours have neighbouring codes: of what all
 * places say theirs is compared first.
 */
export function inComparedOrder<Report extends NamedReport>(reports: readonly Report[]): Report[] {
  return reports.toSorted(
    (a, b) => a.county.code - b.county.code || a.year - b.year || a.id.localeCompare(b.id),
  );
}

/**
 * What is like each passage of some reports.
 *
 * @param reports in the order in which they were compared
 * @param counts how many passages each has
 */
export function toClosest(
  reports: readonly NamedReport[],
  counts: readonly number[],
  likeness: Likeness,
): Closest {
  const ranges = new Map<string, readonly [number, number]>();
  let from = 0;
  for (const [at, { id }] of reports.entries()) {
    const to = from + (counts[at] ?? 0);
    ranges.set(id, [from, to]);
    from = to;
  }
  const ofPassages = reports.flatMap((report, at) =>
    Array.from({ length: counts[at] ?? 0 }, () => report),
  );
  return { ...likeness, reports: ofPassages, ranges };
}

/** The reports of the passages that are told as like those of one, and itself. */
export function reportsLike(
  closest: Closest,
  report: Pick<NamedReport, 'id'>,
): ReadonlySet<Pick<NamedReport, 'id'>> {
  const like = new Set<Pick<NamedReport, 'id'>>([report]);
  for (const number of numbersOf(closest, report)) {
    for (const one of likeOf(closest, number)) {
      const other = closest.reports[one];
      if (other) like.add(other);
    }
  }
  return like;
}

/** A passage of a report, and passages of others that are like it. */
export interface LikePassages {
  passage: Passage;
  like: { report: Omit<LikeWords, 'runs'>; block: string; text: string }[];
}

/**
 * The passages of a report that others have, too, in the order of its text.
 *
 * @param read the passages of the reports that `reportsLike` names
 */
export function findLikePassages(
  closest: Closest,
  read: ReadPassages,
  report: Pick<NamedReport, 'id'>,
): LikePassages[] {
  return passagesOf(closest, read, report).flatMap(([number, passage]) => {
    const here = closest.reports[number];
    const like = likeOf(closest, number).flatMap((one) => {
      const [other, otherPassage] = [closest.reports[one], passageAt(closest, read, one)];
      if (!here || !other || !otherPassage) return [];
      const { block, text } = otherPassage;
      return [{ report: nameOther(other, here), block, text }];
    });
    return like.length > 0 ? [{ passage, like }] : [];
  });
}

/** What other reports say in like words, sentence by sentence. */
export function toClosestFile(found: readonly LikePassages[]): ClosestFile {
  const file: ClosestFile = { reports: [], blocks: {} };
  const numbers = new Map<string, number>();
  const numberOf = (report: ClosestFile['reports'][number]) => {
    const known = numbers.get(report.path);
    if (known !== undefined) return known;
    numbers.set(report.path, file.reports.length);
    return file.reports.push(report) - 1;
  };
  for (const { passage, like } of found) {
    const { block, start, end } = passage;
    const words = like.map(({ report, block, text }): [number, string, ShortRuns] => [
      numberOf(report),
      block,
      shorten(toRuns(text, passage.text)),
    ]);
    file.blocks[block] = [...(file.blocks[block] ?? []), { start, end, like: words }];
  }
  return file;
}

function shorten(runs: Runs): ShortRuns {
  return runs.map(([sign, words]) =>
    sign === '-' ? words : sign === '=' ? words.length : -words.length,
  );
}

/** Numbers of the passages that are told as like one. */
export function likeOf({ own, elsewhere }: Closest, number: number): number[] {
  return [...numbersAt(own, number).subarray(0, manyFound), ...numbersAt(elsewhere, number)];
}

/** Number of the passage of a report that one is like; nothing where it is like none. */
export function likeIn(
  { own, ranges }: Closest,
  number: number,
  { id }: Pick<NamedReport, 'id'>,
): number | undefined {
  const [from, to] = ranges.get(id) ?? [0, 0];
  return numbersAt(own, number).find((one) => one >= from && one < to);
}

/** Numbers of the passages of a report. */
export function numbersOf({ ranges }: Closest, { id }: Pick<NamedReport, 'id'>): number[] {
  const [from, to] = ranges.get(id) ?? [0, 0];
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** The passages of a report, by their numbers. */
function passagesOf(
  { ranges }: Closest,
  read: ReadPassages,
  { id }: Pick<NamedReport, 'id'>,
): [number: number, Passage][] {
  const [from, to] = ranges.get(id) ?? [0, 0];
  return (read.get(id) ?? []).slice(0, to - from).map((passage, at) => [from + at, passage]);
}

/** A passage of a report that has been read. */
function passageAt(
  { reports, ranges }: Closest,
  read: ReadPassages,
  number: number,
): Passage | undefined {
  const { id = '' } = reports[number] ?? {};
  const [from] = ranges.get(id) ?? [0];
  return read.get(id)?.[number - from];
}

function nameOther(other: NamedReport, here: NamedReport): Omit<LikeWords, 'runs'> {
  const isOwn = other.county.slug === here.county.slug;
  const { name, year, kind, path } = other;
  return {
    title: isOwn ? nameInCounty({ year, kind }) : name,
    path,
    when: !isOwn ? 'elsewhere' : isBefore(other, here) ? 'earlier' : 'later',
  };
}

/** `2021年五年规划纲要` */
export function nameInCounty({ year, kind }: Pick<NamedReport, 'year' | 'kind'>): string {
  return `${year}年${kinds[kind]}`;
}

function isBefore(a: NamedReport, b: NamedReport): boolean {
  return a.year < b.year || (a.year === b.year && a.id < b.id);
}

const signs = { same: '=', gone: '-', new: '+' } as const;

/** What two passages have in common and what not, as a file holds it. */
export function toRuns(other: string, here: string): Runs {
  return toChanges(other, here).map(({ kind, text }) => [signs[kind], text]);
}

/**
 * The report before one in its county: of the same kind if there is one, else the newest of any.
 */
export function reportBefore(
  report: NamedReport,
  siblings: readonly NamedReport[],
): NamedReport | undefined {
  const earlier = siblings
    .filter(({ county, year }) => county.slug === report.county.slug && year < report.year)
    .toSorted((a, b) => b.year - a.year || a.id.localeCompare(b.id));
  return earlier.find(({ kind }) => kind === report.kind) ?? earlier[0];
}

/** The reports that have one before them in their county, each with it, by their ids. */
export function reportsBefore(
  reports: readonly NamedReport[],
): Map<string, { report: NamedReport; before: NamedReport }> {
  const byCounty = Map.groupBy(reports, ({ county }) => county.slug);
  return new Map(
    reports.flatMap((report) => {
      const before = reportBefore(report, byCounty.get(report.county.slug) ?? []);
      return before ? [[report.id, { report, before }] as const] : [];
    }),
  );
}

/**
 * Why nobody can say what one report of two does not say; nothing where it can be told. A spread is a
 * digest, and a plan of five years speaks of other things than the report of one.
 */
export function whyNotCompared(one: Kind, other: Kind): string | undefined {
  if ([one, other].includes('sessions'))
    return '两会报道是报纸的摘登，比全文短，没有登的话不等于没有说。';
  if (one !== other) return `${kinds[one]}和${kinds[other]}说的范围不同。`;
  return undefined;
}

/**
 * What became of the words of the report before.
 *
 * @param read the passages of both
 */
export function toChangesFile(
  closest: Closest,
  read: ReadPassages,
  report: NamedReport,
  before: NamedReport,
): ChangesFile {
  const kept = passagesOf(closest, read, report).flatMap(([number, passage]) => {
    const like = likeIn(closest, number, before);
    const other = like === undefined ? undefined : passageAt(closest, read, like);
    if (!other) return [];
    const { block, start, end, text } = passage;
    return { block, start, end, fresh: freshRanges(other.text, text, start) };
  });
  const why = whyNotCompared(before.kind, report.kind);
  const note = why && `${why}所以这里不列出“不再说的”。`;
  const gone =
    note !== undefined
      ? []
      : passagesOf(closest, read, before)
          .filter(
            ([number]) =>
              closest.isCompared[number] && likeIn(closest, number, report) === undefined,
          )
          .map(([, passage]) => ({
            text: passage.text,
            path: `${before.path}#${passage.block}`,
          }));
  return {
    title: nameInCounty(before),
    path: before.path,
    compare: comparePath(before.id, report.id),
    note: note ?? '',
    kept,
    gone,
  };
}

/** Where the words stand that a passage does not have in common with an older one; signs alone say nothing. */
function freshRanges(older: string, text: string, at: number): [number, number][] {
  let start = at;
  return toChanges(older, text).flatMap(({ kind, text: run }): [number, number][] => {
    if (kind === 'gone') return [];
    const range: [number, number] = [start, start + run.length];
    start = range[1];
    return kind === 'new' && /[\p{L}\p{N}]/u.test(run) ? [range] : [];
  });
}
