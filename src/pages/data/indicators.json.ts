import type { APIRoute } from 'astro';
import { respondAll } from '../../library/files-of-all.ts';

/** Every indicator and every value that was read in the reports. */
export const GET: APIRoute = () => respondAll('json');
