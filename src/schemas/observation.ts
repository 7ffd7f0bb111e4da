import { z } from 'astro/zod';
import { SlugSchema } from './report.ts';

/** One value of an indicator for one place and period, with the words it was read from. */
const ObservationSchema = z.strictObject({
  /** Unique in the dataset, and the id of the words on the report's page. */
  id: z.string(),
  county: SlugSchema,
  /** Id of the report it was read in. */
  report: z.string(),
  indicator: SlugSchema,
  /** The indicator in the words of this value: `地区生产总值增速`. */
  label: z.string(),
  /**
   * `2023`; `2021-2025` for what is reached within a span; `2020-2025` for what the years from 2020 on grew by
   * together, the base year first; `2015-2020 average` for a yearly rate.
   */
  period: z.string().regex(/^\d{4}(?:-\d{4}(?: average)?)?$/),
  nature: z.enum(['actual', 'target', 'baseline', 'average_growth']),
  comparator: z.enum(['=', '>=', '<=', '>', '<', '~']),
  value: z.number(),
  /** As printed; `''` for a bare number. */
  unit: z.string(),
  /** What part of the place it speaks of: `城镇`, `农村`; null for the whole, 全县 or 全市 alike. */
  scope: z.string().min(1).nullable(),
  /** Whether it is of a macro indicator that every report has, or a row of a table. */
  headline: z.boolean(),
  /** `seed.slice(start, end)`: the words as printed that carry subject and number. */
  quote: z.string().min(1),
  /** The same words as the edition reads them: corrected, rejoined. This is what a page shows. */
  reading: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** Id of the block the words stand in. */
  block: z.string(),
  /** Address of the words, from the site's root. */
  url: z.string(),
});

/** An amount that a report tells as a share of an indicator: 26亿元，占固定资产投资的75%. */
export const StatedShareSchema = z.strictObject({
  /** Unique among the shares of all reports. */
  id: z.string(),
  county: SlugSchema,
  /** Id of the report it was read in. */
  report: z.string(),
  /** Slug of the indicator that is the whole. */
  whole: SlugSchema,
  /** A single year: `2023`. */
  period: z.string().regex(/^\d{4}$/),
  /** The amount, in `unit`. */
  part: z.number(),
  /** As printed. */
  unit: z.string(),
  percent: z.number(),
  /** `seed.slice(start, end)`: the words as printed that carry amount and percentage. */
  quote: z.string().min(1),
  /** The same words as the edition reads them: corrected, rejoined. This is what a page shows. */
  reading: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** Id of the block the words stand in. */
  block: z.string(),
  /** Address of the block, from the site's root. */
  url: z.string(),
});

/** `src/content/observations/<id>.json`: what was read in one report. */
export const ObservationsFileSchema = z.strictObject({
  observations: z.array(ObservationSchema),
  /** What parts of a whole are stated to be: not data of their own, but checked against the whole. */
  shares: z.array(StatedShareSchema),
  /** Numbers behind a known name that were not understood: for the editor, never shown as data. */
  unread: z.array(
    z.strictObject({
      /** Id of the block. */
      block: z.string(),
      /** Offsets into the block's text. */
      start: z.int().nonnegative(),
      end: z.int().positive(),
      quote: z.string(),
      reason: z.string(),
    }),
  ),
});

/** An indicator: what is measured, and the words it goes by. */
export const IndicatorSchema = z.strictObject({
  slug: SlugSchema,
  /** `地区生产总值`. */
  title: z.string().min(1),
  /** A shorter name where room is little: `城镇居民收入`. */
  brief: z.string().min(1).optional(),
  /** What it means, in a sentence. */
  definition: z.string().min(1),
  /** Unit its values are compared in: `亿元`, `%`. */
  unit: z.string(),
  group: z.string().min(1),
  headline: z.boolean(),
  /** Names it goes by in the texts, longest meaning first. */
  aliases: z.array(z.string().min(1)),
  /** Slug of the indicator that is its yearly growth, if there is one. */
  growth: SlugSchema.optional(),
  /** Other names under which values of it are printed, where that has to be told: 一般预算收入. */
  variants: z
    .array(z.strictObject({ title: z.string().min(1), definition: z.string().min(1) }))
    .min(1)
    .optional(),
  /** The units its values may be printed in, each with what one of it is worth in `unit`. */
  factors: z.record(z.string(), z.number().positive()),
  /** Said where it compares something, which gives a registered one a page: see `figures/compares.ts`. */
  compares: z.literal(true).optional(),
  /** Said where so many counties tell it that its page leads to one for each city: see `figures/by-city.ts`. */
  byCity: z.literal(true).optional(),
  /** Said of the facts of a large library, which stand on the pages of their counties: see `library/by-county.ts`. */
  byCounty: z.literal(true).optional(),
});

export type Observation = z.infer<typeof ObservationSchema>;
export type ObservationsFile = z.infer<typeof ObservationsFileSchema>;
export type Unread = ObservationsFile['unread'][number];
export type StatedShare = z.infer<typeof StatedShareSchema>;
export type Indicator = z.infer<typeof IndicatorSchema>;
