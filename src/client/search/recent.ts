/** What the reader has searched for, kept in this browser and nowhere else. */
const key = 'recent-searches';
const most = 8;

/** The latest searches, newest first. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string') : [];
  } catch {
    // Storage may be forbidden, or hold what something else has written.
    return [];
  }
}

/** Put a search before the others. */
export function rememberSearch(query: string): void {
  const searches = [query, ...recentSearches().filter((other) => other !== query)];
  try {
    localStorage.setItem(key, JSON.stringify(searches.slice(0, most)));
  } catch {
    // Nothing is kept where storage is forbidden.
  }
}

/** Forget them all. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
