import { z } from 'astro/zod';

/** `seeds/synonyms.yml`: groups of names that mean the same and may stand for one another. */
export const SynonymsFileSchema = z.array(z.array(z.string().min(1)).min(2));

/** A group as the search offers it: an entry of `src/content/synonyms.json`. */
export const SynonymGroupSchema = z.strictObject({
  names: z.array(z.string()),
  /** Those of the names that stand in a report; the others would lead nowhere. */
  found: z.array(z.string()),
});

export type SynonymGroup = z.infer<typeof SynonymGroupSchema>;
