/** Reading QR codes as a phone would. */
import jsqr from 'jsqr';
import { PNG } from 'pngjs';

// The package is CommonJS: under Node its default export is one level further in.
const decodeQr = 'default' in jsqr ? (jsqr.default as typeof jsqr) : jsqr;

/** What the code in a picture says. */
export function decodePng(bytes: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(bytes);
  return decodeQr(Uint8ClampedArray.from(data), width, height)?.data;
}

/** What the QR code of an SVG document says. */
export function decodeSvg(svg: string): string | undefined {
  const [, size, path = ''] =
    /viewBox="0 0 (\d+) \d+".*?<path d="(M[^"]*)" stroke/s.exec(svg) ?? [];
  return decodePath(path, Number(size));
}

/** Read a code from its path of unit squares. */
function decodePath(path: string, size: number): string | undefined {
  const scale = 4;
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  let x = 0;
  let y = 0;
  // Strokes one module wide: `M4 4.5h7` from a place, `m1 0h3` from where the last one ended.
  for (const [, move, across, down, length] of path.matchAll(/(M|m)(\d+) ([\d.]+)h(\d+)/g)) {
    x = move === 'M' ? Number(across) : x + Number(across);
    if (move === 'M') y = Math.floor(Number(down));
    for (let row = 0; row < scale; row++) {
      const start = ((y * scale + row) * width + x * scale) * 4;
      for (let at = 0; at < Number(length) * scale; at++)
        data.fill(0, start + at * 4, start + at * 4 + 3);
    }
    x += Number(length);
  }
  return decodeQr(data, width, width)?.data;
}
