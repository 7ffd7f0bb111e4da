import { constants, crc32, deflateSync } from 'node:zlib';
import type { Canvas } from './canvas.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The filter of PNG by which a row tells what differs from the one above. */
const filterUp = 2;

/**
 * A picture with a palette as PNG. Most rows of a flat drawing are like those above, so that nothing
 * of them is left: to pack that takes a quarter of the time of looking for all that is repeated.
 */
export function encodePng({
  points,
  width,
  height,
  colours,
}: Pick<Canvas, 'points' | 'width' | 'height' | 'colours'>): Uint8Array<ArrayBuffer> {
  const own = Buffer.from(points.buffer, points.byteOffset, points.byteLength);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const to = y * (width + 1) + 1;
    const from = y * width;
    rows[to - 1] = filterUp;
    // Above the first row all is nothing.
    if (y === 0) own.copy(rows, to, 0, width);
    else if (own.compare(own, from - width, from, from, from + width) !== 0) {
      for (let x = 0; x < width; x += 1) {
        rows[to + x] = (own[from + x] ?? 0) - (own[from + x - width] ?? 0);
      }
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a point, which are a place in the palette.
  header[8] = 8;
  header[9] = 3;
  const picture = Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE })),
    chunk('IEND', Buffer.of()),
  ]);
  return Uint8Array.from(picture);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}
