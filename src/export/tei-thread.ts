import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportEntry } from '../library/catalog.ts';
import { readEditionContent, readReportContent } from '../library/report-content.ts';
import { standingPath, toAddress } from '../library/routes.ts';
import { type TeiReport, toTei } from './tei.ts';

/** What is sent of a report: the rest is read in the thread. */
interface Given {
  report: Pick<ReportEntry, 'id' | 'data' | 'name' | 'county'>;
  parts: Pick<TeiReport, 'notes' | 'edited' | 'citation' | 'address' | 'modified'>;
  /** Address of the site's host, and path of the site on it. */
  site: string;
  base: string;
}

/** What a thread does for `report.xml`: a report as TEI. */
export default function work({ report, parts, site, base }: Given): string {
  return toTei({
    ...parts,
    report,
    seed: readFileSync(join('seeds', report.data.source.file), 'utf8'),
    edition: readEditionContent(report.id),
    corrections: readReportContent('corrections', report.id)?.corrections ?? [],
    observations: readReportContent('observations', report.id)?.observations ?? [],
    toIndicator: (slug) => toAddress(standingPath(slug), site, base),
  });
}
