/**
 * What a reader can keep for reading without a network: parcels of files. No file is in two, so that
 * one goes without another being asked.
 */

/** A file: its path from the site's root, its bytes, and a digest of them. */
export type ParcelFile = [path: string, bytes: number, digest: string];

/** A parcel. Which files are in it stands in files of their own: who only asks how much it is reads none. */
export interface Parcel {
  /** `program`, `search`, `pages`, or that of a county. */
  name: string;
  /** What readers call it. */
  title: string;
  files: number;
  bytes: number;
  /** Of the list of its files: another one as soon as any file is another. */
  digest: string;
  /** Other parcels without which it cannot be read. */
  needs: string[];
  /** In how many pieces the list of its files stands. */
  lists: number;
}

/** The file of all parcels. */
export interface Parcels {
  parcels: Parcel[];
}

/** What every kept page needs: scripts, the first page, the page of what is kept. */
export const programParcel = 'program';
/** The index of the search, whole, with its page. */
export const searchParcel = 'search';
/** All pages that are of no one county. */
export const pagesParcel = 'pages';

/** Bytes up to which the index of the search comes with a county. */
const smallSearch = 20_000_000;

/** Path of the list of all parcels, from the site's root. */
export const parcelsPath = '/offline/parcels.json';

/** The parcel of a county. */
export function countyParcel(slug: string): string {
  return `counties/${slug}`;
}

/**
 * Path of the file of a parcel, from the site's root.
 *
 * @example parcelPath('counties/jia') // => '/offline/counties/jia.json'
 */
export function parcelPath(name: string): string {
  return `/offline/${name}.json`;
}

/**
 * Path of a piece of the list of a parcel's files, from the site's root.
 *
 * @param number from 1
 * @example parcelListPath('counties/jia', 1) // => '/offline/counties/jia/1.json'
 */
export function parcelListPath(name: string, number: number): string {
  return `/offline/${name}/${number}.json`;
}

/** Bytes up to which a piece of a list goes. */
const mostOfList = 100_000;

/**
 * The list of a parcel's files in pieces, each of which comes in one go: that of the search of a large
 * library is of thousands.
 *
 * @param most bytes of a piece as JSON
 */
export function divideList(list: readonly ParcelFile[], most: number = mostOfList): ParcelFile[][] {
  const pieces: ParcelFile[][] = [[]];
  let bytes = 0;
  for (const file of list) {
    const own = JSON.stringify(file).length + 1;
    if (bytes + own > most && bytes > 0) {
      pieces.push([]);
      bytes = 0;
    }
    pieces.at(-1)?.push(file);
    bytes += own;
  }
  return pieces;
}

/**
 * The parcels without which one cannot be read: the search of a large library is too much for who wants
 * a county.
 *
 * @param search bytes of the parcel of the search
 */
export function needsOf(name: string, search: number): string[] {
  if (name === programParcel || name === searchParcel) return [];
  return [programParcel, ...(search > smallSearch ? [] : [searchParcel])];
}

/** What is in whose parcel: the slugs of the counties, and the topics with theirs. */
export interface ParcelOwners {
  counties: ReadonlySet<string>;
  topics: ReadonlyMap<string, string>;
}

/** Files beside the pages that pages read. */
const readByPages =
  /\/(?:notes|closest|changes|blocks\/\d+)\.json$|^\/data\/indicators\/(?:[^/]+\/)?[^/]+\.json$|^\/indicators\/facts\/[^/]+\.json$|^\/check\/[^/]+\.json$/;
/** What stands in pages of others, leads elsewhere, or says that there is nothing. */
const leftOut = /^\/(?:embed|og|posters|qr)\/|^\/404\.html$/;
const ofProgram = /^\/(?:_astro\/.*|offline\/|compare\/|glossary\/terms\.json|)$/;
const ofSearch = /^\/(?:search\/$|pagefind\/)/;
/** Two reports beside each other: many, long, and made anew by the page that sets any two so. */
const pair = /^\/compare\/./;

/**
 * The parcel in which a file is; nothing where it is in none: what one downloads, pictures.
 *
 * @param path of the file from the site's root, a page's without `index.html`
 */
export function parcelOf(path: string, { counties, topics }: ParcelOwners): string | undefined {
  if (leftOut.test(path) || pair.test(path)) return undefined;
  if (ofProgram.test(path)) return programParcel;
  if (ofSearch.test(path)) return searchParcel;
  if (!path.endsWith('/') && !readByPages.test(path)) return undefined;
  const [, first = '', second = ''] = path.split('/');
  const county = first === 'topics' ? topics.get(second) : first;
  return county !== undefined && counties.has(county) ? countyParcel(county) : pagesParcel;
}
