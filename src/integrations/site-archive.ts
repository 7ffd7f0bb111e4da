import {
  closeSync,
  globSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { openZip, toEntry, type ZipEntry } from '../export/zip.ts';
import { inChunks } from '../library/in-chunks.ts';
import { madeOfSite } from '../library/keep.ts';
import type { Made } from '../library/made.ts';
import { siteName } from '../library/site.ts';
import { archivePath, hasArchive, tellArchive } from '../library/site-archive.ts';
import { lastChange } from '../share/dates.ts';
import type { BuiltFiles } from './built-files.ts';
import type { PageVisitor } from './each-page.ts';
import type { BuiltFile } from './read-file.ts';
import { isAsKnown } from './read-file.ts';

/** What is for hosts, and of no use in a folder. */
const ofHosts = new Set(['_headers', 'nginx.conf', 'site.zip']);

/** Files that are compressed already. */
const packedFiles = /\.(?:png|epub|pack|pagefind|pf_\w+|woff2)$/;

/** Files that a zip can count; more would need another format. */
const mostFiles = 65_535;

/** Files that are compressed at once, on all cores. */
const atOnce = 16;

/** Bytes that are read or written at once: an archive has three pieces for each of its files. */
const inOneGo = 2 ** 20;

/** An archive, and where it holds what was compressed of its files, by the digests of these. */
interface Places extends Pick<BuiltFile, 'bytes' | 'written'> {
  places: Map<string, [at: number, length: number]>;
}

/** The whole site as `site.zip`, to be opened from a folder; it comes after all that writes files. */
export default function siteArchive(files: BuiltFiles): PageVisitor {
  let base = '/';
  let site = '';
  const cards = new Set<string>();
  return {
    name: 'site-archive',
    visit: (_, page) => {
      for (const card of page.cards) cards.add(card);
    },
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!hasArchive) {
          logger.info('none: so many reports have one only with SITE_ZIP=yes');
          return;
        }
        const folder = fileURLToPath(dir);
        const time = lastChange(globSync('src/content/reports/*.md').map(toSlashes));
        const written = await writeArchive(folder, files, madeOfSite, {
          base,
          cards,
          address: new URL(base, site).href,
          modified: time ?? new Date().toISOString(),
        });
        logger.info(`${written.files} files, ${(written.bytes / 1e6).toFixed(1)} MB`);
      },
    },
  };
}

function toSlashes(file: string): string {
  return file.replaceAll('\\', '/');
}

/**
 * Write the archive into the folder of a built site, one file after the other, so that a large site
 * needs no more memory than a small one. What the archive of the site that stands has compressed is
 * taken from there.
 *
 * @param made where is kept what stands where in the archive
 * @param base path of the site on its host: the archive's top is the host's root
 * @param cards the cards that go with it, by their paths in the folder
 * @throws Error for more files than a zip can hold
 */
export async function writeArchive(
  folder: string,
  files: Pick<BuiltFiles, 'of' | 'list' | 'place'>,
  made: Pick<Made, 'name' | 'take' | 'put'>,
  {
    base,
    cards,
    address,
    modified,
  }: Record<'base' | 'address' | 'modified', string> & { cards: ReadonlySet<string> },
): Promise<{ files: number; bytes: number }> {
  const names = files.list().filter((name) => !ofHosts.has(name));
  const kept = names.filter((name) => !name.startsWith('og/') || cards.has(name));
  if (kept.length >= mostFiles) {
    throw new Error(
      `${kept.length}个文件，压缩包装不下（至多${mostFiles}个）：请以 SITE_ZIP=no 建站，不做整站的压缩包`,
    );
  }
  const placesName = made.name(['places in the archive', files.place()]);
  const before = openLast(join(files.place(), archivePath), made.take(placesName));
  const path = join(folder, archivePath);
  rmSync(path, { force: true });
  const out = openOut(path);
  const places: Places['places'] = new Map();
  let current: { digest: string; packed: Uint8Array } | undefined;
  const zip = openZip(modified, (chunk) => {
    if (chunk === current?.packed) places.set(current.digest, [out.length(), chunk.length]);
    out.write(chunk);
  });
  const pack = async (name: string) => {
    const { bytes: length, digest, crc } = files.of(name);
    const isPacked = !packedFiles.test(name);
    const packed = isPacked ? before.take(digest) : undefined;
    const inSite = base.slice(1) + name;
    const entry: ZipEntry = packed
      ? { name: inSite, bytes: length, crc, isPacked, packed }
      : await toEntry(inSite, readFileSync(join(folder, name)), isPacked);
    return { digest, entry };
  };
  try {
    const guide = tellArchive({
      name: siteName,
      home: base,
      address,
      day: modified.slice(0, 10),
    });
    // Editors of Windows know by the mark how it is encoded.
    zip.add(await toEntry('README.txt', Buffer.from(`\ufeff${guide}`), true));
    for (const some of inChunks(kept, atOnce)) {
      for (const { digest, entry } of await Promise.all(some.map(pack))) {
        current = entry.isPacked ? { digest, packed: entry.packed } : undefined;
        zip.add(entry);
      }
    }
    current = undefined;
    zip.end();
    out.flush();
  } finally {
    out.close();
    before.close();
  }
  const bytes = out.length();
  const known: Places = { bytes, written: statSync(path).mtime.getTime(), places };
  made.put(placesName, serialize(known));
  return { files: kept.length + 1, bytes };
}

/** A file that is written piece by piece. */
function openOut(path: string) {
  const file = openSync(path, 'w');
  let waiting: Uint8Array[] = [];
  let written = 0;
  let bytes = 0;
  const flush = () => {
    writeFileSync(file, Buffer.concat(waiting));
    waiting = [];
    written = bytes;
  };
  return {
    /** How many bytes it has by now. */
    length: () => bytes,
    write(piece: Uint8Array) {
      waiting.push(piece);
      bytes += piece.length;
      if (bytes - written >= inOneGo) flush();
    },
    flush,
    close: () => closeSync(file),
  };
}

/**
 * The archive of the site that stands, where it is the one of which it is known what stands where.
 *
 * @param path of the archive
 * @param known what is known of it: `Places`
 */
function openLast(path: string, known: Uint8Array | undefined) {
  const last: Places | undefined = known && deserialize(known);
  const stat = statSync(path, { throwIfNoEntry: false });
  const file = stat && last && isAsKnown(last, stat) ? openSync(path, 'r') : undefined;
  // Most of what is taken stands there in the order in which it is asked for.
  let ahead = { at: 0, bytes: Buffer.alloc(0) };
  return {
    /** What it holds of a file, compressed. */
    take(digest: string): Uint8Array<ArrayBuffer> | undefined {
      const place = last?.places.get(digest);
      if (file === undefined || !place) return undefined;
      const [at, length] = place;
      if (at < ahead.at || at + length > ahead.at + ahead.bytes.length) {
        const bytes = Buffer.alloc(Math.max(length, inOneGo));
        ahead = { at, bytes: bytes.subarray(0, readSync(file, bytes, 0, bytes.length, at)) };
      }
      return ahead.bytes.subarray(at - ahead.at, at - ahead.at + length);
    },
    close() {
      if (file !== undefined) closeSync(file);
    },
  };
}
