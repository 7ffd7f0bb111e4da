import sitemap from '@astrojs/sitemap';
import { addressOf } from '../share/head.ts';
import type { PageVisitor } from './each-page.ts';

/** Pages that lead to others by what one types, or by what one has read. */
const tools = /\/(?:search|check|offline)\/$/;

/** The sitemap, with the day on which each page says that it last changed. */
export default function datedSitemap(): PageVisitor {
  let base = '';
  /** When each page last changed, by its path in the site; of those that want to be listed. */
  const listed = new Map<string, string | undefined>();
  const pathOf = (page: string) => new URL(page).pathname.slice(base.length);
  const { hooks } = sitemap({
    filter: (page) => !tools.test(page) && listed.has(pathOf(page)),
    serialize: (item) => {
      const modified = listed.get(pathOf(item.url));
      return modified === undefined ? item : { ...item, lastmod: modified };
    },
  });
  return {
    name: '@astrojs/sitemap',
    visit: (file, page) => {
      if (page.listed) listed.set(addressOf(file, '/'), page.listed.modified);
    },
    hooks: {
      ...hooks,
      'astro:build:done': (options) => {
        // Astro tells those that it has printed, not those that it was spared.
        const pages = [...listed.keys()].map((pathname) => ({ pathname }));
        return hooks['astro:build:done']?.({ ...options, pages });
      },
      'astro:config:done': (options) => {
        base = options.config.base.replace(/\/$/, '');
        return hooks['astro:config:done']?.(options);
      },
    },
  };
}
