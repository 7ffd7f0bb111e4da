import type { CountyEntry, ReportEntry } from '../library/catalog.ts';
import { groupByYear } from '../library/catalog.ts';
import { toPlaceWords } from '../library/place-words.ts';
import { kinds } from '../schemas/kinds.ts';

/** A choice between the values of a facet. */
export interface SearchFilter {
  /** Name of the parameter in the address. */
  name: 'county' | 'year' | 'kind';
  label: string;
  /** What stands for no choice: `各县` */
  all: string;
  values: { value: string; label: string }[];
}

/** The filters of the search page: they offer only what the library holds. */
export function toSearchFilters(
  counties: readonly CountyEntry[],
  reports: readonly ReportEntry[],
): SearchFilter[] {
  const words = toPlaceWords(counties.map(({ county }) => county));
  const held = new Set<string>(reports.map(({ data }) => data.kind));
  return [
    {
      name: 'county',
      label: words.noun,
      all: words.all,
      values: counties.map(({ county }) => ({ value: county.slug, label: county.name })),
    },
    {
      name: 'year',
      label: '年份',
      all: '各年',
      values: [...groupByYear(reports).keys()].map((year) => ({
        value: String(year),
        label: `${year}年`,
      })),
    },
    {
      name: 'kind',
      label: '文种',
      all: '各类报告',
      values: Object.entries(kinds)
        .filter(([kind]) => held.has(kind))
        .map(([value, label]) => ({ value, label })),
    },
  ];
}
