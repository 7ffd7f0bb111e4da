import type { APIRoute } from 'astro';
import { getCorrections, getReports } from '../../library/entries.ts';
import { correctionsPath, toAddress } from '../../library/routes.ts';

/** Every correction of every report, with the address under which it is explained. */
export const GET: APIRoute = async () => {
  const reports = await getReports();
  const corrections = (await Promise.all(reports.map(getCorrections))).flat();
  return Response.json(
    corrections.map((correction) => ({
      ...correction,
      url: toAddress(correctionsPath(correction.report, correction.id)),
    })),
  );
};
