import type { Scope } from '../search/match.ts';
import type { FacetCounts, Filters, Hit, Near } from './search-engine.ts';

/** What a reader asks for: the state of the search page, and of its address. */
export interface SearchState extends Filters {
  q: string;
  scope: Scope;
}

/** From the page to the worker: the results of a state from one position on. */
export interface SearchRequest {
  id: number;
  bundle: string;
  state: SearchState;
  from: number;
  count: number;
}

/** From the worker to the page. */
export type SearchReply =
  | {
      id: number;
      /** The query that was answered: simplified, where only that occurs. */
      q: string;
      /** Number of matching blocks, and of the reports they stand in. */
      blocks: number;
      reports: number;
      /** Number of matching blocks without the filters. */
      unfiltered: number;
      facets: FacetCounts;
      searched: { reports: number; blocks: number };
      hits: Hit[];
      /** What does occur, if the query does not under any filter. */
      near: Near[];
    }
  | { id: number; error: string };
