/**
 * Words looked for in the reports that are kept on this device, each read as it is: what serves where
 * neither a network nor the index of the search is there.
 */
import { searchPath, withBase } from '../../library/routes.ts';
import { markRanges, scan } from '../../search/match.ts';
import { parseQuery, type Query } from '../../search/query.ts';
import { appendHits } from '../search/results.ts';
import { learnFormsIn } from '../search/typed-forms.ts';
import { make, makeLink } from '../site/dom.ts';
import { type KeptReport, listKeptPaths, readKeptReport } from './kept-reports.ts';

/** So many blocks of a report are shown; its page leads from one to the next. */
const mostBlocks = 5;

/** Where it is told how far it has come, what it came to, and what was found. */
export interface Places {
  progress: HTMLElement;
  status: HTMLElement;
  results: HTMLElement;
}

/** Look for what a reader typed, and show it report by report. */
export async function findInKept(q: string, { progress, status, results }: Places): Promise<void> {
  // Without the forms what is typed as it is printed is found all the same.
  await learnFormsIn(q, readCopy).catch(() => {});
  const query = parseQuery(q);
  const paths = await listKeptPaths();
  const found = { read: 0, reports: 0, blocks: 0 };
  for (const [at, path] of paths.entries()) {
    progress.textContent = `正在找……已看${at}/${paths.length}份`;
    const report = await readKeptReport(path);
    if (report === undefined) continue;
    found.read += 1;
    const blocks = showReport(results, report, query, q);
    found.blocks += blocks;
    if (blocks > 0) found.reports += 1;
  }
  progress.textContent = '';
  status.append(tell(found), makeLink(withBase(searchPath({ q })), '联网以后检索全部报告'));
}

/** What was found, and that nothing else was looked into. */
function tell({ read, reports, blocks }: Record<'read' | 'reports' | 'blocks', number>): string {
  if (read === 0) return '这台设备上没有存着报告，没有可找的。';
  const where = `存在这台设备上的${read}份报告`;
  const what = blocks === 0 ? '里没有这些字' : `里，${reports}份有，共${blocks}段`;
  return `${where}${what}。只找了这${read}份，别的报告没有找。`;
}

/** Show the first blocks of a report that have the words; say how many have them. */
function showReport(
  results: HTMLElement,
  { path, title, subtitle, blocks }: KeptReport,
  query: Query,
  q: string,
): number {
  const own = { path, title, ...(subtitle !== undefined && { subtitle }) };
  const positions = scan(
    blocks.map(({ text }) => [text]),
    query,
  );
  const found = positions.flatMap((position) => blocks[position] ?? []);
  const hits = found.slice(0, mostBlocks).map((block) => ({
    ...block,
    report: own,
    marks: markRanges(block.text, query),
    misread: [],
    inReport: found.length,
  }));
  appendHits(results, hits, q);
  const next = found[mostBlocks];
  if (next) {
    const href = `${withBase(path)}?${new URLSearchParams({ q })}#${next.id}`;
    const words = `其余${found.length - mostBlocks}段，在报告里逐处看`;
    results.lastElementChild?.append(make('p', {}, makeLink(href, words)));
  }
  return found.length;
}

/** A file of the page's program as it is kept with it. */
async function readCopy(address: string) {
  const copy = await caches.match(address, { ignoreVary: true });
  if (copy === undefined) throw new Error(`${address} is not kept`);
  return copy.json();
}
