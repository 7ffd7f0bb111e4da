import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { findGaps } from './library/catalog.ts';
import { codeOfSite } from './library/keep.ts';
import { keepEntries } from './library/keep-entries.ts';
import { renderToFiles } from './library/rendered.ts';
import { bytesOfBlocks, bytesOfNumbers } from './report/block-files.ts';
import { materialOf } from './report/markdown/material.ts';
import { toSourceParts } from './report/source-parts.ts';
import { InconsistencySchema } from './schemas/consistency.ts';
import { PublishedCorrectionSchema } from './schemas/correction.ts';
import { EditionSchema } from './schemas/edition.ts';
import { PublishedTermSchema } from './schemas/glossary.ts';
import { IndicatorSchema, ObservationsFileSchema } from './schemas/observation.ts';
import { CountySchema, ReportSchema } from './schemas/report.ts';
import { SynonymGroupSchema } from './schemas/synonym.ts';
import { PublishedTopicSchema } from './schemas/topic.ts';
import { UndertakingListSchema } from './schemas/undertakings.ts';

/** What is said of each report, in a file of its own. */
function dataOfReports(name: string) {
  const loader = glob({ base: `src/content/${name}`, pattern: '*.json', retainBody: false });
  return keepEntries(loader, () => [], codeOfSite);
}

/** Everything here is written by `npm run content`; see scripts/content.ts. */
export const collections = {
  counties: defineCollection({
    loader: file('src/content/counties.json', {
      parser: (text) =>
        JSON.parse(text).map((county: { slug: string }) => ({ id: county.slug, ...county })),
    }),
    schema: CountySchema.extend({ id: CountySchema.shape.slug }),
  }),
  reports: defineCollection({
    // The body is only rendered, never read: keeping it doubles the data store.
    loader: keepEntries(
      renderToFiles(glob({ base: 'src/content/reports', pattern: '*.md', retainBody: false })),
      (report) => Object.values(materialOf('src/content', report)),
      codeOfSite,
    ),
    schema: ReportSchema,
  }),
  // Checked here, and read from its file where it is asked for (`library/content-files.ts`): Astro has
  // all of its store in memory, several times over.
  editions: defineCollection({
    loader: dataOfReports('editions'),
    schema: EditionSchema.transform(({ blocks }) => ({
      gaps: findGaps(blocks),
      sourceParts: toSourceParts(blocks).count,
      blockBytes: bytesOfBlocks(blocks),
    })),
  }),
  indicators: defineCollection({
    loader: file('src/content/indicators.json', {
      parser: (text) =>
        JSON.parse(text).map((indicator: { slug: string }) => ({
          id: indicator.slug,
          ...indicator,
        })),
    }),
    schema: IndicatorSchema.extend({ id: IndicatorSchema.shape.slug }),
  }),
  corrections: defineCollection({
    loader: dataOfReports('corrections'),
    schema: z.strictObject({ corrections: z.array(PublishedCorrectionSchema) }),
  }),
  glossary: defineCollection({
    loader: file('src/content/glossary.json', {
      parser: (text) =>
        JSON.parse(text).map((term: { slug: string }) => ({ id: term.slug, ...term })),
    }),
    schema: PublishedTermSchema.extend({ id: PublishedTermSchema.shape.slug }),
  }),
  synonyms: defineCollection({
    loader: file('src/content/synonyms.json', {
      parser: (text) =>
        JSON.parse(text).map((group: { names: string[] }) => ({ id: group.names[0], ...group })),
    }),
    schema: SynonymGroupSchema.extend({ id: z.string() }),
  }),
  topics: defineCollection({
    loader: file('src/content/topics.json', {
      parser: (text) =>
        JSON.parse(text).map((topic: { slug: string }) => ({ id: topic.slug, ...topic })),
    }),
    schema: PublishedTopicSchema.extend({ id: PublishedTopicSchema.shape.slug }),
  }),
  undertakings: defineCollection({
    loader: file('src/content/undertakings.json'),
    schema: UndertakingListSchema,
  }),
  consistency: defineCollection({
    loader: file('src/content/consistency.json'),
    schema: InconsistencySchema,
  }),
  // As the editions are.
  observations: defineCollection({
    loader: dataOfReports('observations'),
    schema: ObservationsFileSchema.transform(({ observations }) => ({
      numberBytes: bytesOfNumbers(observations),
    })),
  }),
};
