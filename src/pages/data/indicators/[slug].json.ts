import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../library/dataset.ts';
import { getIndicators, getObservationsOfIndicator } from '../../../library/entries.ts';
import { getIndicatorFiles } from '../../../library/indicator-files.ts';

export const getStaticPaths = getIndicatorFiles;

/** One indicator and its values; at a former address what stands for it. */
export const GET: APIRoute = async ({ props }) =>
  jsonResponse((await getObservationsOfIndicator(props['now'])) ?? [], await getIndicators());
