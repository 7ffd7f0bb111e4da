import type { CatalogReport, LibraryEntry } from '../../search/files.ts';
import type { Within } from '../../search/match.ts';
import type { Hit } from './answer.ts';
import type { Effort } from './effort.ts';
import type { FacetCounts, Filters } from './facets.ts';
import type { FailureKind } from './failure.ts';
import type { Line, Sort } from './lines.ts';
import type { Near } from './near.ts';
import type { Order } from './order.ts';
import type { Times } from './times.ts';

/** What a reader asks for: the state of the search page, and of its address. */
export interface SearchState extends Filters {
  q: string;
  within: Within;
  /** In which order the reports come. */
  order: Order;
  /** Whole blocks, one line for each time the words occur, or how often they do. */
  view: 'blocks' | 'lines' | 'times';
  /** By what lines are sorted. */
  sort: Sort;
}

/** From the page to the worker: the results of a state from one position on. */
export interface SearchRequest {
  id: number;
  bundle: string;
  /** What tells of the segments, as it came with the page; a worker that finds it outdated asks anew. */
  library?: LibraryEntry | undefined;
  state: SearchState;
  from: number;
  count: number;
  /** How many would be asked for next. */
  following: number;
  /** In the view of lines, how many steps of the texts are read. */
  steps: number;
  /** What is read for these, where they are fewer. */
  effort: Effort;
  /** Whether to look into everything before anything is shown. */
  all: boolean;
  /** The search of only the reports that the question names, to be made after all else. */
  named?: SearchState | undefined;
}

/** What there is in the reports that a question names. */
export interface NamedFound {
  /** Blocks that hold what else it asks, as far as was looked, and whether that was everywhere. */
  blocks: number;
  isWhole: boolean;
  /** Some of the reports, newest first, where nothing else is asked. */
  reports: CatalogReport[];
}

/** How much was found, as far as was looked. */
export interface Totals {
  /** Number of matching blocks, and of the reports they stand in. */
  blocks: number;
  reports: number;
  /** Number of matching blocks without the filters. */
  unfiltered: number;
  facets: FacetCounts;
  /** Of how many of the library's segments all is known, and how many can hold something. */
  looked: number;
  segments: number;
  /** Whether the filters leave out segments that could hold something. */
  isFiltered: boolean;
  /** How many results would come next. */
  next: number;
  /** Matching blocks of each report that has any, while these are few enough for a table. */
  byReport: { county: string; countyName: string; year: number; blocks: number }[];
}

/** What was found, before any of it is shown. */
export interface Results extends Totals {
  /** In the view of lines, these and how many there are in the blocks that were read. */
  lines: Line[];
  lineCount: number;
  /** Blocks whose lines are counted. */
  linedBlocks: number;
  /** In the view of times, how often the words occur. */
  times?: Times | undefined;
  /** What was typed in variants, as it is looked for. */
  variants: string[];
  /** What does occur, if the query does not under any filter. */
  near: Near[];
}

/**
 * From the worker to the page, one after the other: how far it has looked, what was found, matching
 * blocks as they come, that these were all; then what only completes the count, that nothing more is
 * looked into without being asked to, and what completes the choices. Or, at any time before that, a
 * failure.
 */
export type SearchReply = { id: number } & (
  | { type: 'progress'; looked: number; segments: number; blocks: number }
  | { type: 'reading'; read: number; blocks: number }
  | ({ type: 'found' } & Results)
  | { type: 'hits'; hits: Hit[] }
  | { type: 'shown' }
  | { type: 'parts'; parts: Record<string, number> }
  | { type: 'named'; found: NamedFound }
  | { type: 'totals'; totals: Totals }
  | { type: 'rested' }
  /** What was loaded so far, whichever request it was for. */
  | { type: 'loaded'; addresses: string[] }
  | {
      type: 'failed';
      failure: FailureKind;
      error: string;
      /** Whether a later request may do better in the same worker. */
      goesOn: boolean;
    }
);
