import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Block, Edition } from '../schemas/edition.ts';
import type { Observation, Unread } from '../schemas/observation.ts';
import type { County, Kind, Report } from '../schemas/report.ts';
import { printedVariants } from './printed.ts';

/** What `report.json` says of a document besides its text; null where a text does not tell it. */
export interface ReportHead {
  id: string;
  /** Of a text that is not registered the name alone is known, if anything. */
  county: { slug: string | null; name: string; code: number | null } | null;
  year: number | null;
  kind: Kind | null;
  title: string | null;
  date: string | null;
  speaker: string | null;
  occasion: string | null;
  /** The newspaper's column that a press report appeared under. */
  series: string | null;
  source: Report['source'];
}

/** A correction as `report.json` shows it; its places and its evidence are in `corrections.json`. */
export type ReportCorrection = Pick<
  PublishedCorrection,
  'id' | 'op' | 'kind' | 'certainty' | 'printed' | 'read' | 'reason'
>;

/** The head of a report of the library. */
export function toReportHead(report: Report & { id: string }, county: County): ReportHead {
  const { slug, name, code } = county;
  return {
    id: report.id,
    county: { slug, name, code },
    year: report.year,
    kind: report.kind,
    title: report.title,
    date: report.date,
    speaker: report.speaker ?? null,
    occasion: report.occasion ?? null,
    series: report.series ?? null,
    source: report.source,
  };
}

/** The edition of a report for other programs: what `report.json` holds. */
export function toReportJson(
  head: ReportHead,
  edition: Edition,
  { observations, unread }: { observations: readonly Observation[]; unread: readonly Unread[] },
  corrections: readonly ReportCorrection[] = [],
) {
  return {
    ...head,
    blocks: edition.blocks.map((block) => toBlockJson(block, corrections)),
    leftOut: edition.leftOut,
    corrections: corrections.map(({ id, op, kind, certainty, printed, read, reason }) => ({
      id,
      op,
      kind,
      certainty,
      printed,
      read,
      reason,
    })),
    doubts: edition.doubts,
    unread,
    observations,
    repairs: edition.repairs,
    kept: edition.kept,
  };
}

/** A block without what only its page needs, and with what its source prints otherwise. */
function toBlockJson(block: Block, corrections: readonly ReportCorrection[]) {
  const { aliases: _, marks: __, ...fields } = block;
  const printed = printedVariants(block, corrections);
  return printed.length > 0 ? { ...fields, printed } : fields;
}

/**
 * The reading text alone: the title, then the blocks, a blank line between them. Lost headings stand
 * above their gap.
 *
 * @example toPlainText('报告', [{ type: 'heading', level: 1, text: '一、回顾' }]) // => '报告\n\n一、回顾\n'
 */
export function toPlainText(
  title: string,
  blocks: readonly Pick<Block, 'text' | 'lost'>[],
): string {
  const texts = blocks.flatMap(({ text, lost = [] }) => [...lost.map((head) => head.text), text]);
  return `${[title, ...texts].join('\n\n')}\n`;
}
