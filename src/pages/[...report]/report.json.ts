import type { APIRoute } from 'astro';
import { withAddress } from '../../library/dataset.ts';
import { getCorrections, getEdition, getObserved } from '../../library/entries.ts';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { toReportHead, toReportJson } from '../../report/report-json.ts';

export const getStaticPaths = getReportPaths;

export const GET: APIRoute<ReportProps> = async ({ props: { report } }) => {
  const [edition, observed, corrections] = await Promise.all([
    getEdition(report),
    getObserved(report),
    getCorrections(report),
  ]);
  return Response.json(
    toReportJson(
      toReportHead({ ...report.data, id: report.id }, report.county),
      edition,
      { ...observed, observations: observed.observations.map((one) => withAddress(one)) },
      corrections,
    ),
  );
};
