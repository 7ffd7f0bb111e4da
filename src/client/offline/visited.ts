/** The pages that were read on this device. */
import { withBase } from '../../library/routes.ts';
import { isHtml, notesOf } from './copies.ts';
import { openStore } from './stores.ts';

/** A page that was read. */
export interface VisitedPage {
  address: string;
  title: string;
  at: Date;
}

/** Those of which there is a copy, the last one first; this page is not one of them. */
export async function listVisited(): Promise<VisitedPage[]> {
  const root = new URL(withBase('/'), location.href).href;
  const store = await openStore('visited', root);
  const pages = await Promise.all(
    (await store.keys()).map(async ({ url }): Promise<VisitedPage[]> => {
      const copy = await store.match(url, { ignoreVary: true });
      if (copy === undefined || !isHtml(copy) || url === `${root}offline/`) return [];
      const { title, at } = notesOf(copy);
      // As the page's HTML has it.
      const words = new DOMParser().parseFromString(title, 'text/html').body.textContent;
      return [{ address: url, title: words, at }];
    }),
  );
  return pages.flat().toReversed();
}
