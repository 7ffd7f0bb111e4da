import type { APIRoute } from 'astro';
import { csvFile } from '../../library/dataset.ts';
import { getCountiesWithReports } from '../../library/entries.ts';
import { headerOf, toCountyCells } from '../../library/tables.ts';

/** The counties, a row each, so that data can be joined with those of others by their codes. */
export const GET: APIRoute = async () =>
  csvFile(headerOf('counties'), (await getCountiesWithReports()).map(toCountyCells));
