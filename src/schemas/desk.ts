import { z } from 'astro/zod';
import { EditionSchema, SpanSchema } from './edition.ts';

/** An entry of a file of the editor, ready to be copied into it. */
const OfferSchema = z.strictObject({
  /** What it does, in a few words: `改作存疑` */
  title: z.string(),
  /** The file it goes into, from the project's root: `seeds/a-2024.notes.yml` */
  file: z.string(),
  yaml: z.string(),
});

/** Something that was done to words of a seed, or that is suspected of them. */
const DeskMarkSchema = z.strictObject({
  /** Unique in a report, and the same as long as the words are. */
  id: z.string(),
  /** Who did it: an editor (`correction`, `doubt`), a rule; or what is open: a number, a suspicion. */
  kind: z.enum(['correction', 'doubt', 'rule', 'unread', 'suspect']),
  /** The operation of a correction, the name of a rule or of what suspects. */
  rule: z.string(),
  /** Ranges of the seed; none where it is about the report as a whole. */
  spans: z.array(SpanSchema),
  /** Where the same words stand in the reading text. */
  places: z.array(
    z.strictObject({ block: z.string(), start: z.int().nonnegative(), end: z.int().positive() }),
  ),
  printed: z.string(),
  /** What is read for it, or may have to be; null where that cannot be said. */
  read: z.string().nullable(),
  /** The reason, the note or the message, and what to do. */
  says: z.string(),
  /** Where an editor wrote it: `seeds/a-2024.notes.yml:12` */
  written: z.string().nullable(),
  offers: z.array(OfferSchema),
});

/** `.astro/desk/<id>.json`: a report as its editor sees it. */
export const DeskReportSchema = z.strictObject({
  id: z.string(),
  /** Digest of all that it was made of. */
  digest: z.string(),
  name: z.string(),
  /** Of its page, from the site's root: `/jiangxian/2024/` */
  path: z.string(),
  /** The seed. */
  text: z.string(),
  edition: EditionSchema,
  marks: z.array(DeskMarkSchema),
});

/** `.astro/desk/index.json`: the reports, and what keeps the seeds from being read. */
export const DeskIndexSchema = z.strictObject({
  reports: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      path: z.string(),
      /** Characters of the seed. */
      length: z.int(),
      /** How many marks of each kind. */
      counts: z.record(z.string(), z.int()),
    }),
  ),
  faults: z.array(z.strictObject({ place: z.string(), wrong: z.string(), cure: z.string() })),
});

export type Offer = z.infer<typeof OfferSchema>;
export type DeskMark = z.infer<typeof DeskMarkSchema>;
export type DeskReport = z.infer<typeof DeskReportSchema>;
export type DeskIndex = z.infer<typeof DeskIndexSchema>;
export type DeskFault = DeskIndex['faults'][number];
