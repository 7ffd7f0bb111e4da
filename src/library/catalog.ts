/** How the collections are joined: pure, so that the getters of `entries.ts` only read and remember. */
import type { Block } from '../schemas/edition.ts';
import { kinds } from '../schemas/kinds.ts';
import type { County, Kind, Report } from '../schemas/report.ts';
import { lastDay } from '../text/format.ts';
import { reportPath } from './routes.ts';

/** A report with what every page says of it. */
export interface ReportEntry {
  /** `jiangxian-2024-work-report`, also the name of its files. */
  id: string;
  data: Report;
  county: County;
  /** The kind in words: `政府工作报告` */
  kind: string;
  /** A short title that tells it from the county's others: `甲县2024年政府工作报告` */
  name: string;
  /** The title it has itself, where that says more than its kind: a slogan, the full name of a plan. */
  subtitle?: string;
  /** Path of its page from the site's root. */
  path: string;
  /** The Markdown file, from the project's folder. */
  file: string;
  /** Paths of the places where words of its source are lost, in the order of the text. */
  gaps: readonly string[];
}

/** A county and its reports, newest first. */
export interface CountyEntry {
  county: County;
  reports: ReportEntry[];
}

/** A report as its collection has it. */
interface Described {
  id: string;
  data: Report;
  filePath?: string | undefined;
}

/**
 * The counties by names that tell them apart: those that are called alike, as districts of several
 * cities are, have the name of their city before their own.
 *
 * @example distinguish([{ name: '鼓楼区', city: '甲市', … }, { name: '鼓楼区', city: '乙市', … }])
 * // => 甲市鼓楼区, 乙市鼓楼区
 */
export function distinguish(counties: readonly County[]): County[] {
  const alike = Map.groupBy(counties, ({ name }) => name);
  return counties.map((county) =>
    (alike.get(county.name)?.length ?? 0) > 1
      ? { ...county, name: county.city + county.name }
      : county,
  );
}

/**
 * The reports with their counties and paths, newest first.
 *
 * @param gaps ids of the blocks of each edition in which words are lost, by report; see `findGaps`
 */
export function toReports(
  entries: readonly Described[],
  counties: readonly County[],
  gaps: ReadonlyMap<string, readonly string[]>,
): ReportEntry[] {
  const bySlug = new Map(counties.map((county) => [county.slug, county]));
  const siblings = Map.groupBy(entries, ({ data }) => `${data.county}/${data.year}`);
  return entries
    .map(({ id, data, filePath }) => {
      const file = filePath ?? `src/content/reports/${id}.md`;
      const county = bySlug.get(data.county);
      if (!county) {
        throw new Error(
          `src/content/reports/${id}.md: unknown county "${data.county}", expected one of ` +
            `src/content/counties.json; run \`npm run content\``,
        );
      }
      const kind = kinds[data.kind];
      const ofYear = siblings.get(`${data.county}/${data.year}`) ?? [];
      const path = reportPath(
        data,
        ofYear.map((other) => other.data),
      );
      return {
        id,
        data,
        county,
        kind,
        ...nameReport(county.name, data),
        path,
        file,
        gaps: (gaps.get(id) ?? []).map((gap) => `${path}#${gap}`),
      };
    })
    .sort(
      (a, b) =>
        b.data.year - a.data.year ||
        lastDay(b.data.date).localeCompare(lastDay(a.data.date)) ||
        a.id.localeCompare(b.id),
    );
}

/**
 * What a report is called everywhere, and its own title as a second line, where that says more.
 *
 * @example nameReport('甲县', { year: 2024, kind: 'sessions', title: '奋力谱写' })
 * // => { name: '甲县2024年两会报道', subtitle: '奋力谱写' }
 */
export function nameReport(
  county: string,
  { year, kind, title }: { year: number; kind: Kind; title: string },
): Pick<ReportEntry, 'name' | 'subtitle'> {
  const name = `${county}${year}年${kinds[kind]}`;
  return { name, ...(saysMore(title, [county, `${year}年`, kinds[kind]]) && { subtitle: title }) };
}

/** Whether anything is left of a title without the words that a report is called by anyway. */
function saysMore(title: string, called: readonly string[]): boolean {
  const own = title.replace('人民政府', '政府').replace(/[\s（）()]/g, '');
  return called.reduce((rest, words) => rest.replace(words, ''), own) !== '';
}

/** Ids of the blocks in which words are lost, or that stand where they were. */
export function findGaps(blocks: readonly Pick<Block, 'id' | 'type' | 'marks'>[]): string[] {
  return blocks
    .filter(({ type, marks }) => type === 'gap' || marks.some(({ kind }) => kind === 'gap'))
    .map(({ id }) => id);
}

/** The counties that have reports, each with its own. */
export function toCountyEntries(
  counties: readonly County[],
  reports: readonly ReportEntry[],
): CountyEntry[] {
  const bySlug = Map.groupBy(reports, ({ county }) => county.slug);
  return counties.flatMap((county) => {
    const own = bySlug.get(county.slug);
    return own ? [{ county, reports: own }] : [];
  });
}

/** The years there are reports of, each with its reports; the latest year first as they are. */
export function groupByYear(reports: readonly ReportEntry[]): Map<number, ReportEntry[]> {
  return Map.groupBy(reports, ({ data }) => data.year);
}

/** The reports of each county and year, as they are: mostly one. */
export function groupByCountyAndYear(reports: readonly ReportEntry[]): ReportEntry[][] {
  return [...Map.groupBy(reports, ({ data }) => `${data.county}/${data.year}`).values()];
}

/**
 * Entries in the order of the file they were read from: a collection comes in the order of its ids.
 *
 * @example inOrderOf([{ slug: 'a' }, { slug: 'b' }], [{ slug: 'b' }, { slug: 'a' }]) // => b, a
 */
export function inOrderOf<Entry extends { slug: string }>(
  entries: readonly Entry[],
  file: readonly { slug: string }[],
): Entry[] {
  const order = new Map(file.map(({ slug }, place) => [slug, place]));
  return entries.toSorted((a, b) => (order.get(a.slug) ?? 0) - (order.get(b.slug) ?? 0));
}
