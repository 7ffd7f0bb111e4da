import type { Block, Edition } from '../schemas/edition.ts';
import type { Observation } from '../schemas/observation.ts';
import type { County, Report } from '../schemas/report.ts';

/** The edition of a report for other programs: what `report.json` holds. */
export function toReportJson(
  report: Report & { id: string },
  county: County,
  edition: Edition,
  observations: readonly Observation[],
) {
  return {
    id: report.id,
    county: { slug: county.slug, name: county.name, code: county.code },
    year: report.year,
    kind: report.kind,
    title: report.title,
    date: report.date,
    speaker: report.speaker ?? null,
    occasion: report.occasion ?? null,
    source: report.source,
    blocks: edition.blocks.map(toBlockJson),
    leftOut: edition.leftOut,
    observations,
    repairs: edition.repairs,
  };
}

/** A block without what only its page needs. */
function toBlockJson({ aliases: _, marks: __, ...block }: Block) {
  return block;
}

/**
 * The reading text alone: the title, then the blocks, a blank line between them.
 *
 * @example toPlainText('报告', [{ text: '一、回顾' }]) // => '报告\n\n一、回顾\n'
 */
export function toPlainText(title: string, blocks: readonly Pick<Block, 'text'>[]): string {
  return `${[title, ...blocks.map(({ text }) => text)].join('\n\n')}\n`;
}
