import type { APIRoute } from 'astro';
import { getIndicatorCities } from '../../../../figures/get-figures.ts';
import { keyed } from '../../../../library/asked.ts';
import { jsonResponse } from '../../../../library/dataset.ts';
import { getIndicators, getObservationsOfIndicator } from '../../../../library/entries.ts';

export async function getStaticPaths() {
  return keyed(
    (await getIndicatorCities()).map(({ indicator: { slug }, city }) => ({
      params: { slug, city: city.code },
      props: { counties: new Set(city.figures.map(({ county }) => county.slug)) },
    })),
  );
}

/** The values of an indicator in the counties of a city: what the sheet of a number reads. */
export const GET: APIRoute<{ counties: ReadonlySet<string> }> = async ({ params, props }) => {
  const told = (await getObservationsOfIndicator(params['slug'] ?? '')) ?? [];
  return jsonResponse(
    told.filter(({ county }) => props.counties.has(county)),
    await getIndicators(),
  );
};
