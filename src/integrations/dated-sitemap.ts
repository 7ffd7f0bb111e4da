import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readHead } from '../share/head.ts';

/** Pages that lead to others by what one types, or by what one has read. */
const tools = /\/(?:search|check|offline)\/$/;

/** The sitemap, with the day on which each page says that it last changed. */
export default function datedSitemap(): AstroIntegration[] {
  let folder = '';
  let base = '/';
  /** What the sitemap asks of each page, read once. */
  const heads = new Map<string, { isListed: boolean; modified: string | undefined }>();
  const headOf = (page: string) => {
    const known = heads.get(page);
    if (known) return known;
    const path = new URL(page).pathname.slice(base.replace(/\/$/, '').length);
    const { meta, modified } = readHead(
      readFileSync(join(folder, path, 'index.html'), 'utf8').split('</head>', 1)[0] ?? '',
    );
    const head = { isListed: meta.get('robots') !== 'noindex', modified };
    heads.set(page, head);
    return head;
  };
  return [
    {
      name: 'sitemap-dates',
      hooks: {
        'astro:config:done': ({ config }) => {
          folder = fileURLToPath(config.outDir);
          base = config.base;
        },
      },
    },
    sitemap({
      filter: (page) => !tools.test(page) && headOf(page).isListed,
      serialize: (item) => {
        const { modified } = headOf(item.url);
        return modified === undefined ? item : { ...item, lastmod: modified };
      },
    }),
  ];
}
