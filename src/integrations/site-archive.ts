import { closeSync, globSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openZip, packEntry, type ZipEntry } from '../export/zip.ts';
import { keep } from '../library/keep.ts';
import { siteName } from '../library/site.ts';
import { archivePath, hasArchive, tellArchive } from '../library/site-archive.ts';
import { lastChange } from '../share/dates.ts';
import type { PageVisitor } from './each-page.ts';

/** What is for hosts, and of no use in a folder. */
const ofHosts = new Set(['_headers', 'nginx.conf', 'site.zip']);

/** Files that are compressed already. */
const packedFiles = /\.(?:png|epub|pack|pagefind|pf_\w+|woff2)$/;

/** Files that a zip can count; more would need another format. */
const mostFiles = 65_535;

/** Files that are compressed at once, on all cores. */
const atOnce = 16;

/** A file as it stands in the archive; it is compressed once. */
async function pack(name: string, content: Uint8Array<ArrayBuffer>): Promise<ZipEntry> {
  return {
    name,
    content,
    packed: packedFiles.test(name)
      ? content
      : await keep(['packed', content], () => packEntry(content)),
  };
}

/** The whole site as `site.zip`, to be opened from a folder; it comes after all that writes files. */
export default function siteArchive(): PageVisitor {
  let base = '/';
  let site = '';
  const cards = new Set<string>();
  return {
    name: 'site-archive',
    visit: ({ html }) => {
      if (!hasArchive) return;
      for (const card of linkedCards(html, base)) cards.add(card);
    },
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `${config.base.replace(/\/$/, '')}/`;
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!hasArchive) return;
        const folder = fileURLToPath(dir);
        const time = lastChange(globSync('src/content/reports/*.md').map(toSlashes));
        const { files, bytes } = await writeArchive(folder, {
          base,
          cards,
          address: new URL(base, site).href,
          modified: time ?? new Date().toISOString(),
        });
        logger.info(`${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
      },
    },
  };
}

function toSlashes(file: string): string {
  return file.replaceAll('\\', '/');
}

/**
 * Write the archive into the folder of a built site, one file after the other, so that a large site
 * needs no more memory than a small one.
 *
 * @param base path of the site on its host: the archive's top is the host's root
 * @param cards the cards that go with it, by their paths in the folder
 * @throws Error for more files than a zip can hold
 */
export async function writeArchive(
  folder: string,
  {
    base,
    cards,
    address,
    modified,
  }: Record<'base' | 'address' | 'modified', string> & { cards: ReadonlySet<string> },
): Promise<{ files: number; bytes: number }> {
  const names = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => toSlashes(join(entry.parentPath, entry.name).slice(join(folder, '/').length)))
    .filter((name) => !ofHosts.has(name))
    .sort();
  const kept = names.filter((name) => !name.startsWith('og/') || cards.has(name));
  if (kept.length >= mostFiles) {
    throw new Error(
      `${kept.length}个文件，压缩包装不下（至多${mostFiles}个）：请以 SITE_ZIP=no 建站，不做整站的压缩包`,
    );
  }
  const path = join(folder, archivePath);
  rmSync(path, { force: true });
  const out = openSync(path, 'w');
  let bytes = 0;
  const zip = openZip(modified, (chunk) => {
    bytes += writeSync(out, chunk);
  });
  try {
    const guide = tellArchive({
      name: siteName,
      home: base,
      address,
      day: modified.slice(0, 10),
    });
    // Editors of Windows know by the mark how it is encoded.
    zip.add(await pack('README.txt', Buffer.from(`\ufeff${guide}`)));
    for (let from = 0; from < kept.length; from += atOnce) {
      const some = kept
        .slice(from, from + atOnce)
        .map((name) => pack(base.slice(1) + name, readFileSync(join(folder, name))));
      for (const entry of await Promise.all(some)) zip.add(entry);
    }
    zip.end();
  } finally {
    closeSync(out);
  }
  return { files: kept.length + 1, bytes };
}

/**
 * The cards that readers of a page can save: the others are pictures that chats fetch from the site's
 * address.
 *
 * @returns their paths in the site's folder: `og/indicators.png`
 */
export function linkedCards(html: string, base: string): string[] {
  const cards = [...html.matchAll(/ href="([^"]+)"/g)].flatMap(([, href = '']) =>
    href.startsWith(`${base}og/`) ? [href.slice(base.length)] : [],
  );
  // Copies: what is cut out of a page keeps all of it in memory.
  return structuredClone(cards);
}
