import type { APIRoute, GetStaticPaths } from 'astro';
import { getCorrections, getEdition, getObservations } from '../../../library/entries.ts';
import { getReportPaths, type ReportProps } from '../../../library/report-paths.ts';
import { type BlockFile, toBlockFiles } from '../../../report/block-files.ts';
import { printedVariants } from '../../../report/printed.ts';

/** Each report in files that pages read. */
export const getStaticPaths = (async () => {
  const paths = await getReportPaths();
  const all = await Promise.all(
    paths.map(async ({ params, props }) => {
      const files = await toFiles(props);
      return files.map((file, at) => ({
        params: { ...params, part: String(at + 1) },
        props: { file },
      }));
    }),
  );
  return all.flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: BlockFile }> = ({ props: { file } }) => Response.json(file);

async function toFiles({ report }: ReportProps): Promise<BlockFile[]> {
  const [{ blocks }, observations, corrections] = await Promise.all([
    getEdition(report),
    getObservations(report),
    getCorrections(report),
  ]);
  const { slug, name, code } = report.county;
  return toBlockFiles({
    county: { slug, name, code },
    year: report.data.year,
    kind: report.data.kind,
    blocks: blocks.map((block) => ({ ...block, printed: printedVariants(block, corrections) })),
    observations: [...observations],
  });
}
