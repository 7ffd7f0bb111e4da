/** Lines as a table for spreadsheets, each with the address of its block. */
import { toCsv } from '../../library/csv.ts';
import type { Line } from './lines.ts';

const columns = ['地方', '年份', '报告', '网址', '前文', '检索词', '后文'];

/** Begins what a spreadsheet would take for a formula. */
const formula = /^[=+\-@＝＋－＠\t\r]/;

/**
 * Lines as CSV.
 *
 * @param toAddress makes the full address of a report from its path
 */
export function toLinesCsv(lines: readonly Line[], toAddress: (path: string) => string): string {
  return toCsv(
    columns,
    lines.map(({ report: { countyName, year, title, path }, id, before, words, after }) => [
      asText(countyName),
      year,
      asText(title),
      `${toAddress(path)}#${id}`,
      ...[before, words, after].map(asText),
    ]),
  );
}

/** What to call the file: a name may not hold everything that can be looked for. */
export function toLinesName(q: string, what = '各行'): string {
  const name = q
    .replace(/[\s\p{Cc}\\/:*?"<>|.]+/gu, ' ')
    .trim()
    .slice(0, 40);
  return `${name || '检索'}-${what}.csv`;
}

/** Words that a spreadsheet would calculate are kept as words by an apostrophe. */
export function asText(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
