import type { APIRoute } from 'astro';
import { respondAll } from '../../library/files-of-all.ts';

/** Every value that was read in the reports, one a line. */
export const GET: APIRoute = () => respondAll('csv');
