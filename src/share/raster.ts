import { Resvg } from '@resvg/resvg-js';
import { Canvas, type Colour, type Mask } from './canvas.ts';
import { type FontName, fontFamilies, outlineOf } from './font.ts';
import { decodeEntities } from './head.ts';
import { encodePng } from './png.ts';

/** What pictures consist of, as `drawRect` and `drawText` write it. */
const shapes = /<rect ([^<>]*)\/>|<text ([^<>]*)>([^<>]*)<\/text>/g;

/** What part of a text stands left of its place. */
const shares: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

/** Characters of a size that are kept to be drawn again: some twenty megabytes. */
const manyMasks = 8192;

type Attributes = Readonly<Record<string, string>>;

/**
 * A picture of `drawSvg` as PNG, with the project's own typefaces: the same points on every machine.
 * Resvg draws a character once, and it is put wherever it stands: to have resvg draw a whole picture,
 * most of which others show too, takes several times as long.
 *
 * @throws Error where something else is in it
 */
export function rasterize(svg: string): Uint8Array<ArrayBuffer> {
  const frame = svg.replace(shapes, '');
  const [, width, height] =
    /^<svg [^<>]*? width="(\d+)" height="(\d+)"[^<>]*><\/svg>$/.exec(frame) ?? [];
  if (width === undefined || height === undefined) {
    throw new Error(`A picture has a part that is neither rectangle nor text: ${frame}`);
  }
  const canvas = new Canvas(Number(width), Number(height));
  for (const [shape, rectangle, text = '', words = ''] of svg.matchAll(shapes)) {
    if (rectangle === undefined) drawWords(canvas, decodeEntities(words), readAttributes(text));
    else drawRectangle(canvas, shape, readAttributes(rectangle));
  }
  return encodePng(canvas);
}

function readAttributes(list: string): Attributes {
  return Object.fromEntries(
    [...list.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
}

/** A rectangle; what is no whole points resvg draws. */
function drawRectangle(canvas: Canvas, shape: string, values: Attributes): void {
  const colour = toColour(values['fill']);
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(values[name]),
  );
  if ([x, y, width, height].every(Number.isInteger)) canvas.fill(x, y, width, height, colour);
  else canvas.stamp(drawMask(shape), 0, 0, colour);
}

/** A line of text, character by character. */
function drawWords(canvas: Canvas, words: string, values: Attributes): void {
  const font: FontName = values['font-family'] === fontFamilies.serif ? 'serif' : 'sans';
  const size = Number(values['font-size']);
  const colour = toColour(values['fill']);
  const { glyphs, unitsPerEm } = outlineOf(words, font);
  const scale = size / unitsPerEm;
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  const top = Math.floor(Number(values['y']));
  const below = Number(values['y']) - top;
  let at = -width * (shares[values['text-anchor'] ?? ''] ?? 0);
  for (const { character, advance, path } of glyphs) {
    // Whole points stay whole: to multiply by the scale would move some by a trifle.
    const x = Number(values['x']) + (at * size) / unitsPerEm;
    at += advance;
    if (path === '') continue;
    const left = Math.floor(x);
    const beside = x - left;
    const mask = keepMask([character, font, size, beside, below].join(' '), () => {
      return `<path transform="matrix(${scale} 0 0 ${-scale} ${beside} ${below})" d="${path}"/>`;
    });
    canvas.stamp(mask, left, top, colour);
  }
}

const masks = new Map<string, Mask>();

function keepMask(name: string, toShape: () => string): Mask {
  const known = masks.get(name);
  if (known) return known;
  if (masks.size >= manyMasks) masks.clear();
  const mask = drawMask(toShape());
  masks.set(name, mask);
  return mask;
}

/** How much of each point a shape covers, whatever its colour. */
function drawMask(shape: string): Mask {
  const resvg = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${shape}</svg>`,
    { font: { loadSystemFonts: false } },
  );
  const box = resvg.getBBox();
  if (!box) return { left: 0, top: 0, width: 0, height: 0, coverage: Uint8Array.of() };
  const [left, top] = [Math.floor(box.x) - 1, Math.floor(box.y) - 1];
  box.width = Math.ceil(box.x + box.width) + 1 - left;
  box.height = Math.ceil(box.y + box.height) + 1 - top;
  box.x = left;
  box.y = top;
  resvg.cropByBBox(box);
  const { pixels, width, height } = resvg.render();
  const coverage = new Uint8Array(width * height);
  for (let at = 0; at < coverage.length; at += 1) coverage[at] = pixels[4 * at + 3] ?? 0;
  return { left, top, width, height, coverage };
}

function toColour(hex = ''): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
