import type { APIRoute } from 'astro';
import { getIndicatorCities } from '../../../../figures/get-figures.ts';
import { jsonResponse } from '../../../../library/dataset.ts';
import { getIndicators, getObservationsByIndicator } from '../../../../library/entries.ts';

export async function getStaticPaths() {
  return (await getIndicatorCities()).map(({ indicator: { slug }, city }) => ({
    params: { slug, city: city.code },
    props: { counties: new Set(city.figures.map(({ county }) => county.slug)) },
  }));
}

/** The values of an indicator in the counties of a city: what the sheet of a number reads. */
export const GET: APIRoute<{ counties: ReadonlySet<string> }> = async ({ params, props }) => {
  const told = (await getObservationsByIndicator()).get(params['slug'] ?? '') ?? [];
  return jsonResponse(
    told.filter(({ county }) => props.counties.has(county)),
    await getIndicators(),
  );
};
