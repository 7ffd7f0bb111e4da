import type { CountyEntry, ReportEntry } from '../library/catalog.ts';
import { groupByYear } from '../library/catalog.ts';
import { toPlaceWords } from '../library/place-words.ts';
import { kinds } from '../schemas/kinds.ts';
import type { Branch } from './build/branches.ts';
import type { SegmentEntry } from './files.ts';

/** A choice between the values of a facet. */
export interface SearchFilter {
  /** Name of the parameter in the address. */
  name: 'county' | 'year' | 'kind';
  label: string;
  /** What stands for no choice: `各县` */
  all: string;
  values: { value: string; label: string }[];
}

/**
 * The filters of the search page: they offer only what the library holds, and each of its branches as
 * a whole, whose counties are choices of its own search.
 */
export function toSearchFilters(
  counties: readonly CountyEntry[],
  reports: readonly ReportEntry[],
  branches: readonly Pick<Branch, 'name' | 'slug' | 'library'>[] = [],
): SearchFilter[] {
  const words =
    branches.length > 0
      ? { noun: '地方', all: '各地' }
      : toPlaceWords(counties.map(({ county }) => county));
  const joined = branches.flatMap(({ library }) => library.segments);
  const held = new Set<string>([
    ...reports.map(({ data }) => data.kind),
    ...joined.flatMap((segment) => segment.kinds),
  ]);
  const years = new Set([...groupByYear(reports).keys(), ...joined.flatMap(toYears)]);
  return [
    {
      name: 'county',
      label: words.noun,
      all: words.all,
      values: [
        ...branches.map(({ slug, name }) => ({ value: slug, label: name })),
        ...counties.map(({ county }) => ({ value: county.slug, label: county.name })),
      ],
    },
    {
      name: 'year',
      label: '年份',
      all: '各年',
      values: [...years]
        .sort((a, b) => b - a)
        .map((year) => ({ value: String(year), label: `${year}年` })),
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

/** Every year that a segment may have reports of. */
function toYears({ years: [from, to] }: SegmentEntry): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
