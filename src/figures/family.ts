/** Indicators of one family: a thing itself, and what is added, renewed, gained or grown of it. */

/** How the slug of a relative ends: its beginning is the slug of the thing itself. */
const endings = {
  /** Its yearly growth. */
  growth: '-growth',
  /** What is added in a year or a span. */
  added: '-new',
  /** What is renewed in a year or a span. */
  renewed: '-renewed',
  /** By how much it rises. */
  gain: '-gain',
} as const;

/** What an indicator may be to the thing itself. */
export type Relation = keyof typeof endings;

/**
 * Slug of a relative of an indicator.
 *
 * @example relativeOf('gdp', 'growth') // => 'gdp-growth'
 */
export function relativeOf(slug: string, relation: Relation): string {
  return slug + endings[relation];
}

/** Whether an indicator is one of these relatives. */
export function isRelative(slug: string, relation: Relation): boolean {
  return slug.endsWith(endings[relation]);
}

/**
 * Slug of the thing itself.
 *
 * @example headOf('farmland-new') // => 'farmland'
 */
export function headOf(slug: string): string {
  const ending = Object.values(endings).find((one) => slug.endsWith(one)) ?? '';
  return slug.slice(0, slug.length - ending.length);
}

/**
 * The other indicators of a family.
 *
 * @example toSisters('farmland', indicators).map(({ slug }) => slug) // => ['farmland-new', 'farmland-renewed']
 */
export function toSisters<Indicator extends { slug: string }>(
  slug: string,
  indicators: readonly Indicator[],
): Indicator[] {
  const head = headOf(slug);
  return indicators.filter((one) => one.slug !== slug && headOf(one.slug) === head);
}
