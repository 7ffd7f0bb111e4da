import QRCode from 'qrcode';

/** Light modules around a code, without which readers do not find it. */
const quietZone = 4;

/** A QR code as one path to be stroked one module wide, and its width with the quiet zone. */
export interface QrPath {
  width: number;
  path: string;
}

/** Dark modules in a row of a code, counted with the quiet zone. */
interface Run {
  row: number;
  column: number;
  length: number;
}

/** The QR code of an address: how many modules it is wide, and which are dark. */
export function toQrRuns(address: string): { width: number; runs: Run[] } {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules;
  const runs: Run[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!data[row * size + column]) continue;
      let end = column + 1;
      while (end < size && data[row * size + end]) end++;
      runs.push({ row: row + quietZone, column: column + quietZone, length: end - column });
      column = end;
    }
  }
  return { width: size + 2 * quietZone, runs };
}

/** The QR code of an address. */
export function toQrPath(address: string): QrPath {
  const { width, runs } = toQrRuns(address);
  // Within a row moves are relative: they repeat, so that pages with a code compress.
  const path = runs.map(({ row, column, length }, at) => {
    const before = runs[at - 1];
    const move =
      before?.row === row ? `m${column - before.column - before.length} 0` : `M${column} ${row}.5`;
    return `${move}h${length}`;
  });
  return { width, path: path.join('') };
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
