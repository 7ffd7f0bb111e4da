/**
 * The service worker, once a page is there and there is nothing else to do. It is told what the page
 * loaded without it.
 */
import { withBase } from '../../library/routes.ts';
import { listLoaded, tellLoaded } from './tell-loaded.ts';

// Only where the host is reached safely do browsers have one; and what is shown in other sites has no header.
const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;

async function register(known: ServiceWorkerContainer): Promise<void> {
  await known.register(withBase('/sw.js'), { updateViaCache: 'none' });
  // All that has come, of which an older worker may have brought some; what comes from now on is watched.
  watchLoaded();
  await tellLoaded(listLoaded());
}

/** Tell it what comes past it until it answers for the page. */
function watchLoaded(): void {
  const observer = new PerformanceObserver((loaded) => {
    const past = loaded
      .getEntriesByType('resource')
      .filter((one) => (one as PerformanceResourceTiming).workerStart === 0);
    if (past.length > 0) void tellLoaded(past.map(({ name }) => name)).catch(() => {});
  });
  observer.observe({ type: 'resource' });
}

/** Milliseconds after which a page that is never idle is not waited for. */
const patience = 5000;

/** Do something once there is something to see: a page may be loaded, and have nothing to do, before. */
function oncePainted(act: () => void): void {
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) {
    act();
    return;
  }
  const observer = new PerformanceObserver((paints) => {
    if (paints.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    act();
  });
  observer.observe({ type: 'paint', buffered: true });
}

if (import.meta.env.PROD && workers && document.querySelector('.site-header')) {
  addEventListener('load', () => {
    oncePainted(() => {
      // A browser that forbids it says so nowhere: pages are what they were without it.
      const begin = () => void register(workers).catch(() => {});
      if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: patience });
      else setTimeout(begin);
    });
  });
}
