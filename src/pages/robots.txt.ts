import type { APIRoute } from 'astro';
import { toAddress } from '../library/routes.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${toAddress('/sitemap-index.xml')}\n`);
