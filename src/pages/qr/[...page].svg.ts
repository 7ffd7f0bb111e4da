import type { APIRoute } from 'astro';
import { getCountiesOfManyTargets, getIndicatorCities } from '../../figures/get-figures.ts';
import { keyed } from '../../library/asked.ts';
import {
  countyTargetsPath,
  indicatorCityPath,
  pictureName,
  toAddress,
} from '../../library/routes.ts';
import { getPictured } from '../../share/get-cards.ts';
import { qrPicture } from '../../share/qr.ts';

/** Every page that can be shared has a code: those with a picture of their own, those of a city, and the targets of a county. */
export async function getStaticPaths() {
  const ofCities = (await getIndicatorCities()).map(({ indicator, city }) =>
    indicatorCityPath(indicator.slug, city.code),
  );
  const ofTargets = [...(await getCountiesOfManyTargets())].map((slug) =>
    countyTargetsPath({ slug }),
  );
  return keyed(
    [...(await getPictured()).keys(), ...ofCities, ...ofTargets].map((page) => ({
      params: { page: pictureName(page) },
      props: { page },
    })),
  );
}

/** The QR code of the page's address: for a phone that is held before the screen, and on paper. */
export const GET: APIRoute<{ page: string }> = ({ props: { page } }) =>
  new Response(qrPicture(toAddress(page)), { headers: { 'Content-Type': 'image/svg+xml' } });
