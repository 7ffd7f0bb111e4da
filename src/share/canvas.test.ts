import { expect, test } from 'vitest';
import { Canvas, type Colour } from './canvas.ts';

const [red, black]: [Colour, Colour] = [
  [255, 0, 0],
  [0, 0, 0],
];

/** The colours of a row. */
function rowOf({ points, colours, width }: Canvas, y: number): (Colour | undefined)[] {
  return [...points.subarray(y * width, (y + 1) * width)].map((place) => colours[place]);
}

test('a rectangle covers its points, and nothing beside the picture', () => {
  const canvas = new Canvas(3, 2);
  canvas.fill(1, -1, 5, 2, red);
  canvas.fill(-3, 1, 2, 1, red);
  expect(rowOf(canvas, 0)).toEqual([[255, 255, 255], red, red]);
  expect(rowOf(canvas, 1)).toEqual(Array(3).fill([255, 255, 255]));
});

test('a shape mixes with what it covers in part, and hides what it covers', () => {
  const canvas = new Canvas(4, 1);
  canvas.fill(2, 0, 2, 1, red);
  const mask = { left: -1, top: 0, width: 4, height: 1, coverage: Uint8Array.of(0, 51, 51, 255) };
  canvas.stamp(mask, 1, 0, black);
  expect(rowOf(canvas, 0)).toEqual([[255, 255, 255], [204, 204, 204], [204, 0, 0], black]);
});

test('what of a shape stands beside the picture is left out', () => {
  const canvas = new Canvas(2, 2);
  const mask = {
    left: 0,
    top: 0,
    width: 2,
    height: 2,
    coverage: Uint8Array.of(255, 0, 0, 255),
  };
  canvas.stamp(mask, -1, -1, red);
  canvas.stamp(mask, 1, 1, black);
  expect(rowOf(canvas, 0)).toEqual([red, [255, 255, 255]]);
  expect(rowOf(canvas, 1)).toEqual([[255, 255, 255], black]);
});

test('where the palette is full the nearest colour is taken', () => {
  const canvas = new Canvas(256, 2);
  for (let x = 0; x < 256; x += 1) canvas.fill(x, 0, 1, 1, [x, 0, 0]);
  canvas.fill(0, 1, 1, 1, [254, 3, 0]);
  expect(canvas.colours).toHaveLength(256);
  expect(rowOf(canvas, 1)[0]).toEqual([254, 0, 0]);
});
