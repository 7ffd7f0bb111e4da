import type { Page } from '@playwright/test';

/** One movement under the eyes of a reader. */
export interface LayoutShift {
  /** Milliseconds since the page was asked for. */
  time: number;
  /** How much of the window moved how far, as the browser scores it. */
  score: number;
  /** What moved, with its place and size before and after. */
  moved: string[];
}

/** What moved since the page came, and how much. */
export function layoutShifts(page: Page): Promise<LayoutShift[]> {
  return page.evaluate(
    () =>
      new Promise<LayoutShift[]>((resolve) => {
        const shifts: LayoutShift[] = [];
        const toText = ({ x, y, width, height }: DOMRectReadOnly) =>
          `${[x, y, width, height].map(Math.round).join()}`;
        new PerformanceObserver((list) => {
          // The entries that TypeScript does not know: https://wicg.github.io/layout-instability/
          for (const { startTime, value, sources } of list.getEntries() as (PerformanceEntry & {
            value: number;
            sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
          })[]) {
            const moved = sources.map(({ node, previousRect, currentRect }) => {
              const name = node instanceof Element ? node.outerHTML : node?.textContent;
              return `${name?.replace(/\s+/g, ' ').slice(0, 80)}: ${toText(previousRect)} → ${toText(currentRect)}`;
            });
            shifts.push({ time: startTime, score: value, moved });
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(shifts), 200);
      }),
  );
}

/**
 * Note when the next page has been drawn as its HTML has it: on a slow machine a part is drawn before
 * the rest has been read.
 */
export async function noteDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const note = () => performance.mark('drawn');
    addEventListener('DOMContentLoaded', () => {
      requestAnimationFrame(() => requestAnimationFrame(note));
    });
  });
}

/** What moved since then. */
export async function shiftsOfDrawn(page: Page): Promise<LayoutShift[]> {
  const drawn = await page.evaluate(() => performance.getEntriesByName('drawn')[0]?.startTime);
  if (drawn === undefined) throw new Error('it is not known when the page was drawn');
  return (await layoutShifts(page)).filter(({ time }) => time >= drawn);
}
