import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { glob, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import {
  chooseChunkSize,
  joinShards,
  type Shard,
  type WordPlaces,
} from '../search/build/join-shards.ts';
import {
  formatVersion,
  type IndexMeta,
  readMeta,
  readPageAddress,
  writeMeta,
} from '../search/build/pagefind-format.ts';
import {
  blockPairs,
  type Catalog,
  type Parts,
  partsGroup,
  type ReportEntry,
  type SearchBlock,
  type SearchRecord,
  toParts,
  toRecords,
} from '../search/build/records.ts';
import { isWithinText } from '../search/tokens.ts';
import { lastDay } from '../text/format.ts';

/** What the index takes from a built `report.json`. */
interface BuiltReport {
  county: { slug: string; name: string };
  year: number;
  kind: string;
  title: string;
  date: string;
  blocks: SearchBlock[];
}

/** A report to index. */
interface FoundReport {
  entry: ReportEntry;
  file: string;
}

/** Characters that Pagefind indexes in one go: it needs some 500 bytes of memory for each. */
const defaultShardLength = 1_200_000;
/** A pair that stands so often is listed by block only: its places would weigh some 40 KB. */
const defaultFrequentCount = 20_000;
/** Bytes of an index before it is packed, for each character of its texts. */
const indexBytesPerCharacter = 7;

/** The files of Pagefind's bundle that are used as they are. */
const program = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;
const fragmentFile = /^fragment\/(.*)\.pf_fragment$/;
/** Where files wait until the digest of all is known, which names their folder. */
const staging = 'new';

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

/**
 * Index the reports in a built site and write the bundle to its folder `pagefind/`: Pagefind's own
 * programs, an index joined from those that Pagefind makes of a shard of reports each, the texts by
 * record, and the list of reports. Only a shard of the texts is in memory.
 */
export async function buildIndex(
  site: string,
  { shardLength = defaultShardLength, frequentCount = defaultFrequentCount } = {},
): Promise<{ reports: number; records: number }> {
  const found = await findReports(site);
  if (found.length === 0) {
    throw new Error(
      `${site} has no report.json to index; run \`npm run content\` before the build`,
    );
  }
  const bundle = join(site, 'pagefind');
  await rm(bundle, { recursive: true, force: true });
  const work = await mkdtemp(join(tmpdir(), 'pagefind-'));
  try {
    const frequent = await findFrequentPairs(site, found, frequentCount);
    const texts = await indexTexts(site, found, { frequent, shardLength }, bundle, work);
    const chunks = await joinShards(
      texts.shards,
      texts.records,
      frequent,
      chooseChunkSize(texts.length * indexBytesPerCharacter),
      (name, bytes) => write(join(bundle, 'index', staging, `${name}.pf_index`), bytes),
    );
    for (const folder of ['fragment', 'parts', 'index']) {
      await rename(join(bundle, folder, staging), join(bundle, folder, texts.version));
    }
    await writePagefind(bundle, texts.version, texts.records.length, chunks);
    const catalog: Catalog = {
      version: texts.version,
      reports: found.map(({ entry }) => entry),
      records: texts.counts,
      blocks: texts.blocks,
      frequent: [...frequent],
    };
    await write(join(bundle, 'catalog.json'), JSON.stringify(catalog));
    return { reports: found.length, records: texts.records.length };
  } finally {
    await rm(work, { recursive: true });
  }
}

/** The pairs of letters that stand in the texts so many times. */
async function findFrequentPairs(
  site: string,
  found: readonly FoundReport[],
  frequentCount: number,
): Promise<Set<string>> {
  const counts = new Map<string, number>();
  for (const { file } of found) {
    const { blocks } = await readReport(join(site, file));
    for (const pair of blocks.filter(isSearched).flatMap(blockPairs)) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return new Set(
    [...counts]
      .filter(([pair, count]) => count >= frequentCount && isWithinText(pair))
      .map(([pair]) => pair),
  );
}

/** What is known when all texts were indexed, by shards. */
interface IndexedTexts {
  shards: Shard[];
  /** Of each record, where its words stand. */
  records: WordPlaces[];
  /** Number of records of each report. */
  counts: number[];
  blocks: number;
  /** Number of characters. */
  length: number;
  /** Digest of all that was indexed. */
  version: string;
}

/** Index every report in shards, and write its texts and parts. */
async function indexTexts(
  site: string,
  found: readonly FoundReport[],
  { frequent, shardLength }: { frequent: ReadonlySet<string>; shardLength: number },
  bundle: string,
  work: string,
): Promise<IndexedTexts> {
  const digest = createHash('sha256').update(formatVersion);
  const texts: IndexedTexts = {
    shards: [],
    records: [],
    counts: [],
    blocks: 0,
    length: 0,
    version: '',
  };
  let parts: Parts[] = [];
  let waiting: SearchRecord[] = [];
  let waitingLength = 0;
  for (const [position, { entry, file }] of found.entries()) {
    const blocks = (await readReport(join(site, file))).blocks.filter(isSearched);
    digest.update(JSON.stringify([entry, blocks]));
    const records = toRecords(blocks, frequent);
    for (const record of records) {
      const { borders, triples } = record;
      const number = texts.records.push({ borders, triples }) - 1;
      const path = join(bundle, 'fragment', staging, `${number}.pf_fragment`);
      await write(path, gzipSync(JSON.stringify(record.fragment), { level: 9 }));
    }
    texts.counts.push(records.length);
    texts.blocks += blocks.length;
    parts.push(toParts(records));
    waiting.push(...records);
    waitingLength += blocks.reduce((sum, { text }) => sum + text.length, 0);
    const last = position === found.length - 1;
    if (parts.length === partsGroup || last) {
      const group = Math.floor(position / partsGroup);
      await write(join(bundle, 'parts', staging, `${group}.json`), JSON.stringify(parts));
      parts = [];
    }
    if (waitingLength >= shardLength || last) {
      const folder = join(work, String(texts.shards.length));
      texts.shards.push(await indexShard(waiting, texts.records.length - waiting.length, folder));
      texts.length += waitingLength;
      waiting = [];
      waitingLength = 0;
    }
  }
  texts.version = digest.digest('hex').slice(0, 8);
  return texts;
}

/** What is kept of a block that can be searched: a gap holds the words of its editor. */
function isSearched({ type }: SearchBlock): boolean {
  return type !== 'gap';
}

/**
 * Let Pagefind index some records, and keep its files in a folder.
 *
 * @param first number of the first record
 */
async function indexShard(
  records: readonly SearchRecord[],
  first: number,
  folder: string,
): Promise<Shard> {
  const files = await runPagefind(
    records.map(({ content }, position) => ({ url: String(first + position), content })),
  );
  const numbers = new Map<string, number>();
  for (const { path, content } of files) {
    const name = fragmentFile.exec(path)?.[1];
    if (name !== undefined) numbers.set(name, readPageAddress(content));
    if (path.endsWith('.pf_index')) await write(join(folder, path), content);
  }
  const packedMeta = files.find(({ path }) => path.endsWith('.pf_meta'))?.content;
  if (packedMeta === undefined) {
    throw new Error('Pagefind wrote no metadata of its index');
  }
  const meta = readMeta(packedMeta);
  return {
    records: meta.pages.map(([name]) => {
      const number = numbers.get(name);
      if (number === undefined) {
        throw new Error(`Pagefind's index names page ${name}, which has no fragment`);
      }
      return number;
    }),
    chunks: meta.chunks.map(
      ([, , name]) =>
        () =>
          readFileSync(join(folder, 'index', `${name}.pf_index`)),
    ),
  };
}

/** The bundle that Pagefind makes of records. Its program ends each time, and gives its memory back. */
async function runPagefind(
  records: readonly { url: string; content: string }[],
): Promise<{ path: string; content: Uint8Array }[]> {
  try {
    const { index, errors } = await createIndex();
    stopOn(errors, 'create the index');
    if (index === undefined) {
      throw new Error('Pagefind gave no index and no reason');
    }
    for (const { url, content } of records) {
      // Known languages would have their words cut by a dictionary.
      const added = await index.addCustomRecord({ url, content, language: 'unknown' });
      stopOn(added.errors, `index record ${url}`);
    }
    const { files, errors: writeErrors } = await index.getFiles();
    stopOn(writeErrors, 'write the index');
    return files;
  } finally {
    await close();
  }
}

/** Write what Pagefind's program in the browser reads first, and the program. */
async function writePagefind(
  bundle: string,
  version: string,
  pages: number,
  chunks: IndexMeta['chunks'],
): Promise<void> {
  const meta = writeMeta({
    // The number of words would only rank the pages, and the results have their own order.
    pages: Array.from({ length: pages }, (_, page) => [String(page), 1]),
    chunks: chunks.map(([from, to, name]) => [from, to, `${version}/${name}`]),
  });
  await write(join(bundle, `pagefind.${version}.pf_meta`), meta);
  const language = { hash: version, wasm: null, page_count: pages };
  const entry = {
    version: formatVersion,
    languages: { unknown: language },
    include_characters: [],
  };
  await write(join(bundle, 'pagefind-entry.json'), JSON.stringify(entry));
  for (const { path, content } of await runPagefind([{ url: '0', content: '' }])) {
    if (program.test(path)) await write(join(bundle, path), content);
  }
}

/** The reports of a built site, newest first. */
async function findReports(site: string): Promise<FoundReport[]> {
  const reports: FoundReport[] = [];
  for await (const file of glob('**/report.json', { cwd: site })) {
    const { county, year, kind, title, date } = await readReport(join(site, file));
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
    reports.push({ entry, file });
  }
  return reports.sort(
    ({ entry: a }, { entry: b }) =>
      b.year - a.year || compare(lastDay(b.date), lastDay(a.date)) || compare(a.path, b.path),
  );
}

async function readReport(path: string): Promise<BuiltReport> {
  return JSON.parse(await readFile(path, 'utf8'));
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
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
