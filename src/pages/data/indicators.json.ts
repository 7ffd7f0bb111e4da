import type { APIRoute } from 'astro';
import { getAllObservations, getIndicators } from '../../library/entries.ts';

/** Every indicator and every value that was read in the reports. */
export const GET: APIRoute = async () => {
  const [indicators, observations] = await Promise.all([getIndicators(), getAllObservations()]);
  return Response.json({ observations, indicators });
};
