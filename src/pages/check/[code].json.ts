import type { APIRoute } from 'astro';
import { keyed } from '../../library/asked.ts';
import type { ReportEntry } from '../../library/catalog.ts';
import { getEdition, getReports } from '../../library/entries.ts';
import { correctionsPath } from '../../library/routes.ts';
import { photoCaptions } from '../../report/paragraph-numbers.ts';
import { checkCode, reportCode } from '../../share/check-code.ts';
import type { CheckedReport, CheckList } from '../../share/check-list.ts';

interface Props {
  reports: ReportEntry[];
}

export async function getStaticPaths() {
  const groups = Map.groupBy(await getReports(), ({ id }) => reportCode(id));
  return keyed(
    [...groups].map(([code, reports]) => ({
      params: { code },
      props: { reports } satisfies Props,
    })),
  );
}

/** The check codes of a report's blocks. */
export const GET: APIRoute<Props> = async ({ props: { reports } }) => {
  const list: CheckList = { reports: await Promise.all(reports.map(toChecked)) };
  return Response.json(list);
};

async function toChecked(report: ReportEntry): Promise<CheckedReport> {
  const { blocks } = await getEdition(report);
  return {
    name: report.name,
    path: report.path,
    corrections: correctionsPath(report.id),
    blocks: Object.fromEntries(
      blocks.map(({ id, text }) => [id, checkCode(report.id, id, text).slice(4)]),
    ),
    unnumbered: [...photoCaptions(blocks)],
  };
}
