import type { APIRoute } from 'astro';
import { readSource } from '../../library/entries.ts';
import { getReportPaths, type ReportProps } from '../../library/report-paths.ts';

export const getStaticPaths = getReportPaths;

/** The source as it was read, byte for byte: what the offsets of all data count in. */
export const GET: APIRoute<ReportProps> = async ({ props: { report } }) =>
  new Response(await readSource(report), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
