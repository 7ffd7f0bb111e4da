import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.SITE ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  // Outside node_modules, so that `npm ci` keeps rendered content and tests read the same store.
  cacheDir: './.astro/',
  integrations: [sitemap()],
});
