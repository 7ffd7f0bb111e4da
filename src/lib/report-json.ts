import type { PublishedCorrection } from '../schemas/correction.ts';
import type { Block, Edition } from '../schemas/edition.ts';
import type { Observation } from '../schemas/observation.ts';
import type { County, Report } from '../schemas/report.ts';
import { printedVariants } from './printed.ts';

/** The edition of a report for other programs: what `report.json` holds. */
export function toReportJson(
  report: Report & { id: string },
  county: County,
  edition: Edition,
  observations: readonly Observation[],
  corrections: readonly PublishedCorrection[] = [],
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
    blocks: edition.blocks.map((block) => toBlockJson(block, corrections)),
    leftOut: edition.leftOut,
    observations,
    repairs: edition.repairs,
  };
}

/** A block without what only its page needs, and with what its source prints otherwise. */
function toBlockJson(block: Block, corrections: readonly PublishedCorrection[]) {
  const { aliases: _, marks: __, ...fields } = block;
  const printed = printedVariants(block, corrections);
  return printed.length > 0 ? { ...fields, printed } : fields;
}

/**
 * The reading text alone: the title, then the blocks, a blank line between them.
 *
 * @example toPlainText('报告', [{ text: '一、回顾' }]) // => '报告\n\n一、回顾\n'
 */
export function toPlainText(title: string, blocks: readonly Pick<Block, 'text'>[]): string {
  return `${[title, ...blocks.map(({ text }) => text)].join('\n\n')}\n`;
}
