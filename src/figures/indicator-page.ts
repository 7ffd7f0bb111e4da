import { toNames } from '../library/indicator-names.ts';
import { type PlaceWords, toPlaceWords } from '../library/place-words.ts';
import {
  embedPath,
  indicatorCityPath,
  indicatorPath,
  type Link,
  toAddress,
  toLink,
} from '../library/routes.ts';
import type { Indicator } from '../schemas/observation.ts';
import { toSisters } from './family.ts';
import {
  describeFigures,
  type Extent,
  type Figure,
  namePlaces,
  reportsOf,
  toExtent,
  valuesOf,
} from './figures.ts';
import { type LostWords, toLostWords } from './lost.ts';

/** The figures of an indicator: those of the counties that report it, and the others. */
export interface IndicatorFigures {
  shown: Figure[];
  /** Those of which nothing is reported. */
  silent: Figure[];
  extent: Extent;
  /** Whether there are several counties to be compared. */
  isCompared: boolean;
  /** What the counties that report it are called. */
  words: PlaceWords;
}

/** Tell the figures that have values from those that have none. */
export function toIndicatorFigures(figures: readonly Figure[]): IndicatorFigures {
  const shown = figures.filter((figure) => valuesOf(figure).length > 0);
  return {
    shown,
    silent: figures.filter((figure) => valuesOf(figure).length === 0),
    extent: toExtent(shown),
    isCompared: shown.length > 1,
    words: toPlaceWords(shown.map(({ county }) => county)),
  };
}

/** Most counties whose figures stand open one below the other. */
const mostOpen = 8;
/** Most values of several counties that stand open: of a phone's screens they take some eight. */
const mostOpenValues = 24;

/** What the page of an indicator shows around its figures. */
export interface IndicatorPage extends IndicatorFigures {
  /** Its name, told apart from another of the same name. */
  name: string;
  /** What its head says. */
  title: string;
  description: string;
  /** The reports its values come from. */
  sources: Link[];
  /** Names of the counties that do not tell it, and the gaps in which they may have; both may be empty. */
  missing: string;
  lost: LostWords[];
  /** Others of its family. */
  sisters: Link[];
  /** Whether the counties are too many for their figures to stand open. */
  isFolded: boolean;
  /** Whether there is anything to choose between. */
  isChoosable: boolean;
  /** Path of the page from the site's root, and its address. */
  path: string;
  address: string;
  /** Address of the page that others embed, and the line that does it. */
  embedAddress: string;
  embedCode: string;
}

/**
 * The page of an indicator.
 *
 * @param figures one for each county
 * @param indicators all of them
 * @param city that of the counties, where the indicator has a page for each
 */
export function toIndicatorPage(
  indicator: Indicator,
  figures: readonly Figure[],
  indicators: readonly Indicator[],
  city?: { code: string; name: string },
): IndicatorPage {
  const own = toIndicatorFigures(figures);
  const { shown, silent } = own;
  const values = shown.flatMap(valuesOf).length;
  const path =
    city === undefined ? indicatorPath(indicator) : indicatorCityPath(indicator.slug, city.code);
  const nameOf = toNames(indicators);
  const name = nameOf(indicator);
  const embedAddress = toAddress(embedPath(indicator.slug, city?.code));
  return {
    ...own,
    name,
    title: `${name}：${city === undefined ? namePlaces(shown) : city.name + own.words.all}`,
    // The first counties of the library are those of its first city, too.
    description: describeFigures(shown, `${city?.name ?? ''}${name}：`, '各连到报告原文。'),
    sources: shown.flatMap((figure) =>
      reportsOf(figure).map((report) => toLink(figure.county.name + report.name, report.path)),
    ),
    missing: silent.map(({ county }) => county.name).join('、'),
    lost: silent.flatMap(({ county, reports }) => toLostWords(reports.values(), county.name)),
    sisters: toSisters(indicator.slug, indicators).map((sister) =>
      toLink(nameOf(sister), indicatorPath(sister)),
    ),
    isFolded: shown.length > mostOpen || (shown.length > 1 && values > mostOpenValues),
    isChoosable: values > 1,
    path,
    address: toAddress(path),
    embedAddress,
    embedCode: `<iframe src="${embedAddress}" title="${name}" width="100%" height="980" loading="lazy"></iframe>`,
  };
}
