import { z } from 'astro/zod';
import { SlugSchema } from './report.ts';

/** An indicator that once had a page or a row of its own, and the one that its values belong to now. */
const FormerIndicatorSchema = z.strictObject({
  slug: SlugSchema,
  /** What it was called. */
  title: z.string().min(1),
  /** Slug of an indicator or a fact of today. */
  now: SlugSchema,
});

/** `seeds/former.yml`: names that published addresses were made of. */
export const FormerFileSchema = z.strictObject({
  indicators: z.array(FormerIndicatorSchema),
  /** Former ids of observations, each with the id of the same words today. */
  observations: z.record(z.string(), z.string()),
});

/** `src/content/former.json`. */
export const FormerSchema = FormerFileSchema.extend({
  observations: z.array(z.strictObject({ id: z.string(), now: z.string() })),
});

export type FormerIndicator = z.infer<typeof FormerIndicatorSchema>;
export type Former = z.infer<typeof FormerSchema>;
