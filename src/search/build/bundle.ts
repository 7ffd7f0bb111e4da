import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FoundReport, findReports, readBlocks } from './built-reports.ts';
import { frequentPairs } from './frequent-pairs.ts';
import { chooseChunkSize, joinShards } from './join-shards.ts';
import { formatVersion, type IndexMeta, writeMeta } from './pagefind-format.ts';
import type { Catalog, SearchBlock } from './records.ts';
import { pagefindPrograms } from './run-pagefind.ts';
import { indexTexts, staging } from './texts.ts';
import { writeFileIn } from './write-file.ts';

/** Characters that Pagefind indexes in one go: it needs some 500 bytes of memory for each. */
const defaultShardLength = 1_200_000;
/** A pair that stands so often is listed by block only: its places would weigh some 40 KB. */
const defaultFrequentCount = 20_000;
/** Bytes of an index before it is packed, for each character of its texts. */
const indexBytesPerCharacter = 7;

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
    const frequent = await frequentPairs(blocksOf(site, found), frequentCount);
    const texts = await indexTexts(site, found, { frequent, shardLength }, bundle, work);
    const chunks = await joinShards(
      texts.shards,
      texts.records,
      frequent,
      chooseChunkSize(texts.length * indexBytesPerCharacter),
      (name, bytes) => writeFileIn(join(bundle, 'index', staging, `${name}.pf_index`), bytes),
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
    await writeFileIn(join(bundle, 'catalog.json'), JSON.stringify(catalog));
    return { reports: found.length, records: texts.records.length };
  } finally {
    await rm(work, { recursive: true });
  }
}

async function* blocksOf(
  site: string,
  found: readonly FoundReport[],
): AsyncGenerator<SearchBlock[]> {
  for (const report of found) yield await readBlocks(site, report);
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
  await writeFileIn(join(bundle, `pagefind.${version}.pf_meta`), meta);
  const language = { hash: version, wasm: null, page_count: pages };
  const entry = {
    version: formatVersion,
    languages: { unknown: language },
    include_characters: [],
  };
  await writeFileIn(join(bundle, 'pagefind-entry.json'), JSON.stringify(entry));
  for (const { path, content } of await pagefindPrograms()) {
    await writeFileIn(join(bundle, path), content);
  }
}
