import { rasterize } from './raster.ts';

/** What a worker of `draw.ts` does: an SVG as PNG. */
export default function work(svg: string): Uint8Array<ArrayBuffer> {
  return rasterize(svg);
}
