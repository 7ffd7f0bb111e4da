import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { encodePng } from './png.ts';

/** Points of a picture: red, green, blue, opacity. */
function makePixels(width: number, height: number, colour: (x: number, y: number) => number[]) {
  return Uint8Array.from(
    Array.from({ length: width * height }, (_, at) =>
      colour(at % width, Math.floor(at / width)),
    ).flat(),
  );
}

test.each([
  ['few colours', makePixels(7, 5, (x, y) => [x === y ? 200 : 0, 10, 20, 255])],
  ['few colours, some see-through', makePixels(7, 5, (x) => [0, 10, 20, x * 30])],
  ['rows alike, then others', makePixels(7, 6, (x, y) => [y < 3 ? x : x + y, 10, 20, 255])],
  ['as many as a palette holds', makePixels(16, 16, (x, y) => [x * 16 + y, 1, 2, 255])],
  ['one more', makePixels(257, 1, (x) => [x % 256, Math.floor(x / 256), 2, 255])],
])('every point keeps its colour: %s', (_, pixels) => {
  const width = { 140: 7, 168: 7, 1024: 16, 1028: 257 }[pixels.length] ?? 0;
  const read = PNG.sync.read(Buffer.from(encodePng(pixels, width, pixels.length / 4 / width)));
  expect(read.width).toBe(width);
  expect([...read.data]).toEqual([...pixels]);
});

test('a flat picture takes one byte a point before it is packed', () => {
  const flat = makePixels(300, 300, (x, y) => [(x * y) % 9, 0, 0, 255]);
  const busy = makePixels(300, 300, (x, y) => [(x * y) % 9, x % 256, y % 256, 255]);
  expect(encodePng(flat, 300, 300).length * 4).toBeLessThan(encodePng(busy, 300, 300).length);
});
