/** What a build has to know of a file that it has written: of its bytes, and of a page what it says. */
import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { isWholePage } from '../library/whole-page.ts';
import { addressOf, type Head, readHead } from '../share/head.ts';
import { readSaid, type Said } from '../share/lint.ts';
import { scriptHashes } from './settle-policy.ts';

/** What is known of a file of the site. */
export interface BuiltFile {
  bytes: number;
  /** When it was written, in milliseconds. */
  written: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  digest: string;
  /** CRC-32 of its bytes, as zips have it. */
  crc: number;
  /** What it says, where it is HTML. */
  page?: PageReading;
}

/** A file that comes from the site that stands, as threads are told of it: its path in the site, and how it is known. */
export interface BroughtFile extends Pick<BuiltFile, 'bytes' | 'written'> {
  file: string;
}

/** What the integrations want to know of an HTML file. */
export interface PageReading {
  /** What it says of itself; nothing where it is no page, but a file to be taken away. */
  said: Said | undefined;
  /** When it last changed, where it says so and wants to be listed. */
  listed: { modified: string | undefined } | undefined;
  /** Whether it is a page from its head to its foot: see `isWholePage`. */
  isWhole: boolean;
  /** Digests of its scripts, as its policy has them. */
  scripts: string[];
  /** The pictures that it links, from the site's folder: `og/indicators.png`. */
  cards: string[];
}

/** Pages alone: other HTML is there to be taken away. */
const isPage = /(?:^|\/)(?:index|404)\.html$/;

/**
 * Read a file as it stands there now.
 *
 * @param folder of the site
 * @param file its path in it: `jia/index.html`
 * @param root full address of the site's root, with a slash at the end
 */
export function readBuiltFile(folder: string, file: string, root: string): BuiltFile {
  const open = openSync(join(folder, file), 'r');
  try {
    const { mtime } = fstatSync(open);
    const content = readFileSync(open);
    return {
      bytes: content.length,
      written: mtime.getTime(),
      digest: hash('sha256', content),
      crc: crc32(content),
      ...(file.endsWith('.html') && { page: readPage(file, content.toString('utf8'), root) }),
    };
  } finally {
    closeSync(open);
  }
}

/** Whether a file is the one of which something is known: as long, and written when that was. */
export function isAsKnown(
  { bytes, written }: Pick<BuiltFile, 'bytes' | 'written'>,
  stat: Stats,
): boolean {
  return stat.size === bytes && stat.mtime.getTime() === written;
}

/** The error that a file of the site that stands has changed since it was looked at. */
export function changedMeanwhile(path: string): Error {
  return new Error(`${path} 在建站时被别的程序改动；请再建一次`);
}

function readPage(file: string, html: string, root: string): PageReading {
  const head = isPage.test(file) ? readHead(html) : undefined;
  // A copy: what is cut out of a page keeps all of it in memory.
  return structuredClone({
    said: head && readSaid(file, head, root),
    listed: head && isListed(file, head, root) ? { modified: head.modified } : undefined,
    isWhole: isWholePage(html),
    scripts: scriptHashes(html),
    // As links have it, which are not encoded.
    cards: linkedCards(html, decodeURI(new URL(root).pathname)),
  });
}

/** Whether a page wants to be found, and by its own address. */
function isListed(file: string, { meta, canonical }: Head, root: string): boolean {
  const own = addressOf(file, root);
  return meta.get('robots') !== 'noindex' && (canonical ?? own) === own;
}

/**
 * The cards that readers of a page can save: the others are pictures that chats fetch from the site's
 * address.
 *
 * @returns their paths in the site's folder: `og/indicators.png`
 */
export function linkedCards(html: string, base: string): string[] {
  return [...html.matchAll(/ href="([^"]+)"/g)].flatMap(([, href = '']) =>
    href.startsWith(`${base}og/`) ? [href.slice(base.length)] : [],
  );
}
