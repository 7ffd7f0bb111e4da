import type { APIRoute } from 'astro';
import { withAddress } from '../../library/dataset.ts';
import { getAllObservations, getIndicators } from '../../library/entries.ts';

/** Every indicator and every value that was read in the reports. */
export const GET: APIRoute = async () => {
  const [indicators, observations] = await Promise.all([getIndicators(), getAllObservations()]);
  return Response.json({ observations: observations.map(withAddress), indicators });
};
