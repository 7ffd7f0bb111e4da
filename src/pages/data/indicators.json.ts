import type { APIRoute } from 'astro';
import { getFilesOfAll } from '../../library/files-of-all.ts';

/** Every indicator and every value that was read in the reports. */
export const GET: APIRoute = async () =>
  new Response((await getFilesOfAll()).json, { headers: { 'Content-Type': 'application/json' } });
