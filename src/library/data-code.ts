/** How the data are loaded with what people work with: a few lines each, which the tests run. */

/** Lines of a language. */
export interface DataCode {
  /** `R`, `Python` */
  language: string;
  lines: string[];
}

/**
 * Three lines each that load all values and keep those of one indicator.
 *
 * @param address of `indicators.csv`
 * @param slug of the indicator
 */
export function toDataCode(address: string, slug: string): DataCode[] {
  return [
    {
      language: 'R',
      lines: [
        `values <- read.csv("${address}", fileEncoding = "UTF-8-BOM")`,
        `some <- subset(values, indicator == "${slug}")`,
        'print(some[c("county", "period", "nature", "value", "unit")])',
      ],
    },
    {
      language: 'Python',
      lines: [
        'import csv, io, urllib.request',
        `text = urllib.request.urlopen("${address}").read().decode("utf-8-sig")`,
        `some = [row for row in csv.DictReader(io.StringIO(text, newline="")) if row["indicator"] == "${slug}"]`,
      ],
    },
    {
      language: 'DuckDB',
      lines: [
        `CREATE TABLE observations AS FROM read_csv('${address}');`,
        'SELECT county, period, nature, value, unit FROM observations',
        `WHERE indicator = '${slug}' ORDER BY county, period;`,
      ],
    },
  ];
}
