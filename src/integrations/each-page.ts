import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Head, readHead } from '../share/head.ts';

/** An HTML file of the built site. */
export interface BuiltPage {
  /** From the site's folder: `jiangxian/index.html` */
  file: string;
  html: string;
  /** Its head and its links; nothing where it is no page, but a file to be taken away. */
  head: Head | undefined;
}

/** An integration that asks something of every page. */
export interface PageVisitor extends AstroIntegration {
  visit: (page: BuiltPage) => void;
}

/** Pages alone: other HTML is there to be taken away. */
const isPage = /(?:^|\/)(?:index|404)\.html$/;

/**
 * Show every page to all that ask something of each, in the order of their paths. They are read once: a
 * large site has more of them than the memory holds.
 */
export default function eachPage(visitors: readonly PageVisitor[]): AstroIntegration {
  return {
    name: 'each-page',
    hooks: {
      'astro:build:done': ({ dir }) => visitPages(fileURLToPath(dir), visitors),
    },
  };
}

/** @param folder of the built site */
export function visitPages(folder: string, visitors: readonly Pick<PageVisitor, 'visit'>[]): void {
  const files = globSync('**/*.html', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  for (const file of files.sort()) {
    const html = readFileSync(join(folder, file), 'utf8');
    const page = { file, html, head: isPage.test(file) ? readHead(html) : undefined };
    for (const { visit } of visitors) visit(page);
  }
}
