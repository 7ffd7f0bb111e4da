import type { Choices } from '../../figures/attributes.ts';

/** Chart and table, or one of them. */
type Form = 'both' | 'chart' | 'table';

/** What is shown of an indicator. */
export interface View {
  /** Slugs of the counties that are shown: at least one, in the order of the page. */
  counties: string[];
  from: number;
  to: number;
  hasTargets: boolean;
  form: Form;
}

/**
 * The view that an address asks for. What it does not say, or says wrongly, is as on the bare page.
 *
 * @param query `?county=a,b&from=2020&to=2025&targets=0&view=table`
 */
export function parseView(query: string, { counties, first, last, isMixed }: Choices): View {
  const asked = new URLSearchParams(query);
  const named = (asked.get('county') ?? '').split(',');
  const chosen = counties.filter((slug) => named.includes(slug));
  const yearOf = (name: string, otherwise: number) => {
    const text = asked.get(name) ?? '';
    const year = Number(text);
    return /^\d{4}$/.test(text) && first <= year && year <= last ? year : otherwise;
  };
  const from = yearOf('from', first);
  const to = yearOf('to', last);
  const form = asked.get('view');
  return {
    counties: chosen.length > 0 ? chosen : [...counties],
    ...(from <= to ? { from, to } : { from: first, to: last }),
    hasTargets: !(isMixed && asked.get('targets') === '0'),
    form: form === 'chart' || form === 'table' ? form : 'both',
  };
}

/**
 * The query that asks for a view; empty where it is as on the bare page.
 *
 * @example formatView({ ...bare, counties: ['a', 'b'], hasTargets: false }, choices)
 * // => '?county=a,b&targets=0'
 */
export function formatView(
  { counties, from, to, hasTargets, form }: View,
  choices: Choices,
): string {
  const asked = [
    ...(counties.length < choices.counties.length ? [`county=${counties.join(',')}`] : []),
    ...(from !== choices.first ? [`from=${from}`] : []),
    ...(to !== choices.last ? [`to=${to}`] : []),
    ...(hasTargets ? [] : ['targets=0']),
    ...(form === 'both' ? [] : [`view=${form}`]),
  ];
  return asked.length > 0 ? `?${asked.join('&')}` : '';
}

/** What a part of the page is about, as its `data-` attributes say; what they do not say always holds. */
export interface Part {
  county?: string;
  from?: string;
  to?: string;
  /** That nothing is said of these years. */
  missing?: string;
  target?: string;
  /** Only where one county alone is shown. */
  single?: string;
  /** Only where several are. */
  several?: string;
}

/**
 * Whether a part of the page is shown. A value of several years is only where all of them are: what
 * would be left of a five-year average in one year is no value of that year.
 */
export function isShown(part: Part, { counties, from, to, hasTargets }: View): boolean {
  const first = Number(part.from ?? from);
  const last = Number(part.to ?? to);
  return (
    (part.county === undefined || counties.includes(part.county)) &&
    (part.missing === undefined ? from <= first && last <= to : first <= to && from <= last) &&
    (part.target === undefined || hasTargets) &&
    (part.single === undefined || counties.length === 1) &&
    (part.several === undefined || counties.length > 1)
  );
}

/**
 * What is left out of a view, in words; empty where nothing is.
 *
 * @param names names of the counties by their slugs
 * @example describeView({ ...bare, from: 2020, hasTargets: false }, choices, names)
 * // => '只列2020—2025年，不列目标。'
 */
export function describeView(
  { counties, from, to, hasTargets }: View,
  choices: Choices,
  names: ReadonlyMap<string, string>,
): string {
  const only = [
    ...(counties.length < choices.counties.length
      ? [counties.map((slug) => names.get(slug) ?? slug).join('、')]
      : []),
    ...(from !== choices.first || to !== choices.last
      ? [from === to ? `${from}年` : `${from}—${to}年`]
      : []),
  ];
  const parts = [
    ...(only.length > 0 ? [`只列${only.join('，')}`] : []),
    ...(hasTargets ? [] : ['不列目标']),
  ];
  return parts.length > 0 ? `${parts.join('，')}。` : '';
}
