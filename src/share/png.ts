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
  const rows = new Uint8Array((width + 1) * height);
  const difference = makeSubtractor(width);
  const own = Buffer.from(points.buffer, points.byteOffset, points.byteLength);
  for (let y = 0; y < height; y += 1) {
    const to = y * (width + 1) + 1;
    const from = y * width;
    rows[to - 1] = filterUp;
    // Above the first row all is nothing.
    if (y === 0) rows.set(points.subarray(0, width), to);
    else if (own.compare(own, from - width, from, from, from + width) !== 0) {
      const row = points.subarray(from, from + width);
      rows.set(difference(row, points.subarray(from - width, from)), to);
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

/** The highest bit of each of four bytes. */
const highest = 0x80808080 | 0;

/**
 * A function that subtracts one row of points from another, each point for itself: four at a time, as
 * one number in which no bit is borrowed from the point beside. What it gives holds until it is asked again.
 */
function makeSubtractor(width: number): (row: Uint8Array, above: Uint8Array) => Uint8Array {
  const minuends = new Int32Array(Math.ceil(width / 4));
  const subtrahends = new Int32Array(minuends.length);
  const [from, less] = [new Uint8Array(minuends.buffer), new Uint8Array(subtrahends.buffer)];
  return (row, above) => {
    from.set(row);
    less.set(above);
    for (let at = 0; at < minuends.length; at += 1) {
      const a = minuends[at] ?? 0;
      const b = subtrahends[at] ?? 0;
      minuends[at] = ((a | highest) - (b & ~highest)) ^ ((a ^ ~b) & highest);
    }
    return from.subarray(0, width);
  };
}

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}
