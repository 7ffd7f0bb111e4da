/** What the files of the index hold: written by `search/build`, read in the browser. */
import type { PrintedVariant } from '../report/printed.ts';

/** What a reader sees of a report in the results, and can filter by. */
export interface CatalogReport {
  /** Path from the site's root, without the base path. */
  path: string;
  /** What it is called: `甲县2024年两会报道` */
  title: string;
  /** Its own title, where that says more. */
  subtitle?: string;
  county: string;
  countyName: string;
  year: number;
  kind: string;
  date: string;
  /** How many characters of it can be searched, blanks left out. */
  characters: number;
}

/**
 * `pagefind/library.json`: the segments of the index. A segment is a bundle that Pagefind wrote of
 * some reports; it stands in `segments/<id>/`, and has another id as soon as a word of it is another.
 */
export interface LibraryEntry {
  /** Newest reports first; with branches also theirs, which stand in their sites. */
  segments: SegmentEntry[];
  /** Where to look up which segments hold a string; a library of one segment has no need to. */
  directory?: { id: string; buckets: number };
  /** What Pagefind brings for the browser, in `program/<id>/`; segments are without it. */
  program: { id: string; files: string[] };
}

/** What tells whether a segment can hold what is sought. */
export interface SegmentEntry {
  id: string;
  reports: number;
  blocks: number;
  /** First and last year of its reports. */
  years: [from: number, to: number];
  kinds: string[];
  /** Slug of the branch whose site has it; nothing where this one does. */
  branch?: string;
}

/**
 * `segments/<id>/groups`: a segment is divided into groups of reports, newest first, so that who finds
 * something in one of them need not read of all. How much each group has.
 */
export interface SegmentGroups {
  reports: number[];
  units: number[];
  blocks: number[];
  /** Words in Pagefind's index, which has those of all one after the other. */
  words: number[];
}

/** `segments/<id>/reports/<group>`: what a group has, newest first. */
export interface ReportGroup {
  reports: CatalogReport[];
  /** Of each report, unit by unit, the number of words that stand for each block. */
  words: number[][][];
}

/**
 * `segments/<id>/chunks`, where a library has one segment: for which word on each file of Pagefind's
 * index is needed, as far as is known. It is fetched before Pagefind can ask for it.
 */
export interface Chunks {
  /** First words, in order, with a blank between two. */
  words: string;
  /** What of a file's name is its own, likewise. */
  names: string;
  /** What stands before and after it. */
  around: [before: string, after: string];
}

/** `segments/<id>/parts/<group>`: of each report, at which of its blocks a part begins, and its heading. */
export type Parts = [block: number, heading: string][];

/** `segments/<id>/texts/<number>`: some blocks of a report, units being numbered through a segment. */
export interface TextUnit {
  /** Outlines the blocks stand in, outermost heading first. */
  paths: string[][];
  /** Anchor, type, text, position in `paths`, and what is printed otherwise, of each block. */
  blocks: TextBlock[];
}

export type TextBlock = [
  id: string,
  type: string,
  text: string,
  path: number,
  printed?: PrintedVariant[],
];

/** `directory/<id>/<bucket>`: in which segments something stands, and in how many blocks of each. */
export type DirectoryBucket = Record<string, number[]>;

/** The end of the names of files that are packed with gzip, whatever the server does. */
export const packed = '.pack';

/** In which bucket of the directory to look something up. */
export function bucketOf(key: string, buckets: number): number {
  // FNV-1a over UTF-16 code units: spreads short strings evenly.
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash % buckets;
}

/** The key under which the directory has a county or a branch; no string of letters begins like it. */
export function countyKey(slug: string): string {
  return `/${slug}`;
}

/** A report of a branch as the whole library has it: no other branch has its path or its county. */
export function ofBranch(branch: string, report: CatalogReport): CatalogReport {
  const { path, county } = report;
  return { ...report, path: `/${branch}${path}`, county: `${branch}/${county}` };
}

/**
 * What the reports of a county are filtered by: the county, and the branch that has it.
 *
 * @example placesOf('jia') // => ['jia']
 * @example placesOf('east/jia') // => ['east/jia', 'east']
 */
export function placesOf(county: string): string[] {
  const end = county.indexOf('/');
  return end === -1 ? [county] : [county, county.slice(0, end)];
}
