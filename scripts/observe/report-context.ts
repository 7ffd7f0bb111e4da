import type { Kind } from '../../src/schemas/report.ts';

/** What is known of the report whose blocks are read. */
export interface ReportContext {
  /** Id of the report. */
  report: string;
  /** Slug of the county. */
  county: string;
  /** Name of the county; null where it is not known, as for a text that is not registered. */
  place: string | null;
  /**
   * Year of presentation; of a report presented at a year's end, the year it looks ahead to; NaN where
   * the text does not tell it.
   */
  year: number;
  /** The year that 今年 means, where that is another. */
  spokenYear?: number;
  kind: Kind;
  /** The seed. */
  source: string;
  /** Path of the report's page from the site's root. */
  path: string;
}
