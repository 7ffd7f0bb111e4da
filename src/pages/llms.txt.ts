import type { APIRoute } from 'astro';
import { getCountiesWithReports, getTopicsByCounty } from '../library/entries.ts';
import { toLlms } from '../library/llms.ts';

/** What the site holds, for programs that read Markdown rather than pages. */
export const GET: APIRoute = async () =>
  new Response(toLlms(await getCountiesWithReports(), await getTopicsByCounty()), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
