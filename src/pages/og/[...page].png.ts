import type { APIRoute } from 'astro';
import { keyed } from '../../library/asked.ts';
import { getFormerIndicators, getIndicators } from '../../library/entries.ts';
import { toMovedPages } from '../../library/moved-pages.ts';
import { pictureName } from '../../library/routes.ts';
import { draw } from '../../share/draw.ts';
import { getCard, getPictured, type Pictured } from '../../share/get-cards.ts';
import { withFormer } from '../../share/pictures.ts';

export async function getStaticPaths() {
  const moved = toMovedPages(await getIndicators(), await getFormerIndicators());
  return keyed(
    [...withFormer(await getPictured(), moved)].map(([page, props]) => ({
      params: { page: pictureName(page) },
      props,
    })),
  );
}

/** The picture that platforms show beside a link to the page. */
export const GET: APIRoute<Pictured> = async ({ props }) =>
  new Response(await draw({ card: await getCard(props) }), {
    headers: { 'Content-Type': 'image/png' },
  });
