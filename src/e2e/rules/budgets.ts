/** What pages may weigh and how high they may be: the limits of each kind, in one place. */

/** Limits of a kind of page. */
export interface Budget {
  name: string;
  /** Which pages are of it, by their path from the site's root. */
  pattern: RegExp;
  /** Most bytes of its HTML, the styles in it included. */
  html: number;
  /** Most bytes of its styles and of the scripts that it names. */
  styles: number;
  scripts: number;
}

const kilobyte = 1024;
const limit = (html: number, styles: number, scripts: number) => ({
  html: html * kilobyte,
  styles: styles * kilobyte,
  scripts: scripts * kilobyte,
});

/**
 * The first that fits a page is its own. A text in full (a report, its source, two of them beside each
 * other) is as long as it is: `rules/weight.test.ts` holds its page against the bare text.
 */
export const budgets: readonly Budget[] = [
  {
    name: 'text in full',
    pattern: /^\.\/(?:compare\/[^/]+\/[^/]+\/|[^/]+\/\d{4}\/(?:[^/]+\/){0,2})$/,
    html: Number.POSITIVE_INFINITY,
    styles: 32 * kilobyte,
    scripts: 36 * kilobyte,
  },
  { name: 'county’s topics', pattern: /^\.\/[^/]+\/topics\/$/, ...limit(300, 40, 16) },
  { name: 'embedded', pattern: /^\.\/embed\//, ...limit(200, 32, 12) },
  { name: 'choice of two', pattern: /^\.\/compare\/$/, ...limit(300, 24, 36) },
  { name: 'search', pattern: /^\.\/search\/$/, ...limit(100, 24, 36) },
  { name: 'any other', pattern: /^/, ...limit(300, 44, 24) },
];

/** Pages that list what the library holds: none is higher than this on a phone, in pixels. */
export const listPages = [
  './',
  './counties/',
  './compare/',
  './corrections/',
  './data/',
  './glossary/',
  './indicators/',
  './topics/',
  './all/',
] as const;
export const mostHeight = 8000;

/** Most bytes of a JSON file that a page reads where it is not the text of a report. */
export const mostJson = 200 * kilobyte;
