import { z } from 'astro/zod';

/** One of the kinds of document. */
export const KindSchema = z.enum(['work-report', 'sessions', 'five-year-plan', 'bulletin']);

/** ASCII name in a URL, for example `jiangxian` or `gdp-growth`. */
export const SlugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '应为小写字母和数字，词间用连字符');

/** A day, a month, or a span of days as ISO 8601 writes it: `2024-02-20`, `2021-04`, `2024-02-19/2024-02-22`. */
const DateSchema = z
  .string()
  .regex(
    /^\d{4}(?:-\d{2}(?:-\d{2}(?:\/\d{4}-\d{2}-\d{2})?)?)?$/,
    '日期写作 2024、2024-02、2024-02-20 或 2024-02-19/2024-02-22',
  )
  .refine((date) => date.split('/').every(isDay), '没有这一天')
  .refine((date) => date.split('/').toSorted().join('/') === date, '起讫的日期前后颠倒');

/** Whether a day, a month or a year is one of the calendar. */
function isDay(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const found = new Date(Date.UTC(year, month - 1, day));
  return found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
}

/** Words that are printed on pages, in books and in feeds, whose forms have no place for control characters. */
export const WordsSchema = z
  .string()
  .min(1)
  .regex(/^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}])*$/u, '有控制符，请删去');

/** A county: its place in the URL, its name and its GB/T 2260 code. */
export const CountySchema = z.strictObject({
  slug: SlugSchema,
  name: WordsSchema,
  code: z.int(),
  city: WordsSchema,
  province: WordsSchema,
});

const CitySchema = z.strictObject({
  name: WordsSchema,
  province: WordsSchema,
  code: z.int(),
});

/** `seeds/counties.yml`: the counties, and the city they belong to unless they name another. */
export const CountiesFileSchema = z.strictObject({
  city: CitySchema,
  counties: z
    .array(
      z.strictObject({
        slug: SlugSchema,
        name: WordsSchema,
        code: z.int(),
        city: CitySchema.optional(),
      }),
    )
    .min(1),
});

/** What is known of a document besides its text. */
const description = {
  county: SlugSchema,
  /** The year in which the document was presented. */
  year: z.int().min(1949).max(2100),
  kind: KindSchema,
  title: WordsSchema,
  date: DateSchema,
  /** Series of articles the text appeared in. */
  series: WordsSchema.optional(),
  /** Meeting at which it was presented. */
  occasion: WordsSchema.optional(),
  /** Office and name of who presented it. */
  speaker: WordsSchema.optional(),
  /** Body that issued it. */
  issuer: WordsSchema.optional(),
};

/** `seeds/<id>.source.yml`: the description of one seed; the seed is `seeds/<id>.txt`. */
export const SourceFileSchema = z.strictObject({
  ...description,
  /** In words: what was printed, and how it became text. */
  form: WordsSchema,
  /** SHA-256 of the seed, so that a changed text is noticed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256 是 64 个十六进制数字，写在引号里'),
});

/** Frontmatter of `src/content/reports/<id>.md`. */
export const ReportSchema = z.strictObject({
  ...description,
  form: WordsSchema,
  source: z.strictObject({
    /** Name of the seed, `<id>.txt`. */
    file: z.string(),
    sha256: z.string(),
    /** Length of the seed in UTF-16 code units. */
    length: z.int(),
  }),
  /** Number of characters of the reading text, spaces not counted. */
  characters: z.int(),
  /** Digest of the edition's apparatus: changes whenever ids or marks do, and so renews cached pages. */
  digest: z.string(),
});

export type Kind = z.infer<typeof KindSchema>;
export type County = z.infer<typeof CountySchema>;
export type SourceFile = z.infer<typeof SourceFileSchema>;
export type Report = z.infer<typeof ReportSchema>;
