import { z } from 'astro/zod';
import { IndicatorSchema } from './observation.ts';

/** A unit as it is printed, and what it is worth in the base unit of its kind. */
export const UnitSchema = z.strictObject({
  /** As printed: `亿元`, `%`, `个百分点`. */
  unit: z.string().min(1),
  /** Units of one kind convert into each other: `money`, `share`, `mass`. */
  of: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, '写成小写英文，如 money'),
  /** How many base units one of it is: 亿元 is 100000000 of 元. */
  factor: z.number().positive(),
  /** Other spellings that mean the same unit and may be printed. */
  aliases: z.array(z.string().min(1)).default([]),
});

/** `seeds/units.yml`. */
export const UnitsFileSchema = z.array(UnitSchema).min(1);

/** An indicator as an editor describes it: what readers see, and how its name is told from others. */
export const IndicatorEntrySchema = IndicatorSchema.omit({ factors: true }).extend({
  /** Words that make another name of it when they stand right before: 人均, 占. */
  notAfter: z.array(z.string().min(1)).default([]),
  /** Words that make another name of it when they stand right behind: 比重, 能耗. */
  notBefore: z.array(z.string().min(1)).default([]),
});

/** `seeds/indicators.yml`. */
export const IndicatorsFileSchema = z.array(IndicatorEntrySchema).min(1);

export type Unit = z.infer<typeof UnitSchema>;
export type IndicatorEntry = z.infer<typeof IndicatorEntrySchema>;
