import type { APIRoute } from 'astro';
import { toCitation } from '../../library/citation.ts';
import { readMarkdown } from '../../library/entries.ts';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { toAddress } from '../../library/routes.ts';
import { toPublishedMarkdown } from '../../report/published-markdown.ts';

export const getStaticPaths = getReportPaths;

/** The Markdown file as committed, as it is read by itself. */
export const GET: APIRoute<ReportProps> = async ({ props: { report } }) => {
  const { name, data, county, path } = report;
  const markdown = toPublishedMarkdown(await readMarkdown(report), {
    name,
    citation: toCitation(data, county.name).standard,
    address: toAddress(path),
  });
  return new Response(markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
