import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { create, type Font } from 'fontkit';

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

/** How far characters move on, in the units of their typeface: to look for a glyph takes much longer. */
const advances: Record<FontName, Map<string, number>> = { sans: new Map(), serif: new Map() };

/** Width of a text in a size; without kerning, as the pictures are drawn. */
export function measure(text: string, name: FontName, size: number): number {
  const font = open(name);
  const known = advances[name];
  let units = 0;
  for (const character of text) {
    let advance = known.get(character);
    if (advance === undefined) {
      advance = font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
      known.set(character, advance);
    }
    units += advance;
  }
  return (units / font.unitsPerEm) * size;
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
  const font = open(name);
  const glyphs = [...text].map((character) => {
    const key = name + character;
    const known = outlines.get(key);
    if (known) return known;
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const outline = { character, advance: glyph.advanceWidth, path: glyph.path.toSVG() };
    outlines.set(key, outline);
    return outline;
  });
  return { glyphs, unitsPerEm: font.unitsPerEm };
}
