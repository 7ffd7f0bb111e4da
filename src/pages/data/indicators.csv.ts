import type { APIRoute } from 'astro';
import { toCsv } from '../../lib/csv.ts';
import { observationFields, toRow } from '../../lib/dataset.ts';
import { getAllObservations } from '../../lib/entries.ts';

/** Every value that was read in the reports, one a line. */
export const GET: APIRoute = async () => {
  const observations = await getAllObservations();
  return new Response(toCsv(observationFields, observations.map(toRow)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
