import type { APIRoute } from 'astro';
import { type Card, drawCard } from '../../share/card.ts';
import { cardPath, getCards } from '../../share/pictures.ts';
import { rasterizeCached } from '../../share/raster.ts';

export async function getStaticPaths() {
  const cards = await getCards();
  return [...cards].map(([page, card]) => ({
    params: { page: cardPath(page).slice('/og/'.length, -'.png'.length) },
    props: { card },
  }));
}

/** The picture that platforms show beside a link to the page. */
export const GET: APIRoute<{ card: Card }> = ({ props: { card } }) =>
  new Response(rasterizeCached(drawCard(card)), { headers: { 'Content-Type': 'image/png' } });
