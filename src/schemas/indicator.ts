import { z } from 'astro/zod';
import { IndicatorSchema } from './observation.ts';
import { SlugSchema } from './report.ts';

/** A unit as it is printed, and what it is worth in the base unit of its kind. */
const UnitSchema = z.strictObject({
  /** As printed: `亿元`, `%`, `个百分点`. */
  unit: z.string().min(1),
  /** Units of one kind convert into each other: `money`, `share`, `mass`. */
  of: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, '写成小写英文，如 money'),
  /** How many base units one of it is: 亿元 is 100000000 of 元. */
  factor: z.number().positive(),
  /** Other spellings that mean the same unit and may be printed. */
  aliases: z.array(z.string().min(1)).default([]),
  /** Whether it is a unit behind figures only: 一批 is no number. */
  figures: z.boolean().default(false),
  /** Whether a noun is left out behind it, which only the name before it tells: 亿 for 亿元. */
  bare: z.boolean().default(false),
});

/** `seeds/units.yml`. */
export const UnitsFileSchema = z.array(UnitSchema).min(1);

/** How a name of an indicator is composed, in words of `seeds/name-parts.yml`. */
const NamePatternSchema = z.strictObject({
  /** The noun it ends with, in its spellings: 收入. */
  core: z.array(z.string().min(1)).min(1),
  /** The qualifiers without which it is another name: 一般, 预算. */
  needs: z.array(z.string().min(1)).default([]),
  /** The qualifiers that change nothing: 地方, 财政. */
  may: z.array(z.string().min(1)).default([]),
  /** What may follow the noun and belongs to the name: 总额. */
  aspects: z.array(z.string().min(1)).default([]),
  /** Whether it is a name only of a growth, which has to follow: 经济增长. */
  growthOnly: z.boolean().default(false),
});

/** `seeds/name-parts.yml`: what names are composed of. */
export const NamePartsSchema = z.strictObject({
  /** The spellings of each qualifier. */
  qualifiers: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  /** Words that are several qualifiers at once: 农民 is 农村 and 居民. */
  compounds: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  /** Words that may stand within a name, not before it, and mean nothing: 实现. */
  inside: z.array(z.string().min(1)),
  /** Qualifiers that are set against each other: where two of them stand, it is two names. */
  contrast: z.array(z.string().min(1)),
  /** Words that make another name of any composed one when they stand right behind: 比重. */
  behind: z.array(z.string().min(1)),
});

/** An indicator as an editor describes it: what readers see, and how its name is told from others. */
const IndicatorEntrySchema = IndicatorSchema.omit({
  factors: true,
  growth: true,
  variants: true,
  compares: true,
}).extend({
  aliases: z.array(z.string().min(1)).default([]),
  /** Its composed names. */
  names: z.array(NamePatternSchema).default([]),
  /**
   * Slug of the indicator whose series its values belong to, under a name of their own: 一般预算收入
   * in that of 一般公共预算收入.
   */
  variantOf: SlugSchema.optional(),
  /** Further kinds of units it may be printed in that count the same: people, for visits. */
  alsoIn: z.array(z.string().min(1)).default([]),
  /** Whether it tells of those who live in a place, so that a park has none of it: 居民收入. */
  ofPeople: z.boolean().default(false),
  /** Whether its yearly growth is an indicator of its own; its slug is this one's with `-growth`. */
  growth: z.boolean().default(false),
  /** Further names of its growth: 经济增速. */
  growthAliases: z.array(z.string().min(1)).default([]),
  /** Whether values of several years are added up in the texts, so that one over a span may be a sum. */
  sums: z.boolean().default(false),
  /** Whether what is added in a year or a span is an indicator of its own; its slug has `-new`. */
  adds: z.boolean().default(false),
  /** Whether what is rebuilt or improved of it is an indicator of its own; its slug has `-renewed`. */
  renews: z.boolean().default(false),
  /**
   * Slug of the counted things that it is the sum of: 总投资…的37个项目. Its name is that of all such
   * sums, written once; what is counted behind the number decides which of them it is.
   */
  sumOf: SlugSchema.optional(),
  /**
   * Slug of the series of which it is the whole, which goes by the same name and is known by the part that is
   * told behind it: 一般预算收入9亿元，其中地方收入5亿元.
   */
  wholeOf: SlugSchema.optional(),
  /** Whether its number may stand before its name, as in 3.6万亩高标准农田. */
  countable: z.boolean().default(true),
  /** The part of the county it speaks of, where that is not the whole: 城镇, 农村. */
  scope: z.string().min(1).optional(),
  /** Names that mean it only behind certain others in the same sentence: 粮食播种面积…，总产量…. */
  short: z
    .strictObject({
      names: z.array(z.string().min(1)).min(1),
      behind: z.array(SlugSchema).min(1),
      /** What the clause before it may speak of instead, without a number: 粮食喜获丰收，总产量…. */
      after: z.array(z.string().min(1)).default([]),
    })
    .optional(),
  /** Words of which its sentence must hold one: a 贫困村 is counted here where it is told of 脱贫. */
  with: z.array(z.string().min(1)).min(1).optional(),
  /** Words that make another name of it when they stand right before: 人均, 占. */
  notAfter: z.array(z.string().min(1)).default([]),
  /** Words that make another name of it when they stand right behind: 比重, 能耗. */
  notBefore: z.array(z.string().min(1)).default([]),
});

/** `seeds/indicators.yml`. */
export const IndicatorsFileSchema = z.array(IndicatorEntrySchema).min(1);

/** A name of several indicators at once, a number for each: 城乡居民人均可支配收入. */
const JointNameSchema = z.strictObject({
  /** Parts in `[]` may be left out: `城乡[常住]居民人均可支配收入`. */
  names: z.array(z.string().min(1)).min(1),
  /** The indicators in the order in which their numbers follow. */
  indicators: z.array(SlugSchema).min(2),
});

/** `seeds/joint-names.yml`. */
export const JointNamesFileSchema = z.array(JointNameSchema);

/** A group of indicators, with the words that tell facts of it whose names are not registered. */
const ThemeSchema = z.strictObject({
  group: z.string().min(1),
  words: z.array(z.string().min(1)).min(1),
});

/** `seeds/themes.yml`. */
export const ThemesFileSchema = z.array(ThemeSchema).min(1);

export type Theme = z.infer<typeof ThemeSchema>;
export type Unit = z.infer<typeof UnitSchema>;
export type IndicatorEntry = z.infer<typeof IndicatorEntrySchema>;
export type JointName = z.infer<typeof JointNameSchema>;
export type NameParts = z.infer<typeof NamePartsSchema>;
