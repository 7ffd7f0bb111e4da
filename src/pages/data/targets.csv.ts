import type { APIRoute } from 'astro';
import { getTargetRows } from '../../figures/get-figures.ts';
import { csvFile, targetColumns, toTargetCells } from '../../library/dataset.ts';

/** Every target beside what later reports say of it, a row each. */
export const GET: APIRoute = async () =>
  csvFile(targetColumns, (await getTargetRows()).map(toTargetCells));
