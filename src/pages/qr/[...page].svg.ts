import type { APIRoute } from 'astro';
import { pictureName, toAddress } from '../../library/routes.ts';
import { getCards } from '../../share/get-cards.ts';
import { qrPicture } from '../../share/qr.ts';

/** Every page that can be shared has a picture, and a code. */
export async function getStaticPaths() {
  return [...(await getCards()).keys()].map((page) => ({
    params: { page: pictureName(page) },
    props: { page },
  }));
}

/** The QR code of the page's address: for a phone that is held before the screen, and on paper. */
export const GET: APIRoute<{ page: string }> = ({ props: { page } }) =>
  new Response(qrPicture(toAddress(page)), { headers: { 'Content-Type': 'image/svg+xml' } });
