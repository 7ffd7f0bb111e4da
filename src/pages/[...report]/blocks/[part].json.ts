import type { APIRoute, GetStaticPaths } from 'astro';
import { keyed } from '../../../library/asked.ts';
import type { ReportEntry } from '../../../library/catalog.ts';
import { getCorrections, getEdition, getObservations } from '../../../library/entries.ts';
import { getReportPaths } from '../../../library/report-paths.ts';
import { type BlockFile, toBlockFiles } from '../../../report/block-files.ts';
import { printedVariants } from '../../../report/printed.ts';

/** A file of a report, counted from 0. */
type Props = { report: ReportEntry; at: number };

/** Each report in files that pages read. */
export const getStaticPaths = (async () => {
  const paths: { params: { report: string; part: string }; props: Props }[] = [];
  // One after the other: all editions at once would not fit into the memory.
  for (const { params, props } of await getReportPaths()) {
    for (const at of (await toFiles(props)).keys()) {
      paths.push({ params: { ...params, part: String(at + 1) }, props: { ...props, at } });
    }
  }
  return keyed(paths);
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props }) =>
  Response.json((await toFiles(props))[props.at]);

async function toFiles({ report }: Pick<Props, 'report'>): Promise<BlockFile[]> {
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
