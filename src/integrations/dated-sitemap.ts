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
  const headOf = (page: string) => {
    const path = new URL(page).pathname.slice(base.replace(/\/$/, '').length);
    return readHead(readFileSync(join(folder, path, 'index.html'), 'utf8'));
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
      filter: (page) => !tools.test(page) && headOf(page).meta.get('robots') !== 'noindex',
      serialize: (item) => {
        const { modified } = headOf(item.url);
        return modified === undefined ? item : { ...item, lastmod: modified };
      },
    }),
  ];
}
