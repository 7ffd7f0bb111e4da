import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import {
  countyParcel,
  divideList,
  needsOf,
  type Parcel,
  type ParcelFile,
  type ParcelOwners,
  type Parcels,
  pagesParcel,
  parcelListPath,
  parcelOf,
  parcelPath,
  parcelsPath,
  programParcel,
  searchParcel,
} from '../library/parcels.ts';
import { standingOf } from '../library/site-folders.ts';
import { writeFiles } from '../library/write-files.ts';
import type { BuiltFiles } from './built-files.ts';
import type { PageVisitor } from './each-page.ts';

/** What a reader can keep: pictures and files to be taken away come from the network. */
const isKept = /\.(?:html|js|css|json|pack|pagefind|pf_\w+)$/;

/**
 * Reading without a network: the service worker at the site's root, and the lists of what a reader can
 * keep. Made of the finished site, since they tell the bytes of its files.
 */
export default function offline(files: Pick<BuiltFiles, 'of' | 'settle'>): PageVisitor {
  let root = '';
  /** What is half a page, or leads to another one: it is met by nobody who reads without a network. */
  const parts = new Set<string>();
  return {
    name: 'offline',
    visit: (file, { isWhole }) => {
      if (!isWhole) parts.add(file);
    },
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const parcels = divideSite(site, await files.settle(), files, parts);
        const all: Parcels = { parcels: parcels.map(({ parcel }) => parcel) };
        const lists = parcels.flatMap(({ parcel, lists }) => [
          { path: parcelPath(parcel.name), content: toBytes(parcel) },
          ...lists.map((list, at) => ({
            path: parcelListPath(parcel.name, at + 1),
            content: toBytes(list),
          })),
        ]);
        lists.push({ path: parcelsPath, content: toBytes(all) });
        writeFiles(site, lists, standingOf(site));
        await writeWorker(root, site);
        const bytes = parcels.reduce((sum, { parcel }) => sum + parcel.bytes, 0);
        logger.info(`${parcels.length} parcels, ${(bytes / 1e6).toFixed(1)} MB`);
      },
    },
  };
}

function toBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

/** The parcels of a built site: those of the site first, then its counties by their names. */
function divideSite(
  site: string,
  paths: readonly string[],
  files: Pick<BuiltFiles, 'of'>,
  parts: ReadonlySet<string>,
): { parcel: Parcel; lists: ParcelFile[][] }[] {
  const { reports } = readJson<{ reports: { county: { slug: string; name: string } }[] }>(
    join(site, 'data/reports.json'),
  );
  const { topics } = readJson<{ topics: { slug: string; county: string }[] }>(
    join(site, 'data/topics.json'),
  );
  const counties = new Map(reports.map(({ county }) => [county.slug, county.name]));
  const owners: ParcelOwners = {
    counties: new Set(counties.keys()),
    topics: new Map(topics.map(({ slug, county }) => [slug, county])),
  };
  const titles = new Map([
    [programParcel, '程序'],
    [searchParcel, '检索'],
    [pagesParcel, '其他各页'],
    ...[...counties].sort().map(([slug, name]) => [countyParcel(slug), name] as const),
  ]);
  const lists = new Map<string, ParcelFile[]>([...titles.keys()].map((name) => [name, []]));
  for (const file of paths) {
    if (!isKept.test(file)) continue;
    const path = `/${file}`.replace(/(?<=\/)index\.html$/, '');
    const name = parcelOf(path, owners);
    if (name === undefined) continue;
    if (path.endsWith('/') && parts.has(`${path.slice(1)}index.html`)) continue;
    const { bytes, digest } = files.of(file);
    lists.get(name)?.push([path, bytes, shortDigest(digest)]);
  }
  const bytesOf = (list: readonly ParcelFile[]) => list.reduce((sum, [, bytes]) => sum + bytes, 0);
  const search = bytesOf(lists.get(searchParcel) ?? []);
  return [...lists].map(([name, list]) => {
    const pieces = divideList(list);
    const parcel: Parcel = {
      name,
      title: titles.get(name) ?? name,
      files: list.length,
      bytes: bytesOf(list),
      digest: digestOf(JSON.stringify(list)),
      needs: needsOf(name, search),
      lists: pieces.length,
    };
    return { parcel, lists: pieces };
  });
}

/** Bundle the service worker: one file, as browsers run it that know no modules there. */
async function writeWorker(root: string, site: string): Promise<void> {
  const paths = shellOf(site);
  const contents = paths.map((path) => readFileSync(join(site, pageFile(path))));
  const shell = { id: digestOf(Buffer.concat(contents)), paths };
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: { offlineShell: JSON.stringify(shell) },
    build: {
      outDir: site,
      emptyOutDir: false,
      rolldownOptions: {
        input: join(root, 'src/client/offline/worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}

/** The script that marks words on the page of a report: who only read it has not loaded it. */
const marking = /^_astro\/highlight\./;

/**
 * The page that stands for others, what marks the words that it found, and the files that these name, or
 * those name, from the site's root.
 */
function shellOf(site: string): string[] {
  const files = globSync('_astro/*', { cwd: site }).map((file) => file.replaceAll('\\', '/'));
  const named = new Set(['offline/', ...files.filter((file) => marking.test(file))]);
  for (const path of named) {
    const text = readFileSync(join(site, pageFile(path)), 'utf8');
    for (const file of files) if (text.includes(file.slice('_astro/'.length))) named.add(file);
  }
  return [...named];
}

function pageFile(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path;
}

/** As much of a digest as lists have: SHA-256 in hexadecimal digits. */
function shortDigest(digest: string): string {
  return digest.slice(0, 16);
}

function digestOf(content: string | Uint8Array): string {
  return shortDigest(hash('sha256', content));
}

function readJson<Value>(file: string): Value {
  return JSON.parse(readFileSync(file, 'utf8'));
}
