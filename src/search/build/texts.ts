import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type FoundReport, readBlocks } from './built-reports.ts';
import type { Shard, WordPlaces } from './join-shards.ts';
import { formatVersion } from './pagefind-format.ts';
import { type Parts, partsGroup, type SearchRecord, toParts, toRecords } from './records.ts';
import { indexShard } from './run-pagefind.ts';
import { writeFileIn } from './write-file.ts';

/** Where files wait until the digest of all is known, which names their folder. */
export const staging = 'new';

/** What is known when all texts were indexed, by shards. */
export interface IndexedTexts {
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
export async function indexTexts(
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
  for (const [position, report] of found.entries()) {
    const blocks = await readBlocks(site, report);
    digest.update(JSON.stringify([report.entry, blocks]));
    const records = toRecords(blocks, frequent);
    for (const record of records) {
      const { borders, triples } = record;
      const number = texts.records.push({ borders, triples }) - 1;
      const path = join(bundle, 'fragment', staging, `${number}.pf_fragment`);
      await writeFileIn(path, gzipSync(JSON.stringify(record.fragment), { level: 9 }));
    }
    texts.counts.push(records.length);
    texts.blocks += blocks.length;
    parts.push(toParts(records));
    waiting.push(...records);
    waitingLength += blocks.reduce((sum, { text }) => sum + text.length, 0);
    const last = position === found.length - 1;
    if (parts.length === partsGroup || last) {
      const group = Math.floor(position / partsGroup);
      await writeFileIn(join(bundle, 'parts', staging, `${group}.json`), JSON.stringify(parts));
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
