/** What pages may weigh and how high they may be: the limits of each kind, in one place. */

/** Limits of a kind of page. */
export interface Budget {
  name: string;
  /** Which pages are of it, by their path from the site's root. */
  pattern: RegExp;
  /** Most bytes of its HTML, the styles in it included: so many, */
  html: number;
  /** and so many for each byte of the texts that it holds in full; */
  perTextByte: number;
  /** but always so many, where what is told of texts may be longer than they are. */
  always?: number;
  /** and never more than so many, however long the texts are. */
  most?: number;
  /** Most bytes of its styles and of the scripts that it names. */
  styles: number;
  scripts: number;
}

const kilobyte = 1024;
const limit = (html: number, styles: number, scripts: number, perTextByte = 0) => ({
  html: html * kilobyte,
  perTextByte,
  styles: styles * kilobyte,
  scripts: scripts * kilobyte,
});

/**
 * The first that fits a page is its own. A text in full (a report, its source, two of them beside each
 * other) is as long as it is, so that what its page adds to each byte of it is limited. A report adds
 * addresses: of every paragraph, and of every number the row where it is compared. Its source has both
 * texts, a long one on several pages; two reports beside each other have what only one says, by paragraph,
 * and what both say in other words, sentence by sentence: two that are much alike weigh more for each byte,
 * but less than any other page may.
 */
export const budgets: readonly Budget[] = [
  {
    name: 'source',
    pattern: /^\.\/[^/]+\/\d{4}\/(?:[^/]+\/)?source\/(?:\d+\/)?$/,
    ...limit(36, 16, 10, 1.25),
    most: 300 * kilobyte,
  },
  {
    name: 'two reports',
    pattern: /^\.\/compare\/[^/]+\/[^/]+\/$/,
    ...limit(40, 20, 10, 1.1),
    always: 300 * kilobyte,
  },
  {
    name: 'report',
    pattern: /^\.\/(?!years\/)[^/]+\/\d{4}\/(?:[^/]+\/)?$/,
    ...limit(64, 32, 36, 1.65),
  },
  {
    name: 'county’s topics or targets',
    pattern: /^\.\/[^/]+\/(?:topics|targets)\/$/,
    ...limit(300, 40, 16),
  },
  { name: 'embedded', pattern: /^\.\/embed\//, ...limit(200, 32, 12) },
  { name: 'choice of two', pattern: /^\.\/compare\/$/, ...limit(300, 24, 36) },
  { name: 'search', pattern: /^\.\/search\/$/, ...limit(100, 24, 36) },
  { name: 'any other', pattern: /^/, ...limit(300, 44, 24) },
];

/** Pages that list what the library holds: none is higher than `mostHeight` on a phone. */
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

/** Kinds of such pages of which there are many: the heaviest of each stands for all. */
export const listKinds: readonly RegExp[] = [
  /^\.\/years\/\d+\/$/,
  /^\.\/(?:all|corrections|indicators|topics)\/[^/]+\/$/,
  /^\.\/indicators\/[^/]+\/\d+\/$/,
  /^\.\/embed\//,
  /^\.\/compare\/[^/]+\/[^/]+\/$/,
  /^\.\/[^/]+\/$/,
  /^\.\/[^/]+\/topics\/$/,
  /^\.\/[^/]+\/targets\/$/,
];

/** Most pixels of height. */
export const mostHeight = 8000;

/** Most bytes of a JSON file that a page reads. */
export const mostJson = 200 * kilobyte;
