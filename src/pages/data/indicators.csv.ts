import type { APIRoute } from 'astro';
import { csvResponse } from '../../lib/dataset.ts';
import { getAllObservations } from '../../lib/entries.ts';

/** Every value that was read in the reports, one a line. */
export const GET: APIRoute = async () => csvResponse(await getAllObservations());
