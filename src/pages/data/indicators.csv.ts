import type { APIRoute } from 'astro';
import { getFilesOfAll } from '../../library/files-of-all.ts';

/** Every value that was read in the reports, one a line. */
export const GET: APIRoute = async () =>
  new Response((await getFilesOfAll()).csv, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
