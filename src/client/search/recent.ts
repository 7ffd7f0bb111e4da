import { keep, recall } from '../site/storage.ts';

/** What the reader has searched for, kept in this browser and nowhere else. */
const key = 'recent-searches';
const most = 8;
/** Where the address of the search is kept whose result was opened: its page leads back to it. */
export const lastSearchKey = 'last-search';

/** The latest searches, newest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(recall(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string') : [];
  } catch {
    // It may hold what something else has written.
    return [];
  }
}

/** Put a search before the others. */
export function rememberSearch(query: string): void {
  const searches = [query, ...recentSearches().filter((other) => other !== query)];
  keep(key, JSON.stringify(searches.slice(0, most)));
}

/** Forget them all. */
export function forgetSearches(): void {
  keep(key, undefined);
  keep(lastSearchKey, undefined);
}
