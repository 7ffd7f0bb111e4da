import type { APIRoute } from 'astro';
import { keyed } from '../../library/asked.ts';
import { getFormerIndicators, getIndicators } from '../../library/entries.ts';
import { toMovedPages } from '../../library/moved-pages.ts';
import { pictureName } from '../../library/routes.ts';
import type { Card } from '../../share/card.ts';
import { draw } from '../../share/draw.ts';
import { getCards } from '../../share/get-cards.ts';
import { withFormer } from '../../share/pictures.ts';

export async function getStaticPaths() {
  const moved = toMovedPages(await getIndicators(), await getFormerIndicators());
  return keyed(
    [...withFormer(await getCards(), moved)].map(([page, card]) => ({
      params: { page: pictureName(page) },
      props: { card },
    })),
  );
}

/** The picture that platforms show beside a link to the page. */
export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) =>
  new Response(await draw({ card }), { headers: { 'Content-Type': 'image/png' } });
