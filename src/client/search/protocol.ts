import type { CatalogReport } from '../../search/build/records.ts';
import type { Within } from '../../search/match.ts';
import type { Hit } from './engine.ts';
import type { FacetCounts, Filters } from './facets.ts';
import type { FailureKind } from './failure.ts';
import type { Line, Sort } from './lines.ts';
import type { Near } from './near.ts';
import type { Order } from './order.ts';

/** What a reader asks for: the state of the search page, and of its address. */
export interface SearchState extends Filters {
  q: string;
  within: Within;
  /** In which order the reports come. */
  order: Order;
  /** Whole blocks, or one line for each time the words occur. */
  view: 'blocks' | 'lines';
  /** By what lines are sorted. */
  sort: Sort;
}

/** From the page to the worker: the results of a state from one position on. */
export interface SearchRequest {
  id: number;
  bundle: string;
  state: SearchState;
  from: number;
  count: number;
  /** The search of only the reports that the question names, to be made after all else. */
  named?: SearchState | undefined;
}

/** What there is in the reports that a question names. */
export interface NamedFound {
  /** Blocks that hold what else it asks. */
  blocks: number;
  /** Some of the reports, newest first, where nothing else is asked. */
  reports: CatalogReport[];
}

/** What was found, before any of it is shown. */
export interface Results {
  /** Number of matching blocks, and of the reports they stand in. */
  blocks: number;
  reports: number;
  /** Number of matching blocks without the filters. */
  unfiltered: number;
  facets: FacetCounts;
  /** In the view of lines, these and how many there are; fewer than all in a large result. */
  lines: Line[];
  lineCount: number;
  /** Blocks whose lines are counted. */
  linedBlocks: number;
  /** What does occur, if the query does not under any filter. */
  near: Near[];
}

/**
 * From the worker to the page, one after the other: what was found, matching blocks as they come,
 * that these were all; then what only completes the choices. Or, at any time before that, a failure.
 */
export type SearchReply = { id: number } & (
  | ({ type: 'found' } & Results)
  | { type: 'hits'; hits: Hit[] }
  | { type: 'shown' }
  | { type: 'parts'; parts: Record<string, number> }
  | { type: 'named'; found: NamedFound }
  | {
      type: 'failed';
      failure: FailureKind;
      error: string;
      /** Whether a later request may do better in the same worker. */
      goesOn: boolean;
    }
);
