import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pickScheme } from './light-dark.ts';

// From the root of the repository: this module stands elsewhere once it is built.
const tokens = readFileSync(resolve('src/styles/tokens.css'), 'utf8');

/**
 * What a colour of `tokens.css` is, for what the build draws and style sheets do not reach.
 *
 * @example colourOf('paper', 'light') // => '#fcfbf8'
 */
export function colourOf(token: string, scheme: 'light' | 'dark'): string {
  const [, value] = new RegExp(`--${token}: (light-dark\\(.*?\\));`).exec(tokens) ?? [];
  if (value === undefined) throw new Error(`tokens.css has no --${token} for both schemes`);
  return pickScheme(value, scheme);
}

/** The colours of pictures: the site's, in light. */
export const palette = {
  paper: colourOf('paper', 'light'),
  surface: colourOf('surface', 'light'),
  line: colourOf('line', 'light'),
  ink: colourOf('ink', 'light'),
  soft: colourOf('ink-soft', 'light'),
  accent: colourOf('accent', 'light'),
};
