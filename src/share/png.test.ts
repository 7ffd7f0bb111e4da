import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { Canvas, type Colour } from './canvas.ts';
import { encodePng } from './png.ts';

/** What a program that reads PNG finds in a picture: the colour of each point. */
function read(canvas: Canvas): { width: number; height: number; points: number[][] } {
  const { width, height, data } = PNG.sync.read(Buffer.from(encodePng(canvas)));
  const points = Array.from({ length: width * height }, (_, at) => [
    ...data.subarray(4 * at, 4 * at + 4),
  ]);
  return { width, height, points };
}

/** A picture with a colour for each of its points. */
function paint(width: number, height: number, colourOf: (x: number, y: number) => Colour): Canvas {
  const canvas = new Canvas(width, height);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    canvas.fill(x, y, 1, 1, colourOf(x, y));
  }
  return canvas;
}

test.each<[string, number, number, (x: number, y: number) => Colour]>([
  ['few colours', 7, 5, (x, y) => [x === y ? 200 : 0, 10, 20]],
  ['rows alike, then others', 7, 6, (x, y) => [y < 3 ? x : x + y, 10, 20]],
  ['as many as a palette holds beside white', 15, 17, (x, y) => [x * 15 + y, x, y]],
])('every point keeps its colour: %s', (_, width, height, colourOf) => {
  expect(read(paint(width, height, colourOf))).toEqual({
    width,
    height,
    points: Array.from({ length: width * height }, (_, at) => [
      ...colourOf(at % width, Math.floor(at / width)),
      255,
    ]),
  });
});

test('a picture of nothing but rows alike is small, however high it is', () => {
  const flat = paint(200, 400, (x) => [(x * x) % 9, 0, 0]);
  const busy = paint(200, 400, (x, y) => [(x * x * y) % 9, 0, 0]);
  expect(encodePng(flat).length * 10).toBeLessThan(encodePng(busy).length);
});
