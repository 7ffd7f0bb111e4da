import QRCode from 'qrcode';

/** Light modules around a code, without which readers do not find it. */
const quietZone = 4;

/** A QR code as one path to be stroked one module wide, and its width with the quiet zone. */
export interface QrPath {
  width: number;
  path: string;
}

/** The QR code of an address. */
export function toQrPath(address: string): QrPath {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules;
  const runs: string[] = [];
  for (let row = 0; row < size; row++) {
    // Within a row moves are relative: they repeat, so that pages with a code compress.
    let from: number | undefined;
    for (let column = 0; column < size; column++) {
      if (!data[row * size + column]) continue;
      let end = column + 1;
      while (end < size && data[row * size + end]) end++;
      runs.push(
        from === undefined ? `M${column + quietZone} ${row + quietZone}.5` : `m${column - from} 0`,
        `h${end - column}`,
      );
      from = end;
      column = end;
    }
  }
  return { width: size + 2 * quietZone, path: runs.join('') };
}

/** The QR code of an address as a picture of its own: an SVG document. */
export function qrPicture(address: string): string {
  const { width, path } = toQrPath(address);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}">` +
    `<path fill="#fff" d="M0 0h${width}v${width}H0z"/>` +
    `<path d="${path}" stroke="#000" shape-rendering="crispEdges"/></svg>`
  );
}

/** The QR code of an address as part of a picture, on a white ground. */
export function drawQr(address: string, x: number, y: number, width: number): string {
  const code = toQrPath(address);
  // Whole pixels for a module, or grey edges make it hard to read.
  const scale = Math.max(1, Math.floor(width / code.width));
  const shift = Math.floor((width - scale * code.width) / 2);
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${width}" fill="#ffffff"/>` +
    `<path transform="translate(${x + shift} ${y + shift}) scale(${scale})" d="${code.path}" stroke="#000000" shape-rendering="crispEdges"/>`
  );
}
