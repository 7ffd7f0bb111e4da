import { Resvg } from '@resvg/resvg-js';
import { outlineWords } from './outline.ts';
import { encodePng } from './png.ts';

/** An SVG as PNG, with the project's own typefaces: the same points on every machine. */
export function rasterize(svg: string): Uint8Array<ArrayBuffer> {
  const { pixels, width, height } = new Resvg(outlineWords(svg), {
    font: { loadSystemFonts: false },
  }).render();
  return encodePng(pixels, width, height);
}
