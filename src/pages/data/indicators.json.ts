import type { APIRoute } from 'astro';
import { jsonOfAll } from '../../library/dataset.ts';
import { getIndicators, getObservationsByReport } from '../../library/entries.ts';

/** Every indicator and every value that was read in the reports. */
export const GET: APIRoute = async () => {
  const [indicators, observations] = await Promise.all([
    getIndicators(),
    getObservationsByReport(),
  ]);
  return jsonOfAll(observations.values(), indicators);
};
