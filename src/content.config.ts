import { defineCollection } from 'astro:content';
import { file } from 'astro/loaders';
import { z } from 'astro/zod';
import { globMissing, idsIn } from './library/glob-missing.ts';
import { codeOfSite } from './library/keep.ts';
import { keepEntries } from './library/keep-entries.ts';
import { loadReportData } from './library/load-report-data.ts';
import { renderToFiles } from './library/rendered.ts';
import { type ReportDataName, reportData } from './library/report-data.ts';
import { materialOf } from './report/markdown/material.ts';
import { InconsistencySchema } from './schemas/consistency.ts';
import { PublishedTermSchema } from './schemas/glossary.ts';
import { IndicatorSchema } from './schemas/observation.ts';
import { CountySchema, ReportSchema } from './schemas/report.ts';
import { SynonymGroupSchema } from './schemas/synonym.ts';
import { PublishedTopicSchema } from './schemas/topic.ts';
import { UndertakingListSchema } from './schemas/undertakings.ts';

/** What is said of each report, in a file of its own. */
const dataOf = (name: ReportDataName) => keepEntries(loadReportData(name), () => [], codeOfSite);

/** Folder of the reports' Markdown. */
const reports = 'src/content/reports';

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
    loader: keepEntries(
      renderToFiles(globMissing(reports), () => idsIn(reports)),
      (report) => [`${reports}/${report}.md`, ...Object.values(materialOf('src/content', report))],
      codeOfSite,
      () => idsIn(reports),
    ),
    schema: ReportSchema,
  }),
  editions: defineCollection({ loader: dataOf('editions'), schema: reportData.editions }),
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
  corrections: defineCollection({ loader: dataOf('corrections'), schema: reportData.corrections }),
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
  observations: defineCollection({
    loader: dataOf('observations'),
    schema: reportData.observations,
  }),
};
