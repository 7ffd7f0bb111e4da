import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { fontFamilies, fontFiles } from './font.ts';

/** Where drawn pictures are kept between builds; beside Astro's own cache. */
const cache = join('.astro', 'share');

let typefaces: string | undefined;

/** Digest of what decides the bytes of a picture besides its SVG. */
function typefacesDigest(): string {
  typefaces ??= Object.values(fontFiles)
    .reduce((hash, file) => hash.update(readFileSync(resolve(file))), createHash('sha256'))
    .digest('hex');
  return typefaces;
}

/** An SVG as PNG, with the project's own typefaces: the same bytes on every machine. */
export function rasterize(svg: string): Uint8Array<ArrayBuffer> {
  const rendered = new Resvg(svg, {
    font: {
      fontFiles: Object.values(fontFiles).map((file) => resolve(file)),
      loadSystemFonts: false,
      defaultFontFamily: fontFamilies.sans,
    },
  }).render();
  return Uint8Array.from(rendered.asPng());
}

/** `rasterize`, but what was drawn once is read from the cache. */
export function rasterizeCached(svg: string): Uint8Array<ArrayBuffer> {
  const name = createHash('sha256').update(typefacesDigest()).update(svg).digest('hex');
  const file = resolve(cache, `${name}.png`);
  try {
    return Uint8Array.from(readFileSync(file));
  } catch {
    const png = rasterize(svg);
    mkdirSync(resolve(cache), { recursive: true });
    // Two builds at once must not read half a picture.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, png);
    renameSync(draft, file);
    return png;
  }
}
