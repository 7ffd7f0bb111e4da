/** Where a page of a county or of a report lets one search. */
export interface Scope {
  label: string;
  /** What it adds to the address of a search. */
  parameters: Record<string, string>;
}

/**
 * The scopes that the field of a page offers, the widest first; nothing where there is only one.
 *
 * @param place what the page prints of itself beside its field
 * @example scopesOf({ county: 'jia', name: '甲县' }).map(({ label }) => label) // => ['全部报告', '甲县']
 */
export function scopesOf({ name, county, year, kind }: DOMStringMap): Scope[] {
  if (name === undefined || county === undefined) return [];
  const scopes = [
    { label: '全部报告', parameters: {} },
    { label: name, parameters: { county } },
  ];
  if (year === undefined || kind === undefined) return scopes;
  return [...scopes, { label: '本报告', parameters: { county, year, kind } }];
}
