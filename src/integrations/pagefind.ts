import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import {
  type Catalog,
  type Fragment,
  type ReportEntry,
  type SearchBlock,
  toRecords,
} from '../search/records.ts';

/** What the index takes from a built `report.json`. */
interface BuiltReport {
  county: { slug: string; name: string };
  year: number;
  kind: string;
  title: string;
  date: string;
  blocks: SearchBlock[];
}

/** Files of Pagefind's bundle that the search fetches; its own interfaces are left out. */
const needed = /^(?:pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*|index\/.*)$/;
const fragmentFile = /^fragment\/(.*)\.pf_fragment$/;
/** Marks an unpacked file of Pagefind, version 1.5. */
const signature = 'pagefind_dcd';
/**
 * Words in a chunk of the index. The default, 20,000, is made for many more texts: here a reader
 * would download a tenth of the index for two characters. Pagefind calls the setting unstable.
 */
const chunkSize = 5_000;

/** Index every built `report.json`, so that any run of characters in its blocks can be found. */
export default function pagefind(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { reports, records } = await buildIndex(folder);
        logger.info(`${reports} reports in ${records} records`);
      },
    },
  };
}

/** Index the reports in a built site and write the bundle to its folder `pagefind/`. */
export async function buildIndex(site: string): Promise<{ reports: number; records: number }> {
  const found = await readReports(site);
  if (found.length === 0) {
    throw new Error(
      `${site} has no report.json to index; run \`npm run content\` before the build`,
    );
  }
  const catalog: Catalog = { reports: found.map(({ entry }) => entry), records: [] };
  const fragments: Fragment[] = [];
  const places: Catalog['records'] = [];
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= String(chunkSize);

  try {
    const { index, errors } = await createIndex();
    stopOn(errors, 'create the index');
    if (index === undefined) {
      throw new Error('Pagefind gave no index and no reason');
    }
    for (const [report, { blocks }] of found.entries()) {
      for (const { content, fragment } of toRecords(blocks)) {
        const added = await index.addCustomRecord({
          url: urlOf(fragments.length, fragment),
          content,
          // Known languages would have their words cut by a dictionary.
          language: 'unknown',
        });
        stopOn(added.errors, `index ${catalog.reports[report]?.path}`);
        fragments.push(fragment);
        places.push(['', report, fragment.blocks.length]);
      }
    }
    const { files, errors: writeErrors } = await index.getFiles();
    stopOn(writeErrors, 'write the index');

    const bundle = join(site, 'pagefind');
    for (const { path, content } of files) {
      const name = fragmentFile.exec(path)?.[1];
      if (name !== undefined) {
        const { record, bytes } = withText(content, fragments);
        const place = places[record];
        if (place === undefined) {
          throw new Error(`Pagefind returned ${path}, which belongs to no record`);
        }
        place[0] = name;
        await write(join(bundle, path), bytes);
      } else if (needed.test(path)) {
        await write(join(bundle, path), content);
      }
    }
    catalog.records = places;
    if (places.some(([name]) => name === '')) {
      throw new Error('Pagefind returned fewer fragments than there are records');
    }
    await write(join(bundle, 'catalog.json'), JSON.stringify(catalog));
    return { reports: found.length, records: places.length };
  } finally {
    await close();
  }
}

/** The built reports, newest first. */
async function readReports(site: string): Promise<{ entry: ReportEntry; blocks: SearchBlock[] }[]> {
  const reports: { entry: ReportEntry; blocks: SearchBlock[] }[] = [];
  for await (const file of glob('**/report.json', { cwd: site })) {
    const report: BuiltReport = JSON.parse(await readFile(join(site, file), 'utf8'));
    const { county, year, kind, title, date, blocks } = report;
    const path = `/${dirname(file).replaceAll('\\', '/')}/`;
    const entry = {
      path,
      title,
      county: county.slug,
      countyName: county.name,
      year,
      kind,
      date,
    };
    reports.push({ entry, blocks });
  }
  return reports.sort(
    ({ entry: a }, { entry: b }) =>
      b.year - a.year || compare(b.date, a.date) || compare(a.path, b.path),
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/**
 * Pagefind names a fragment by a digest of its record; the words alone would leave the name the
 * same where only the printed form changed, and a browser would keep the old text.
 */
function urlOf(record: number, fragment: Fragment): string {
  const digest = createHash('sha256').update(JSON.stringify(fragment)).digest('hex');
  return `${record}#${digest.slice(0, 16)}`;
}

/** Put the printed text by block in the place of the words that Pagefind has indexed. */
function withText(
  packed: Uint8Array,
  fragments: readonly Fragment[],
): { record: number; bytes: Uint8Array } {
  const unpacked = gunzipSync(packed).toString('utf8');
  if (!unpacked.startsWith(signature)) {
    throw new Error(`A fragment of Pagefind no longer starts with ${signature}`);
  }
  const { url }: { url: string } = JSON.parse(unpacked.slice(signature.length));
  const record = Number.parseInt(url, 10);
  const fragment = fragments[record];
  if (fragment === undefined) {
    throw new Error(`Pagefind returned a fragment for ${url}, which was never added`);
  }
  const bytes = gzipSync(JSON.stringify(fragment), { level: 9 });
  return { record, bytes };
}

async function write(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Pagefind reports what went wrong in a list; a site with half an index must not be built. */
function stopOn(errors: readonly string[], step: string): void {
  if (errors.length > 0) {
    throw new Error(`Pagefind could not ${step}: ${errors.join('; ')}`);
  }
}
