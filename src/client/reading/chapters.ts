/** A highest line of the contents, and the blocks from its heading to the next chapter. */
export interface Chapter {
  item: HTMLElement;
  link: HTMLAnchorElement;
  blocks: HTMLElement[];
}

let read: Chapter[] | undefined;

/** The chapters of the page's report as its contents have them. */
export function readChapters(contents: HTMLElement, text: HTMLElement): readonly Chapter[] {
  read ??= findChapters(contents, text);
  return read;
}

function findChapters(contents: HTMLElement, text: HTMLElement): Chapter[] {
  const byId = new Map<string, Chapter>();
  for (const link of contents.querySelectorAll<HTMLAnchorElement>(':scope > ol > li > a')) {
    const item = link.parentElement;
    if (item) byId.set(link.hash.slice(1), { item, link, blocks: [] });
  }
  let chapter: Chapter | undefined;
  // A heading that is lost opens its chapter and is no block of the report.
  for (const element of text.querySelectorAll<HTMLElement>('[data-block], .lost-heading')) {
    chapter = byId.get(element.id) ?? chapter;
    if (element.matches('[data-block]')) chapter?.blocks.push(element);
  }
  return [...byId.values()];
}

/** What of a chapter is read as paragraphs: neither headings nor what only holds other blocks. */
export function paragraphsOf({ blocks }: Chapter): HTMLElement[] {
  return blocks.filter(
    (block) => !/^H\d$/.test(block.tagName) && block.querySelector('[data-block]') === null,
  );
}
