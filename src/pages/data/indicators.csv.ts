import type { APIRoute } from 'astro';
import { csvResponse } from '../../library/dataset.ts';
import { getAllObservations } from '../../library/entries.ts';

/** Every value that was read in the reports, one a line. */
export const GET: APIRoute = async () => csvResponse(await getAllObservations());
