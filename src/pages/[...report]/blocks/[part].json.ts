import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../../../library/asked.ts';
import type { ReportEntry } from '../../../library/catalog.ts';
import {
  countBlockBytes,
  getCorrections,
  getEdition,
  getObservations,
} from '../../../library/entries.ts';
import { getReportPaths } from '../../../library/report-paths.ts';
import { countBlockFiles, toBlockFiles, toComparedNumber } from '../../../report/block-files.ts';
import { printedVariants } from '../../../report/printed.ts';

/** A file of a report, counted from 0, and how many it has. */
type Props = { report: ReportEntry; at: number; files: number };

/** Each report in files that pages read. */
export const getStaticPaths = (async () => {
  const paths = (await getReportPaths()).map(async ({ params, props }) => {
    const files = countBlockFiles(await countBlockBytes(props.report));
    return Array.from({ length: files }, (_, at) => ({
      params: { ...params, part: String(at + 1) },
      props: { ...props, at, files } satisfies Props,
    }));
  });
  return keyed((await Promise.all(paths)).flat());
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { report, at, files } }) => {
  const [{ blocks }, observations, corrections] = await Promise.all([
    getEdition(report),
    getObservations(report),
    getCorrections(report),
  ]);
  const { slug, name, code } = report.county;
  const page = {
    county: { slug, name, code },
    year: report.data.year,
    kind: report.data.kind,
    blocks: blocks.map((block) => ({ ...block, printed: printedVariants(block, corrections) })),
    observations: observations.map(toComparedNumber),
  };
  return Response.json(toBlockFiles(page, files)[at]);
};
