import type { APIRoute } from 'astro';
import { csvResponse } from '../../../library/dataset.ts';
import { getObservationsOfIndicator } from '../../../library/entries.ts';
import { getIndicatorFiles } from '../../../library/indicator-files.ts';

export const getStaticPaths = getIndicatorFiles;

/** The values of one indicator; at a former address those that stand for it. */
export const GET: APIRoute = async ({ props }) =>
  csvResponse((await getObservationsOfIndicator(props['now'])) ?? []);
