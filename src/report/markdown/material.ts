import { join } from 'node:path';

/**
 * The files that the Markdown of a report is printed with: those of the report, which may be missing but
 * for its edition, and those of the library.
 *
 * @param content path of `src/content`
 * @param report its id
 */
export function materialOf(content: string, report: string) {
  return {
    edition: join(content, 'editions', `${report}.json`),
    observations: join(content, 'observations', `${report}.json`),
    corrections: join(content, 'corrections', `${report}.json`),
    glossary: join(content, 'glossary.json'),
    indicators: join(content, 'indicators.json'),
    counties: join(content, 'counties.json'),
    former: join(content, 'former.json'),
  };
}
