import { setImmediate } from 'node:timers/promises';
import { type Card, drawCard } from './card.ts';
import { drawCover, drawPoster, type Poster } from './poster.ts';
import { rasterize } from './raster.ts';

/** What a picture is made of. */
type Picture = { card: Card } | { poster: Poster } | { cover: Poster };

/** What a thread does for `draw.ts`: a picture as PNG. */
export default async function work(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = rasterize(toSvg(picture));
  // Resvg gives its memory back in a turn of the thread's own loop: ten megabytes a picture.
  await setImmediate();
  return drawn;
}

function toSvg(picture: Picture): string {
  if ('card' in picture) return drawCard(picture.card);
  return 'poster' in picture ? drawPoster(picture.poster) : drawCover(picture.cover);
}
