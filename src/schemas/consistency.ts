import { z } from 'astro/zod';
import { ProportionSchema } from './observation.ts';
import { SlugSchema } from './report.ts';

/** Where reports disagree with themselves or with each other, found by a general rule. */
export const InconsistencySchema = z.strictObject({
  /** Made from the observations. */
  id: z.string(),
  /**
   * `conflict`: two values of one thing; `growth`: a growth that two levels do not give;
   * `below`: a target that the same report says was passed already; `share`: a part of a whole that
   * is not the percentage of it that is stated.
   */
  kind: z.enum(['conflict', 'growth', 'below', 'share']),
  county: SlugSchema,
  indicator: SlugSchema,
  /** Ids of the observations, in the order in which they are shown. */
  observations: z.array(z.string()).min(1),
  /** What is said of the part: only for `share`, where the observation is the whole. */
  share: ProportionSchema.optional(),
  /** What the numbers give, in percent: only for `growth` and `share`. */
  computed: z.number().optional(),
  /** What an editor has to say of it. */
  note: z.string().optional(),
});

/** `seeds/consistency.yml`: what an editor knows of what the rules found. */
export const ConsistencyNotesFileSchema = z.array(
  z.strictObject({
    /** Id of the finding, as `src/content/consistency.json` gives it. */
    finding: z.string().min(1),
    note: z.string().min(1),
  }),
);

export type Inconsistency = z.infer<typeof InconsistencySchema>;
export type ConsistencyNote = z.infer<typeof ConsistencyNotesFileSchema>[number];
