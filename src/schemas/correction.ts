import { z } from 'astro/zod';
import { SpanSchema } from './edition.ts';

/** Whether the reading of the print erred, or the print itself does: a slip of its author or typist. */
const CorrectionKindSchema = z.enum(['misread', 'slip']);

/** How often a set phrase stands in public reports of other governments. */
const AttestationSchema = z.strictObject({
  phrase: z.string().min(1),
  /** Reports with the phrase as it is read here. */
  reports: z.int().positive(),
  /** Reports with the words as they are printed here. */
  printed: z.int().nonnegative(),
});

const about = {
  /** Unique in its file; part of the address under which the correction is explained. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '应为小写字母和数字，词间用连字符'),
  /** Why, in a sentence a reader can check. */
  reason: z.string().min(1),
  certainty: z.enum(['certain', 'probable']),
  kind: CorrectionKindSchema.default('misread'),
  /** Other places that prove it: a seed's id and the words that stand there. */
  evidence: z.array(z.strictObject({ report: z.string(), quote: z.string().min(1) })).optional(),
  /** A set phrase is proven by its use elsewhere, counted in the public reports that the README names. */
  attested: AttestationSchema.optional(),
};

/** Words of the seed: they must stand there exactly once, or `of` times, of which the `nth` is meant. */
export const WordsSchema = z.union([
  z.string().min(1),
  z.strictObject({ words: z.string().min(1), nth: z.int().positive(), of: z.int().positive() }),
]);

/**
 * One decision of an editor, as an entry of `seeds/<id>.corrections.yml`.
 * Every passage is named by words that match the seed exactly once, unless `nth` and `of`, or `all` and `count`, say otherwise.
 */
const CorrectionSchema = z.discriminatedUnion('op', [
  /** Read `text` where `find` is printed. */
  z.strictObject({
    ...about,
    op: z.literal('replace'),
    find: z.string().min(1),
    text: z.string(),
    /** With `count`: every match is replaced, and there must be `count` of them. */
    all: z.literal(true).optional(),
    count: z.int().positive().optional(),
  }),
  /** The paragraph that ends in `end` continues in the one that begins with `start`. */
  z.strictObject({
    ...about,
    op: z.literal('join'),
    end: WordsSchema,
    start: WordsSchema,
    /** What is read between them: nothing, unless it is a space in a heading of two lines. */
    glue: z.string().optional(),
  }),
  /** The passage from `from` through `to` belongs before or after another place. */
  z.strictObject({
    ...about,
    op: z.literal('move'),
    from: WordsSchema,
    to: WordsSchema,
    before: WordsSchema.optional(),
    after: WordsSchema.optional(),
  }),
  /** The passage from `from` through `to` is a duplicate or strayed here. */
  z.strictObject({ ...about, op: z.literal('drop'), from: WordsSchema, to: WordsSchema }),
  /** The line that begins with `find` is a heading of `level`, or none where `level` is 0. */
  z.strictObject({
    ...about,
    op: z.literal('heading'),
    find: WordsSchema,
    level: z.int().min(0).max(6),
  }),
  /**
   * Text is lost after `after`; `note` says what is known of it. Where a heading is lost with it,
   * `level` is that heading's depth: what follows no longer stands under the headings before.
   */
  z.strictObject({
    ...about,
    op: z.literal('gap'),
    after: WordsSchema,
    note: z.string().min(1),
    level: z.int().min(1).max(6).optional(),
  }),
]);

/** `seeds/<id>.corrections.yml`. */
export const CorrectionsFileSchema = z.array(CorrectionSchema);

/** `seeds/<id>.notes.yml`: readings that are suspect, and left as printed. */
export const DoubtsFileSchema = z.array(
  z.strictObject({
    quote: WordsSchema,
    /** What they may be, where that can be said: the words of the quote, read otherwise. */
    maybe: z.string().min(1).nullable().default(null),
    /** Why they are suspect, and what proof is missing. */
    note: z.string().min(1),
  }),
);

/**
 * A correction as readers see it: what is printed, what is read, why, and where.
 * An entry of `src/content/corrections/<id>.json` and of `data/corrections.json`.
 */
export const PublishedCorrectionSchema = z.strictObject({
  id: z.string(),
  /** Id of the report. */
  report: z.string(),
  op: z.enum(['replace', 'join', 'move', 'drop', 'heading', 'gap']),
  /** The words as printed that the correction acts on. */
  printed: z.string(),
  /** The reading text in their place, or what was done in words. */
  read: z.string(),
  reason: z.string(),
  certainty: z.enum(['certain', 'probable']),
  kind: CorrectionKindSchema,
  evidence: z.array(
    z.strictObject({ report: z.string(), quote: z.string(), block: z.string().nullable() }),
  ),
  attested: AttestationSchema.nullable(),
  /** Ids of the blocks it touches, in reading order. */
  blocks: z.array(z.string()),
  /**
   * Where no block holds its words any more: id of the block that stands right before them in the
   * seed, or of the first behind them. Null where `blocks` leads to the place.
   */
  near: z.string().nullable(),
  /** Ranges of the seed it acts on: the words it replaces, moves, drops or makes a heading, the two ends it joins, the end of what a gap follows. */
  spans: z.array(SpanSchema),
});

export type PublishedCorrection = z.infer<typeof PublishedCorrectionSchema>;
export type Doubt = z.infer<typeof DoubtsFileSchema>[number];
export type Words = z.infer<typeof WordsSchema>;
export type Correction = z.infer<typeof CorrectionSchema>;
