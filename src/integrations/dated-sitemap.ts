import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { readHead } from '../share/head.ts';

/** Pages that lead to others by what one types, and those that only other pages show. */
const tools = /\/(?:search|check)\/$|\/embed\//;

/** The sitemap, with the day on which each page says that it last changed. */
export default function datedSitemap(): AstroIntegration[] {
  let folder = '';
  let base = '/';
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
      filter: (page) => !tools.test(page),
      serialize: async (item) => {
        const path = new URL(item.url).pathname.slice(base.replace(/\/$/, '').length);
        const { modified } = readHead(await readFile(join(folder, path, 'index.html'), 'utf8'));
        return modified === undefined ? item : { ...item, lastmod: modified };
      },
    }),
  ];
}
