import { setImmediate } from 'node:timers/promises';
import { rasterize } from './raster.ts';

/** What a worker of `draw.ts` does: an SVG as PNG. */
export default async function work(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const picture = rasterize(svg);
  // Resvg gives its memory back in a turn of the thread's own loop: ten megabytes a picture.
  await setImmediate();
  return picture;
}
