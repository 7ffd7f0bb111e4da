/** How often words occur, in each report and each year, and in how much text. */
import { toCsv } from '../../library/csv.ts';
import type { CatalogReport } from '../../search/files.ts';
import { compareCodes } from '../../text/compare.ts';
import type { Line } from './lines.ts';
import { asText } from './lines-csv.ts';

/** How often the words occur in a report. */
export interface ReportTimes {
  report: CatalogReport;
  times: number;
  /** The first of the blocks in which they stand. */
  block?: string | undefined;
}

/** How often the words occur in the reports that the filters leave. */
export interface Times {
  /** From the earliest on. */
  reports: ReportTimes[];
  /** Whether those reports are there too in which the words do not occur. */
  isWhole: boolean;
}

/** How often the words occur in the reports of a year. */
export interface YearTimes {
  year: number;
  times: number;
  characters: number;
  reports: ReportTimes[];
}

/** So many characters are the measure of how often words occur. */
const measure = 10_000;

/**
 * Count lines by their reports.
 *
 * @param lines all there are, those of a report in the order of its text
 * @param all reports that the filters leave; `undefined` where they are too many to be read
 */
export function toTimes(lines: readonly Line[], all: readonly CatalogReport[] | undefined): Times {
  const own = Map.groupBy(lines, ({ report }) => report.path);
  const reports = all ?? [...own.values()].flatMap(([line]) => line?.report ?? []);
  return {
    reports: reports
      .map((report) => {
        const found = own.get(report.path) ?? [];
        return { report, times: found.length, block: found[0]?.id };
      })
      .sort(
        ({ report: a }, { report: b }) =>
          a.year - b.year || compareCodes(a.date, b.date) || compareCodes(a.path, b.path),
      ),
    isWhole: all !== undefined,
  };
}

/** The counts of each year, in the order of the reports. */
export function timesByYear(reports: readonly ReportTimes[]): YearTimes[] {
  return [...Map.groupBy(reports, ({ report }) => report.year)].map(([year, own]) => ({
    year,
    times: own.reduce((sum, { times }) => sum + times, 0),
    characters: own.reduce((sum, { report }) => sum + report.characters, 0),
    reports: own,
  }));
}

/**
 * How often something occurs in ten thousand characters, with one more figure than whole numbers.
 *
 * @example formatRate(3, 8000) // => '3.8'
 */
export function formatRate(times: number, characters: number): string {
  return characters === 0 ? '' : ((times / characters) * measure).toFixed(1);
}

/**
 * The counts as CSV, a row for each report.
 *
 * @param toAddress makes the full address of a report from its path
 */
export function toTimesCsv(
  reports: readonly ReportTimes[],
  q: string,
  toAddress: (path: string) => string,
): string {
  return toCsv(
    ['检索词', '地方', '年份', '报告', '网址', '次数', '字数', '每万字次数'],
    reports.map(({ report, times }) => [
      asText(q),
      asText(report.countyName),
      report.year,
      asText(report.title),
      toAddress(report.path),
      times,
      report.characters,
      formatRate(times, report.characters),
    ]),
  );
}
