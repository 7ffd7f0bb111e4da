import type { APIRoute } from 'astro';
import { getCorrections, getEdition, getObservations } from '../../library/entries.ts';
import { toReportHead, toReportJson } from '../../library/report-json.ts';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';

export const getStaticPaths = getReportPaths;

export const GET: APIRoute<ReportProps> = async ({ props: { report } }) => {
  const [edition, observations, corrections] = await Promise.all([
    getEdition(report),
    getObservations(report),
    getCorrections(report),
  ]);
  return Response.json(
    toReportJson(
      toReportHead({ ...report.data, id: report.id }, report.county),
      edition,
      observations,
      corrections,
    ),
  );
};
