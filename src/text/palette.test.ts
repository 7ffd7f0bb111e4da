import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { darkPaper, palette } from './palette.ts';

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');

/** The light and the dark value of a token. */
function tokenOf(name: string): string[] {
  const [, ...values] =
    new RegExp(`--${name}:\\s*light-dark\\((#\\w+),\\s*(#\\w+)\\)`).exec(tokens) ?? [];
  return values;
}

test.each([
  ['paper', palette.paper],
  ['line', palette.line],
  ['ink', palette.ink],
  ['ink-soft', palette.soft],
  ['accent', palette.accent],
])('--%s is the same in pictures as on pages', (name, colour) => {
  expect(tokenOf(name)[0]).toBe(colour);
});

test('the frame of the browser is as dark as the page', () => {
  expect(tokenOf('paper')[1]).toBe(darkPaper);
});
