import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** How hard zlib tries: two thirds of the time that it takes by itself, for 3 % more bytes. */
const level = 5;

/** Colours that a palette can hold. */
const manyColours = 256;

/**
 * A picture as PNG: with a palette where it has no more colours than one can hold, as flat drawings
 * have: half the bytes for the same points, in a quarter of the time.
 *
 * @param pixels red, green, blue and opacity of each point, row after row
 */
export function encodePng(
  pixels: Uint8Array,
  width: number,
  height: number,
): Uint8Array<ArrayBuffer> {
  // With a sign they are small integers to the engine: without one each is a number on the heap.
  const points = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const palette = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  let last = points[0] ?? 0;
  palette.set(last, 0);
  let index = 0;
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const stride = 4 * width;
  for (let y = 0; y < height; y += 1) {
    // Each row begins with the number of its filter: none.
    const at = y * (width + 1) + 1;
    // Most of a flat drawing is rows like the one above.
    const from = y * stride;
    if (y > 0 && bytes.compare(bytes, from - stride, from, from, from + stride) === 0) {
      rows.copy(rows, at, at - width - 1, at - 1);
      continue;
    }
    for (let x = 0; x < width; x += 1) {
      const colour = points[y * width + x] ?? 0;
      if (colour !== last) {
        last = colour;
        const known = palette.get(colour);
        if (known === undefined) {
          index = palette.size;
          palette.set(colour, index);
          if (index >= manyColours) return encodeFull(pixels, width, height);
        } else index = known;
      }
      rows[at + x] = index;
    }
  }
  const colours = Buffer.from(Int32Array.from(palette.keys()).buffer);
  const channels = (some: readonly number[]) =>
    Buffer.from(colours.filter((_, place) => some.includes(place % 4)));
  const opacity = channels([3]);
  return join(header(width, height, 3), [
    chunk('PLTE', channels([0, 1, 2])),
    ...(opacity.some((value) => value < 255) ? [chunk('tRNS', opacity)] : []),
    chunk('IDAT', deflateSync(rows, { level })),
  ]);
}

/** Every point with its own colour. */
function encodeFull(pixels: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc((width * 4 + 1) * height);
  for (let y = 0; y < height; y += 1) {
    rows.set(pixels.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  }
  return join(header(width, height, 6), [chunk('IDAT', deflateSync(rows))]);
}

/** @param type 3 with a palette, 6 with red, green, blue and opacity */
function header(width: number, height: number, type: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data[8] = 8;
  data[9] = type;
  return chunk('IHDR', data);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(data.length + 12);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, data.length + 8)), data.length + 8);
  return whole;
}

function join(head: Buffer, chunks: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat([signature, head, ...chunks, chunk('IEND', Buffer.of())]));
}
