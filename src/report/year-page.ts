/** The page of a year: its counties beside each other. */
import type { FigureReport } from '../figures/figures.ts';
import { type LostWords, toLostWords } from '../figures/lost.ts';
import { pickPromises, type ShownPromises } from '../figures/promises.ts';
import {
  toYearFigures,
  toYearTargets,
  type YearPlace,
  type YearTable,
  type YearTargets,
} from '../figures/year-table.ts';
import type { ReportEntry } from '../library/catalog.ts';
import type { PlaceWords } from '../library/place-words.ts';
import { cityCodeOf } from '../library/regions.ts';
import { type Link, toLink, withBase } from '../library/routes.ts';
import type { Block } from '../schemas/edition.ts';
import type { PublishedTerm } from '../schemas/glossary.ts';
import type { SynonymGroup } from '../schemas/synonym.ts';
import type { PublishedTopic } from '../schemas/topic.ts';
import type { UndertakingList } from '../schemas/undertakings.ts';
import { type OnlyThere, toOnlyThere } from './year-only.ts';
import { type PartGroup, toYearParts } from './year-parts.ts';

/** The page of a year, ready to be printed. */
export interface YearPage {
  /** Names of the counties beside each other. */
  places: string[];
  /** What the places of the library are called. */
  words: PlaceWords;
  /** What the reports of the year are, and how many counties can be set beside each other. */
  note: string;
  /** All of the year before, on which the reports look back. */
  figures: YearTable;
  targets: YearTargets;
  promises: (ShownPromises & { place: string })[];
  parts: PartGroup[];
  only: OnlyThere[];
  lost: LostWords[];
  /** The reports of these counties. */
  shown: readonly ReportEntry[];
  /** The other reports of the year: a few under no title, of many those of each city under its name. */
  others: { title: string; links: Link[] }[];
}

/** More counties than these cannot be read beside each other. */
const mostCounties = 6;
/** Most of the other reports in one list: of more nobody finds one by scrolling. */
const mostListed = 20;

/** The reports of a year that are set beside each other, the newest, and all others. */
export function pickReports(reports: readonly ReportEntry[]): {
  shown: ReportEntry[];
  others: ReportEntry[];
} {
  const slugs = [...new Set(reports.map(({ county }) => county.slug))].slice(0, mostCounties);
  return {
    shown: reports.filter(({ county }) => slugs.includes(county.slug)),
    others: reports.filter(({ county }) => !slugs.includes(county.slug)),
  };
}

/**
 * The page of a year.
 *
 * @param reports all of the year; see `pickReports`
 * @param placed the counties of those shown, in their order
 * @param blocks of those shown
 * @param lists promises of each county
 */
export function toYearPage(
  year: number,
  reports: readonly ReportEntry[],
  placed: readonly YearPlace[],
  blocks: ReadonlyMap<string, readonly Block[]>,
  lists: ReadonlyMap<string, readonly UndertakingList[]>,
  topics: readonly PublishedTopic[],
  glossary: readonly PublishedTerm[],
  synonyms: readonly SynonymGroup[],
  words: PlaceWords,
): YearPage {
  const { shown, others } = pickReports(reports);
  const texts = shown.map((report) => ({ ...report, blocks: blocks.get(report.id) ?? [] }));
  const isAlone = placed.length === 1;
  return {
    places: placed.map(({ county }) => county.name),
    words,
    note: isAlone
      ? `${year}年只收有${placed[0]?.county.name ?? ''}的报告，还没有别的${words.noun}可以并列。`
      : `${placed.length}个${words.noun}的报告并列：上一年的数、当年的目标、要办的事，各说了什么。`,
    figures: toYearFigures(placed, year - 1),
    targets: toYearTargets(placed, year),
    promises: placed.flatMap((place) => {
      const picked = pickPromises(
        place.figures,
        place.reports,
        lists.get(place.county.slug) ?? [],
        3,
      );
      return picked ? [{ ...picked, place: place.county.name }] : [];
    }),
    parts: toYearParts(
      placed.map(({ county }) => {
        // Of several documents of a year the longest tells most.
        const [fullest] = texts
          .filter((text) => text.county.slug === county.slug)
          .sort((a, b) => b.data.characters - a.data.characters);
        return {
          place: county.name,
          path: withBase(fullest?.path ?? ''),
          year,
          blocks: fullest?.blocks ?? [],
        };
      }),
    ),
    only: isAlone ? [] : toOnlyThere(texts, topics, glossary, synonyms),
    lost: placed.flatMap(({ county, reports: own }) => toLostWords(own.values(), county.name)),
    shown,
    others: toOthers(others),
  };
}

/** The other reports of a year, by cities in the order of their codes where they are many. */
function toOthers(reports: readonly ReportEntry[]): YearPage['others'] {
  const toLinks = (own: readonly ReportEntry[]) => own.map(({ name, path }) => toLink(name, path));
  if (reports.length === 0) return [];
  if (reports.length <= mostListed) return [{ title: '', links: toLinks(reports) }];
  const byCode = reports.toSorted((one, other) => one.county.code - other.county.code);
  return [...Map.groupBy(byCode, ({ county }) => cityCodeOf(county)).values()].map((own) => ({
    title: own[0]?.county.city ?? '',
    links: toLinks(own),
  }));
}

/** The counties of some reports, each with its reports of the year. */
export function toYearCounties(
  reports: readonly ReportEntry[],
  known: ReadonlyMap<string, ReadonlyMap<string, FigureReport>>,
): { county: ReportEntry['county']; reports: Map<string, FigureReport> }[] {
  return [...Map.groupBy(reports, ({ county }) => county)].map(([county, own]) => ({
    county,
    reports: new Map(
      own.flatMap(({ id }) => {
        const report = known.get(county.slug)?.get(id);
        return report ? [[id, report] as const] : [];
      }),
    ),
  }));
}
