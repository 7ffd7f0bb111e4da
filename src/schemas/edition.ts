import { z } from 'astro/zod';

/** Half-open range of the seed in UTF-16 code units: `seed.slice(start, end)`. */
export const SpanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

/** A heading that is lost in a gap. */
const LostHeadingSchema = z.strictObject({
  /** Its anchor on the page. */
  id: z.string().regex(/^lost-[a-z0-9]+(?:-\d+)?$/),
  /** Depth in the outline, 1 at the top. */
  level: z.int().positive(),
  /** Its numbering, where the headings before and after it leave no other; of several lost in one gap, all. */
  number: z.string().nullable(),
  /** What is read in its place: `二、〔标题缺〕` */
  text: z.string(),
});

/** A range of a block's `text` that something is known of. */
const MarkSchema = z.strictObject({
  /** Offsets into the block's `text`. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** `gap` is the sign of words lost inside a paragraph. */
  kind: z.enum(['observation', 'correction', 'gap']),
  /** Id of the observation, or of the correction that reads or reports the gap. */
  id: z.string(),
});

/** One block of the reading text, as `report.json` shows it. */
export const BlockSchema = z.strictObject({
  /** The block's anchor on the page: made from the printed words, unique in a report. */
  id: z.string().regex(/^[a-z][a-z0-9]*(?:-\d+)?$/),
  type: z.enum(['heading', 'paragraph', 'list', 'table', 'box', 'caption', 'gap']),
  /** Depth in the outline, 1 at the top, for headings, boxes, and gaps in which a heading is lost. */
  level: z.int().positive().nullable(),
  /** The bold sentence at the start of a paragraph that serves as its head. */
  runIn: z.string().nullable(),
  /** The numbering at the start of the text, as printed: `第二章`, `一、`, `（三）`, `1.`; of a gap, that of the heading lost in it. */
  number: z.string().nullable(),
  /** Reading text without Markdown signs; a table's rows are joined by `\n`, its cells by `\t`. */
  text: z.string(),
  /** Texts of the headings and boxes above, outermost first. */
  path: z.array(z.string()),
  /** Ranges of the seed the text came from, in reading order. */
  spans: z.array(SpanSchema),
  /** Ids of the editor's corrections that touch the block. */
  corrections: z.array(z.string()),
  /** Further ids that land on this block: those of pieces that were joined to it. */
  aliases: z.array(z.string()),
  /**
   * Offsets into `text` where a line of the seed was joined to the one before: a page or a column
   * cut there. Absent where nothing was; the rows of a table are lines by themselves.
   */
  joins: z.array(z.int().positive()).min(1).optional(),
  marks: z.array(MarkSchema),
  /** Of a gap: the headings that are lost in it, which stand above it, outermost first. */
  lost: z.array(LostHeadingSchema).min(1).optional(),
});

/** A range of the seed that is not in the reading text, and the rule or correction that left it out. */
const LeftOutSchema = z.strictObject({
  span: SpanSchema,
  rule: z.string(),
  text: z.string(),
});

/** A range of the seed whose characters a general rule repaired. */
const RepairSchema = z.strictObject({
  span: SpanSchema,
  rule: z.string(),
  printed: z.string(),
  text: z.string(),
});

/** A character of the seed that a general rule would change elsewhere and keeps where it stands. */
const KeptSchema = z.strictObject({
  span: SpanSchema,
  rule: z.string(),
  text: z.string(),
  /** Its simplified form, under which a reader may know it. */
  simplified: z.string(),
});

/** A suspect reading that is left as printed. */
const DoubtSchema = z.strictObject({
  /** Made from the words, unique in a report. */
  id: z.string(),
  /** The words as printed. */
  quote: z.string(),
  /** What they may be; null where nothing can be said. */
  maybe: z.string().nullable(),
  /** Why they are suspect, and what proof is missing. */
  note: z.string(),
  span: SpanSchema,
  /** Id of the block they begin in; null where they were left out. */
  block: z.string().nullable(),
  /** Offsets of the words into that block's text; null where they were left out. */
  start: z.int().nonnegative().nullable(),
  end: z.int().positive().nullable(),
});

/** `src/content/editions/<id>.json`: one report as blocks, with its ledger. */
export const EditionSchema = z.strictObject({
  blocks: z.array(BlockSchema),
  leftOut: z.array(LeftOutSchema),
  repairs: z.array(RepairSchema),
  kept: z.array(KeptSchema),
  doubts: z.array(DoubtSchema),
});

export type Span = z.infer<typeof SpanSchema>;
export type Mark = z.infer<typeof MarkSchema>;
export type LostHeading = z.infer<typeof LostHeadingSchema>;
export type Block = z.infer<typeof BlockSchema>;
/** What the outline and the words of a report are read from, without where they come from. */
export type BlockOutline = Pick<
  Block,
  'id' | 'type' | 'level' | 'runIn' | 'number' | 'text' | 'path' | 'lost'
>;
export type LeftOut = z.infer<typeof LeftOutSchema>;
export type Repair = z.infer<typeof RepairSchema>;
export type Kept = z.infer<typeof KeptSchema>;
export type Edition = z.infer<typeof EditionSchema>;
