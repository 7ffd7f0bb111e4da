import type { StatedShare } from '../../src/schemas/observation.ts';
import type { SourceBlock } from '../edition/blocks.ts';
import { readingOf, sourceRange } from './provenance.ts';
import type { InContext } from './read-text.ts';
import type { ReportContext } from './report-context.ts';
import type { ShareStatement } from './statements/share.ts';
import { formatPeriod, oneYear } from './time.ts';

/** A share as the dataset has it; only those of a year that is over can be checked. */
export function toStatedShare(
  { whole, part, unit, percent, start, end, ...told }: InContext<ShareStatement>,
  block: SourceBlock,
  report: ReportContext,
): StatedShare | undefined {
  const time = told.time ?? told.context.time ?? oneYear(report.year - 1);
  const place = sourceRange(block, start, end);
  if (!place || time.isPart || time.from !== time.to || time.to >= report.year) return undefined;
  return {
    id: `${report.report}-share-of-${whole}-${time.to}`,
    county: report.county,
    report: report.report,
    whole,
    period: formatPeriod(time),
    part,
    unit,
    percent,
    quote: report.source.slice(place.start, place.end),
    reading: readingOf(block, place),
    ...place,
    block: block.id,
    url: `${report.path}#${block.id}`,
  };
}
