import type { CountyEntry } from './catalog.ts';
import { type PlaceWords, toPlaceWords } from './place-words.ts';
import { countyPath, type Link, toLink } from './routes.ts';

/** Most counties of which all stand open on the page; of more each province opens by itself. */
const mostOpen = 60;
/** Most reports that stand open below each other; of more each city opens by itself. */
const mostReports = 60;

/** A county with its reports. */
export interface ListedCounty extends Link {
  slug: string;
  reports: Link[];
}

/** A province and its counties by their cities; counties of a city that is the province's own name stand alone. */
interface Province {
  name: string;
  count: number;
  isOpen: boolean;
  cities: { name: string; isFolded: boolean; counties: ListedCounty[] }[];
}

/** The page of all counties. */
export interface CountyList {
  title: string;
  description: string;
  words: PlaceWords;
  /** How many there are, and of how many reports: `3个县，5份报告` */
  count: string;
  provinces: Province[];
}

/**
 * All counties by province and city, in the order in which they come, which is that of their codes.
 *
 * @param entries the counties that have reports
 */
export function toCountyList(entries: readonly CountyEntry[]): CountyList {
  const words = toPlaceWords(entries.map(({ county }) => county));
  const reports = entries.reduce((sum, { reports: own }) => sum + own.length, 0);
  const provinces = [...Map.groupBy(entries, ({ county }) => county.province)];
  const count = `${entries.length}个${words.noun}，${reports}份报告`;
  return {
    title: words.all,
    description: `文库收有报告的${count}，按省、市排列：${entries
      .slice(0, 6)
      .map(({ county }) => county.name)
      .join('、')}${entries.length > 6 ? '等' : ''}。`,
    words,
    count,
    provinces: provinces.map(([name, own]) => ({
      name,
      count: own.length,
      isOpen: entries.length <= mostOpen || provinces.length === 1,
      cities: [...Map.groupBy(own, ({ county }) => county.city)].map(([city, inCity]) => {
        // A municipality is its own city, and a city its own county.
        const isAlone = city === name || inCity.every(({ county }) => county.name === city);
        return {
          name: isAlone ? '' : city,
          isFolded: !isAlone && reports > mostReports,
          counties: inCity.map(toListed),
        };
      }),
    })),
  };
}

function toListed({ county, reports }: CountyEntry): ListedCounty {
  return {
    slug: county.slug,
    ...toLink(county.name, countyPath(county)),
    reports: reports.map(({ data, kind, path }) => toLink(`${data.year}年${kind}`, path)),
  };
}
