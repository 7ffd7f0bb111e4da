/** What `npm run content` says of each report in a JSON file of its own, and what of it Astro's store holds. */
import { z } from 'astro/zod';
import { bytesOfBlocks, bytesOfNumbers } from '../report/block-files.ts';
import { toSourceParts } from '../report/source-parts.ts';
import { PublishedCorrectionSchema } from '../schemas/correction.ts';
import { EditionSchema } from '../schemas/edition.ts';
import { ObservationsFileSchema } from '../schemas/observation.ts';
import { findGaps } from './catalog.ts';

/**
 * What is checked in each folder of `src/content`, and what of it stands in the store. Editions and
 * numbers are read from their files where they are asked for (`content-files.ts`): Astro has all of its
 * store in memory, several times over.
 */
export const reportData = {
  editions: EditionSchema.transform(({ blocks, doubts }) => ({
    doubts: doubts.length,
    gaps: findGaps(blocks),
    sourceParts: toSourceParts(blocks).count,
    blockBytes: bytesOfBlocks(blocks),
  })),
  observations: ObservationsFileSchema.transform(({ observations }) => ({
    numberBytes: bytesOfNumbers(observations),
  })),
  corrections: z.strictObject({ corrections: z.array(PublishedCorrectionSchema) }),
};

/** The name of such a folder. */
export type ReportDataName = keyof typeof reportData;
