import { type FactPlaces, toFactPlaces } from '../../../library/by-county.ts';
import { getFormerSlugs, getIndicators, getLatestByIndicator } from '../../../library/entries.ts';

export async function getStaticPaths() {
  const places = toFactPlaces(
    await getIndicators(),
    await getLatestByIndicator(),
    await getFormerSlugs(),
  );
  return [...places].map(([part, props]) => ({ params: { part }, props: { places: props } }));
}

/** Where facts of a large library stand, for an address that names one of them. */
export function GET({ props }: { props: { places: FactPlaces } }): Response {
  return Response.json(props.places);
}
