/**
 * Tell the service worker what was loaded past it: before it was there, or by a worker that is older
 * than it. It waits until there is one.
 */
export async function tellLoaded(addresses: readonly string[]): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(addresses);
}

/** The addresses that this page or this worker has loaded, as far as its browser remembers. */
export function listLoaded(): string[] {
  return performance.getEntriesByType('resource').map(({ name }) => name);
}
