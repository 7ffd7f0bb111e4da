import type { APIRoute } from 'astro';
import { pictureName } from '../../library/routes.ts';
import { type Card, drawCard } from '../../share/card.ts';
import { getCards } from '../../share/get-cards.ts';
import { rasterizeCached } from '../../share/raster.ts';

export async function getStaticPaths() {
  return [...(await getCards())].map(([page, card]) => ({
    params: { page: pictureName(page) },
    props: { card },
  }));
}

/** The picture that platforms show beside a link to the page. */
export const GET: APIRoute<{ card: Card }> = ({ props: { card } }) =>
  new Response(rasterizeCached(drawCard(card)), { headers: { 'Content-Type': 'image/png' } });
