/** The reports of which there is a copy on this device, as texts: nothing is fetched for them. */
import { withBase } from '../../library/routes.ts';
import { mainPart } from '../../library/whole-page.ts';
import { readBlock } from '../reading/block-text.ts';
import { findCopy, openStore } from './stores.ts';

/** A block of a kept report. */
interface KeptBlock {
  /** Its anchor on the page. */
  id: string;
  type: 'heading' | 'text';
  text: string;
  /** Headings it stands under, outermost first. */
  path: string[];
}

/** A report on this device. */
export interface KeptReport {
  /** Path of its page from the site's root. */
  path: string;
  title: string;
  subtitle?: string;
  blocks: KeptBlock[];
}

/** Where a copy is looked for: in the order in which it answers. */
const stores = ['kept', 'visited'] as const;

/** How a report's path looks; so does that of a page which introduces several of a year. */
const ofReport = /^\/(?!years\/)[^/]+\/(\d{4})\/(?!source\/)(?:[^/]+\/)?$/;

function siteRoot(): string {
  return new URL(withBase('/'), location.href).href;
}

/** The paths of all pages here that can be those of reports, the newest year first. */
export async function listKeptPaths(): Promise<string[]> {
  const root = siteRoot();
  const keys = await Promise.all(stores.map(async (name) => (await openStore(name, root)).keys()));
  const paths = new Set(keys.flat().map(({ url }) => url.slice(root.length - 1)));
  const yearOf = (path: string) => Number(ofReport.exec(path)?.[1]);
  return [...paths]
    .filter((path) => ofReport.test(path))
    .sort((a, b) => yearOf(b) - yearOf(a) || (a < b ? -1 : 1));
}

/** The report whose page has a path; nothing where it is another page, or is gone by now. */
export async function readKeptReport(path: string): Promise<KeptReport | undefined> {
  const root = siteRoot();
  const copy = await findCopy(root + path.slice(1), stores, root);
  if (copy === undefined) return undefined;
  // The policy of this page forbids the styles in the head of another.
  const page = new DOMParser().parseFromString(mainPart(await copy.text()), 'text/html');
  const title = page.querySelector('[data-report] h1')?.textContent;
  if (title === undefined) return undefined;
  const subtitle = page.querySelector('.subtitle')?.textContent;
  return { path, title, ...(subtitle !== undefined && { subtitle }), blocks: readBlocks(page) };
}

function readBlocks(page: Document): KeptBlock[] {
  const blocks: KeptBlock[] = [];
  let above: { level: number; text: string }[] = [];
  // A heading that is lost is no block, and has blocks below it.
  for (const element of page.querySelectorAll('[data-block], .lost-heading')) {
    const level = Number(/^H([1-6])$/.exec(element.tagName)?.[1] ?? 7);
    const isHeading = level < 7;
    if (isHeading) above = above.filter((heading) => heading.level < level);
    if (element.matches('[data-block]')) {
      blocks.push({
        id: element.id,
        type: isHeading ? 'heading' : 'text',
        // A table begins with a border.
        text: readBlock(element).text.trim(),
        path: above.map(({ text }) => text),
      });
    }
    if (isHeading) above.push({ level, text: element.textContent.trim() });
  }
  return blocks;
}
