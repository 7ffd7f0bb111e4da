import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';

export const getStaticPaths = getReportPaths;

/** The Markdown file as committed: the collection keeps no bodies. */
export const GET: APIRoute<ReportProps> = async ({ props: { report } }) =>
  new Response(await readFile(report.file), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
