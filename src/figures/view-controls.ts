import { toPlaceWords } from '../library/place-words.ts';
import type { Extent, Figure } from './figures.ts';
import { markOfCounty, marksOf } from './marks.ts';

/** What a reader can choose with on the page of an indicator; what cannot be chosen is empty. */
export interface ViewControls {
  /** What the counties are called: `县` */
  noun: string;
  /** The counties with the signs of their series. */
  counties: { slug: string; name: string; color: string; path: string }[];
  /** The lists of years: in each all years, of which one is chosen at first. */
  years: { name: string; label: string; options: { year: number; isChosen: boolean }[] }[];
  hasTargets: boolean;
  forms: { value: string; label: string }[];
}

/** The ways of showing numbers. */
const forms = [
  { value: 'both', label: '图和表' },
  { value: 'chart', label: '只看图' },
  { value: 'table', label: '只看表' },
];

/**
 * The controls of the figures of an indicator.
 *
 * @param figures those of which something is reported
 */
export function toViewControls(
  figures: readonly Figure[],
  { first, last, isMixed }: Extent,
): ViewControls {
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const own = marksOf(figures.map(({ county }) => county));
  const toOptions = (chosen: number) => years.map((year) => ({ year, isChosen: year === chosen }));
  return {
    noun: toPlaceWords(figures.map(({ county }) => county)).noun,
    counties:
      figures.length > 1
        ? figures.map(({ county }, place) => {
            const { slug, name } = county;
            const { color, path } = own[place] ?? markOfCounty(county);
            return { slug, name, color, path };
          })
        : [],
    years:
      years.length > 1
        ? [
            { name: 'from', label: '从', options: toOptions(first) },
            { name: 'to', label: '到', options: toOptions(last) },
          ]
        : [],
    hasTargets: isMixed,
    forms,
  };
}
