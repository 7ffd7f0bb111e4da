import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { AstroIntegration } from 'astro';
import { madeOfSite } from '../library/keep.ts';
import type { Made } from '../library/made.ts';
import { type Head, readHead } from '../share/head.ts';
import type { BuiltFiles } from './built-files.ts';

/** An HTML file of the built site. */
export interface BuiltPage {
  /** From the site's folder: `jiangxian/index.html` */
  file: string;
  html: string;
  /** Its head and its links; nothing where it is no page, but a file to be taken away. */
  head: Head | undefined;
}

/** An integration that asks something of every page. */
export interface PageVisitor<Reading = unknown> extends AstroIntegration {
  /**
   * What it wants to know of a page, which `structuredClone` can copy: by the page alone, and the code,
   * so that a page is read once for as long as it is the same.
   */
  read(page: BuiltPage): Reading;
  /** Is told what it has read of each page, in the order of their paths. */
  visit(file: string, reading: Reading): void;
}

/** What all visitors have read of a page, and the digest of its bytes. */
interface PageReadings {
  digest: string;
  readings: unknown[];
}

/** Pages alone: other HTML is there to be taken away. */
const isPage = /(?:^|\/)(?:index|404)\.html$/;

/** Show every page to all that ask something of each. */
export default function eachPage(
  visitors: readonly PageVisitor[],
  files: Pick<BuiltFiles, 'of' | 'list' | 'place'>,
): AstroIntegration {
  return {
    name: 'each-page',
    hooks: {
      'astro:build:done': ({ dir }) => visitPages(fileURLToPath(dir), visitors, files, madeOfSite),
    },
  };
}

/**
 * @param folder of the built site
 * @param made where is kept what was read of each page
 */
export function visitPages(
  folder: string,
  visitors: readonly Pick<PageVisitor, 'read' | 'visit'>[],
  files: Pick<BuiltFiles, 'of' | 'list' | 'place'>,
  made: Pick<Made, 'name' | 'take' | 'put'>,
): void {
  const name = made.name(['pages read', files.place()]);
  const taken = made.take(name);
  const before: ReadonlyMap<string, PageReadings> = taken ? deserialize(taken) : new Map();
  const pages = new Map<string, PageReadings>();
  for (const file of files.list().filter((path) => path.endsWith('.html'))) {
    const { digest } = files.of(file);
    const known = before.get(file);
    const page =
      known?.digest === digest ? known : { digest, readings: readPage(folder, file, visitors) };
    pages.set(file, page);
    for (const [at, visitor] of visitors.entries()) visitor.visit(file, page.readings[at]);
  }
  made.put(name, serialize(pages));
}

function readPage(
  folder: string,
  file: string,
  visitors: readonly Pick<PageVisitor, 'read'>[],
): unknown[] {
  const html = readFileSync(join(folder, file), 'utf8');
  const page = { file, html, head: isPage.test(file) ? readHead(html) : undefined };
  // Copies: what is cut out of a page keeps all of it in memory.
  return structuredClone(visitors.map((visitor) => visitor.read(page)));
}
