import { z } from 'astro/zod';
import { WordsSchema } from './correction.ts';
import { KindSchema, SlugSchema } from './report.ts';

/** How a passage speaks of a topic, by its wording alone, with the names readers see. */
export const roles = {
  promise: '计划',
  progress: '进展',
  result: '结果',
  figure: '相关数字',
  mention: '提及',
} as const;

/**
 * `promise`: what will be done (将, 计划, 确保, 到2025年…); `progress`: what is under way;
 * `result`: what the report says was done or reached; `figure`: where the promise is a level, a passage that tells
 * only a number related to it (its growth), by which nobody can say how high it stands; `mention`: anything else.
 */
const RoleSchema = z.enum(['promise', 'progress', 'result', 'figure', 'mention']);

/** Words by which a topic is found: one term of a search, which a blank would cut in two. */
const SearchTermSchema = z.string().regex(/^[^\s"＂-]\S*$/, '应为连写的一个词，不含空格和直引号');

/** An undertaking of a county, followed through its reports: an entry of `seeds/topics.yml`. */
const TopicSchema = z.strictObject({
  /** Its place in the URL. */
  slug: SlugSchema,
  /** Slug of the county. */
  county: SlugSchema,
  /** Short name of the undertaking. */
  title: z.string().min(1).max(16, '标题不超过16字'),
  /** What is followed, in one neutral sentence. */
  subject: z.string().min(1),
  /** The group it is listed under: `交通`. */
  theme: z.string().min(1),
  /** Words under which the texts speak of it. */
  terms: z.array(SearchTermSchema).min(1),
  /** Slugs of the indicators that are shown beside it. */
  indicators: z.array(SlugSchema).optional(),
  /** What the reports say of it. */
  passages: z
    .array(
      z.strictObject({
        /** Id of the report. */
        report: z.string().min(1),
        /** Words of the reading text, exactly as they stand in one block of it. */
        quote: WordsSchema,
        role: RoleSchema,
        /** What an editor has to say of it. */
        note: z.string().min(1).optional(),
      }),
    )
    .min(1),
});

/** `seeds/topics.yml`. */
export const TopicsFileSchema = z.array(TopicSchema);

/** A passage with its place: where the quote stands in the reading text. */
const PublishedPassageSchema = z.strictObject({
  /** Id of the report. */
  report: z.string(),
  role: RoleSchema,
  quote: z.string(),
  note: z.string().nullable(),
  /** Id of the block it stands in. */
  block: z.string(),
  /** Place of the block among those of the report, from 1. */
  number: z.int().positive(),
  /** `block.text.slice(start, end)` is the quote. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** Texts of the headings above it, outermost first. */
  path: z.array(z.string()),
  /** Address of the block, from the site's root. */
  url: z.string(),
});

/** What a report says of a topic besides the passages: counted by the topic's terms. */
const CoverageSchema = z.strictObject({
  /** Id of the report. */
  report: z.string(),
  year: z.int(),
  kind: KindSchema,
  /** Number of blocks in which a term stands; none where the report does not mention the topic. */
  mentions: z.int().nonnegative(),
  /** Of these, the blocks from which no passage was chosen, */
  unquoted: z.int().nonnegative(),
  /** and the terms that stand in them. */
  unquotedTerms: z.array(z.string()),
  /** Number of gaps in the report: what was lost in them may have spoken of the topic. */
  gaps: z.int().nonnegative(),
});

/** A topic as the site reads it: an entry of `src/content/topics.json`. */
export const PublishedTopicSchema = TopicSchema.extend({
  indicators: z.array(SlugSchema),
  /** By report, oldest first; within one in the order of the text. */
  passages: z.array(PublishedPassageSchema),
  /** Every report of the county, oldest first. */
  reports: z.array(CoverageSchema),
});

export type Role = z.infer<typeof RoleSchema>;
export type Topic = z.infer<typeof TopicSchema>;
export type PublishedPassage = z.infer<typeof PublishedPassageSchema>;
export type Coverage = z.infer<typeof CoverageSchema>;
export type PublishedTopic = z.infer<typeof PublishedTopicSchema>;
