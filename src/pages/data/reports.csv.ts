import type { APIRoute } from 'astro';
import { csvFile } from '../../library/dataset.ts';
import { getReports } from '../../library/entries.ts';
import { headerOf, toReportCells } from '../../library/tables.ts';

/** Every report with its addresses, a row each. */
export const GET: APIRoute = async () =>
  csvFile(headerOf('reports'), (await getReports()).map(toReportCells));
