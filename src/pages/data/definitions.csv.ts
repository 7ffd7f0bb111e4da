import type { APIRoute } from 'astro';
import { csvFile } from '../../library/dataset.ts';
import { getIndicators } from '../../library/entries.ts';
import { headerOf, toDefinitionCells } from '../../library/tables.ts';

/** The indicators, what each measures, a row each. */
export const GET: APIRoute = async () =>
  csvFile(headerOf('definitions'), (await getIndicators()).map(toDefinitionCells));
