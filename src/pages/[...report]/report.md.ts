import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { toCitation } from '../../library/citation.ts';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';
import { toAddress } from '../../library/routes.ts';
import { toPublishedMarkdown } from '../../report/published-markdown.ts';

export const getStaticPaths = getReportPaths;

/** The Markdown file as committed (the collection keeps no bodies), as it is read by itself. */
export const GET: APIRoute<ReportProps> = async ({ props: { report } }) => {
  const { file, name, data, county, path } = report;
  const markdown = toPublishedMarkdown(await readFile(file, 'utf8'), {
    name,
    citation: toCitation(data, county.name).standard,
    address: toAddress(path),
  });
  return new Response(markdown, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
};
