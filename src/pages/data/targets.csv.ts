import type { APIRoute } from 'astro';
import { getTargetRows } from '../../figures/get-figures.ts';
import { toCsv } from '../../library/csv.ts';
import { targetColumns, toTargetCells } from '../../library/dataset.ts';

/** Every target beside what later reports say of it, a row each. */
export const GET: APIRoute = async () =>
  new Response(toCsv(targetColumns, (await getTargetRows()).map(toTargetCells)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
