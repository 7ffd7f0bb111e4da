import type { APIRoute } from 'astro';
import { csvOfAll } from '../../library/dataset.ts';
import { getObservationsByReport } from '../../library/entries.ts';

/** Every value that was read in the reports, one a line. */
export const GET: APIRoute = async () => csvOfAll((await getObservationsByReport()).values());
