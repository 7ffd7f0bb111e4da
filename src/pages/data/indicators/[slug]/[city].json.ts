import type { APIRoute } from 'astro';
import { getIndicatorCities } from '../../../../figures/get-figures.ts';
import { keyed } from '../../../../library/asked.ts';
import { jsonResponse } from '../../../../library/dataset.ts';
import { getIndicators, getObservationsInCity } from '../../../../library/entries.ts';

export async function getStaticPaths() {
  return keyed(
    (await getIndicatorCities()).map(({ indicator: { slug }, city }) => ({
      params: { slug, city: city.code },
    })),
  );
}

/** The values of an indicator in the counties of a city: what the sheet of a number reads. */
export const GET: APIRoute = async ({ params: { slug = '', city = '' } }) =>
  jsonResponse(await getObservationsInCity(slug, city), await getIndicators());
