import type { APIRoute } from 'astro';
import { getIndicatorCities } from '../../figures/get-figures.ts';
import { keyed } from '../../library/asked.ts';
import { indicatorCityPath, pictureName, toAddress } from '../../library/routes.ts';
import { getCards } from '../../share/get-cards.ts';
import { qrPicture } from '../../share/qr.ts';

/** Every page that can be shared has a code: those with a picture of their own, and those of a city. */
export async function getStaticPaths() {
  const ofCities = (await getIndicatorCities()).map(({ indicator, city }) =>
    indicatorCityPath(indicator.slug, city.code),
  );
  return keyed(
    [...(await getCards()).keys(), ...ofCities].map((page) => ({
      params: { page: pictureName(page) },
      props: { page },
    })),
  );
}

/** The QR code of the page's address: for a phone that is held before the screen, and on paper. */
export const GET: APIRoute<{ page: string }> = ({ props: { page } }) =>
  new Response(qrPicture(toAddress(page)), { headers: { 'Content-Type': 'image/svg+xml' } });
