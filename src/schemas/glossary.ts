import { z } from 'astro/zod';
import { SlugSchema } from './report.ts';

/** A term of officialdom with its explanation: an entry of `seeds/glossary.yml`. */
const TermSchema = z.strictObject({
  /** Its anchor on the glossary's page. */
  slug: SlugSchema,
  /** As readers know it: `三保`. */
  term: z.string().min(1),
  /**
   * What stands for it in the texts, where that is not the term itself. Where the same words mean
   * something else elsewhere, braces stand around them and what tells them apart outside: `“{三保}”`.
   */
  forms: z.array(z.string().min(1)).min(1).optional(),
  /** What it means, in a sentence or two. */
  explanation: z.string().min(1),
  /** Where the explanation comes from: words of a report, or what is commonly known. */
  source: z.union([
    z.literal('common'),
    z.strictObject({ report: z.string(), quote: z.string().min(1) }),
  ]),
});

/** `seeds/glossary.yml`. */
export const GlossaryFileSchema = z.array(TermSchema);

/** A term as the site reads it: an entry of `src/content/glossary.json`. */
export const PublishedTermSchema = z.strictObject({
  slug: SlugSchema,
  term: z.string(),
  forms: z.array(z.string()),
  explanation: z.string(),
  /** The words of a report it is explained by, with their block; nothing where it is commonly known. */
  source: z
    .strictObject({ report: z.string(), quote: z.string(), block: z.string().nullable() })
    .nullable(),
  /** The first block of each report that uses it. */
  uses: z.array(z.strictObject({ report: z.string(), block: z.string() })),
});

/**
 * What a form looks for, and where in it the term itself stands.
 *
 * @example parseForm('“{三保}”') // => { words: '“三保”', start: 1, end: 3 }
 */
export function parseForm(form: string): { words: string; start: number; end: number } {
  const words = form.replace(/[{}]/g, '');
  const start = form.indexOf('{');
  return start < 0
    ? { words, start: 0, end: words.length }
    : { words, start, end: form.indexOf('}') - 1 };
}

export type Term = z.infer<typeof TermSchema>;
export type PublishedTerm = z.infer<typeof PublishedTermSchema>;
