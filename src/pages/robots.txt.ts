import type { APIRoute } from 'astro';
import { branchPath, toAddress } from '../library/routes.ts';
import { branches } from '../search/build/branches.ts';

/** The site's own map of pages, and those of the sites below it: crawlers ask only this one file. */
const maps = ['/', ...branches.map(({ slug }) => branchPath(slug))].map(
  (path) => `Sitemap: ${toAddress(`${path}sitemap-index.xml`)}\n`,
);

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\n${maps.join('')}`);
