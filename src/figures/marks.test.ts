import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markOf, markOfCounty, marksOf } from './marks.ts';

type Color = [red: number, green: number, blue: number];

/**
 * What a reader sees of linear red, green and blue, whole or without one kind of cones: Machado,
 * Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009.
 */
const visions: Record<string, [Color, Color, Color]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function parse(hex: string): Color {
  const [red = 0, green = 0, blue = 0] = (hex.match(/[0-9a-f]{2}/g) ?? []).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function times(matrix: [Color, Color, Color], color: Color): Color {
  const [red, green, blue] = matrix.map((row) => {
    const sum = row.reduce((total, weight, at) => total + weight * (color[at] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  });
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** How light, how red, how yellow: distances in it are differences seen. */
function toLab(color: Color): Color {
  const [x = 0, y = 0, z = 0] = [
    [0.4124 / 0.95047, 0.3576 / 0.95047, 0.1805 / 0.95047],
    [0.2126, 0.7152, 0.0722],
    [0.0193 / 1.08883, 0.1192 / 1.08883, 0.9505 / 1.08883],
  ].map((row) => {
    const sum = row.reduce((total, weight, at) => total + weight * (color[at] ?? 0), 0);
    return sum > 0.008856 ? Math.cbrt(sum) : 7.787 * sum + 16 / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(a: Color, b: Color): number {
  return Math.hypot(...toLab(a).map((part, at) => part - (toLab(b)[at] ?? 0)));
}

function luminance([red, green, blue]: Color): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const pairOf = (token: string) =>
  (new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)?.slice(1) ?? []).map(
    parse,
  );
const paper = pairOf('paper');
const series = [1, 2, 3, 4, 5].map((number) => pairOf(`series-${number}`));

test('colour and sign together repeat after twenty series', () => {
  const all = Array.from({ length: 20 }, (_, place) => markOf(place));
  expect(new Set(all.map(({ color, style }) => `${color} ${style}`)).size).toBe(20);
  expect(markOf(20)).toEqual(markOf(0));
});

test('places that one chart compares are told apart, whatever their codes', () => {
  const places = [140825, 350425, 450125, 510321, 510341].map((code) => ({ code }));
  const pairs = marksOf(places).map(({ color, style }) => `${color} ${style}`);
  expect(new Set(pairs).size).toBe(places.length);
  expect(marksOf(places)[0]).toEqual(markOfCounty({ code: 140825 }));
  expect(marksOf([{}, {}])).toEqual([markOf(0), markOf(1)]);
  expect(marksOf(Array.from({ length: 21 }, () => ({ code: 140825 })))).toHaveLength(21);
});

describe.each(['light', 'dark'])('colours of series, %s', (scheme) => {
  const at = scheme === 'light' ? 0 : 1;
  const colors = series.flatMap((pair) => (pair[at] ? [pair[at]] : []));

  test('stand out from the paper', () => {
    expect(colors).toHaveLength(series.length);
    for (const color of colors) {
      const [low = 0, high = 0] = [color, paper[at] ?? color].map(luminance).sort((a, b) => a - b);
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThan(3);
    }
  });

  test.each(Object.entries(visions))('are told apart: %s', (_, matrix) => {
    const seen = colors.map((color) => times(matrix, color));
    for (const [index, color] of seen.entries()) {
      // A difference of 10 is seen at a glance; small signs need more.
      for (const other of seen.slice(index + 1))
        expect(difference(color, other)).toBeGreaterThan(19);
    }
  });
});
