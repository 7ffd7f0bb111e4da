import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { create, type Font, type Glyph } from 'fontkit';

/** The typefaces of the pictures, from the project's folder; `scripts/fonts.ts` writes them. */
export const fontFiles = {
  sans: 'src/share/fonts/NotoSansSC-Regular.ttf',
  serif: 'src/share/fonts/NotoSerifSC-Bold.ttf',
} as const;

export type FontName = keyof typeof fontFiles;

/** Names by which the files call themselves, for `font-family`. */
export const fontFamilies: Record<FontName, string> = {
  sans: 'Noto Sans SC',
  serif: 'Noto Serif SC',
};

const fonts = new Map<FontName, Font>();

function open(name: FontName): Font {
  const known = fonts.get(name);
  if (known) return known;
  const font = create(readFileSync(resolve(fontFiles[name])));
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${fontFiles[name]} is not one font`);
  fonts.set(name, font);
  return font;
}

/**
 * The characters of a text that a typeface has no glyph for: each would be drawn as an empty box.
 *
 * @example missingGlyphs('甲县', 'serif') // => []
 */
export function missingGlyphs(text: string, name: FontName): string[] {
  const font = open(name);
  return [...new Set(text)].filter(
    (character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  );
}

const glyphs: Record<FontName, Map<string, Glyph>> = { sans: new Map(), serif: new Map() };

/** The glyph of a character, looked for once: that takes much longer than all that is asked of it. */
function glyphOf(character: string, name: FontName): Glyph {
  const known = glyphs[name].get(character);
  if (known) return known;
  const glyph = open(name).glyphForCodePoint(character.codePointAt(0) ?? 0);
  glyphs[name].set(character, glyph);
  return glyph;
}

/** Width of a text in a size; without kerning, as the pictures are drawn. */
export function measure(text: string, name: FontName, size: number): number {
  let units = 0;
  for (const character of text) units += glyphOf(character, name).advanceWidth;
  return (units / open(name).unitsPerEm) * size;
}

/** A glyph in the units of its typeface. */
export interface Outline {
  character: string;
  /** How far it moves on. */
  advance: number;
  /** Its outline as the data of a path, upwards from the baseline; empty for a space. */
  path: string;
}

const outlines = new Map<string, Outline>();

/** The glyphs of a text in their order, and how many of their units are an em. */
export function outlineOf(text: string, name: FontName): { glyphs: Outline[]; unitsPerEm: number } {
  const outlined = [...text].map((character) => {
    const key = name + character;
    const known = outlines.get(key);
    if (known) return known;
    const glyph = glyphOf(character, name);
    const outline = { character, advance: glyph.advanceWidth, path: glyph.path.toSVG() };
    outlines.set(key, outline);
    return outline;
  });
  return { glyphs: outlined, unitsPerEm: open(name).unitsPerEm };
}
