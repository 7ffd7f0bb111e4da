import { z } from 'astro/zod';
import { SlugSchema } from './report.ts';

/** Words of a report in a block of it. */
const PlaceSchema = z.strictObject({
  /** Id of the report. */
  report: z.string(),
  /** `block.text.slice(start, end)` of that block of the reading text, and its words. */
  block: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
  /** Address of the block, from the site's root. */
  url: z.string(),
});

/** One of the undertakings of a list, in its own words. */
const UndertakingSchema = z.strictObject({
  ...PlaceSchema.omit({ report: true }).shape,
  /** Its place in the list, from 1. */
  number: z.int().positive(),
  /** What later reports of the county say of it: of each the closest passage, oldest report first. */
  later: z.array(PlaceSchema),
});

/** A list of undertakings for people's lives that a report promises: 12件民生实事：一是…二是…. */
export const UndertakingListSchema = z.strictObject({
  /** Unique in the library: report and block. */
  id: z.string(),
  county: SlugSchema,
  /** Id of the report. */
  report: z.string(),
  /** The year for which they are promised. */
  year: z.int(),
  /** What it is called, with its number: `12件民生实事` */
  name: z.string().min(1),
  /** Id of the block that announces them. */
  block: z.string(),
  /** The words that announce them. */
  quote: z.string(),
  url: z.string(),
  items: z.array(UndertakingSchema).min(3),
  /** Ids of the later reports of the county in which it was looked for, oldest first. */
  followed: z.array(z.string()),
});

export type WordsInReport = z.infer<typeof PlaceSchema>;
export type UndertakingList = z.infer<typeof UndertakingListSchema>;
