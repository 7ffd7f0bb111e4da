/** A report made of a few paragraphs, for the tests of what is read in one. */

import type { SourceBlock } from '../edition/blocks.ts';
import { type Observed, observe } from './observe.ts';
import { readIndicators } from './read-indicators.ts';
import type { ReportContext } from './report-context.ts';

/** Those of the seeds. */
export const indicators = readIndicators();

/** A block whose text stands in the source at `start` as it is. */
export function blockOf(text: string, start: number, more: Partial<SourceBlock> = {}): SourceBlock {
  const end = start + text.length;
  return {
    id: `p${start}`,
    type: 'paragraph',
    level: null,
    runIn: null,
    number: null,
    text,
    path: [],
    spans: [[start, end]],
    corrections: [],
    aliases: [],
    marks: [],
    segments: [{ from: 0, to: text.length, start, end }],
    ...more,
  };
}

/** Read blocks as those of a work report of 2024 on the year before. */
export function read(
  texts: readonly (string | [string, Partial<SourceBlock>])[],
  report: Partial<ReportContext> = {},
): Observed {
  let source = '';
  const blocks = texts.map((entry) => {
    const [text, more] = typeof entry === 'string' ? [entry, {}] : entry;
    const block = blockOf(text, source.length, more);
    source += `${text}\n`;
    return block;
  });
  const context: ReportContext = {
    report: 'county-2024-work-report',
    county: 'county',
    place: '某县',
    year: 2024,
    kind: 'work-report',
    source,
    path: '/county/2024/',
    ...report,
  };
  return observe(blocks, context, indicators);
}

/** What is read of registered indicators, in a line: `gdp 2023 = 87亿元`; targets and others say so. */
export function lines({ observations }: Observed): string[] {
  const registered = observations.filter(({ indicator }) => !indicator.startsWith('fact-'));
  return registered.map(
    ({ indicator, period, comparator, value, unit, nature }) =>
      `${indicator} ${period} ${comparator} ${value}${unit}${nature === 'actual' ? '' : ` ${nature}`}`,
  );
}

/** Read a paragraph of a work report of 2024 that no heading stands over, its last full stop left out. */
export function readSentences(text: string): Observed {
  return read([`${text}。`]);
}
