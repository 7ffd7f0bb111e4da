import { escapeXml } from '../text/escape.ts';
import { toPhrases } from '../text/phrases.ts';
import { wrapLines } from '../text/wrap-lines.ts';
import { type FontName, fontFamilies, measure, missingGlyphs } from './font.ts';
import { toQrRuns } from './qr.ts';

/** How a line of text is drawn. */
export interface TextStyle {
  font: FontName;
  size: number;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** What printers set for a character that their type lacks. */
const lacking = '〓';

/** A line of text with its baseline at `y`. A character that the typeface lacks is drawn as 〓. */
export function drawText(
  words: string,
  x: number,
  y: number,
  { font, size, fill, anchor = 'start' }: TextStyle,
): string {
  const missing = new Set(missingGlyphs(words, font));
  const drawn =
    missing.size === 0
      ? words
      : [...words].map((sign) => (missing.has(sign) ? lacking : sign)).join('');
  return `<text x="${round(x)}" y="${round(y)}" font-family="${fontFamilies[font]}" font-size="${round(size)}" fill="${fill}" text-anchor="${anchor}" xml:space="preserve">${escapeXml(drawn)}</text>`;
}

/** Characters one below the other, the middle of the first line box at `y`. */
export function drawColumn(words: string, x: number, y: number, style: TextStyle): string {
  return [...words]
    .map((character, at) =>
      drawText(character, x, y + at * style.size * 1.5, { ...style, anchor: 'middle' }),
    )
    .join('');
}

export function drawRect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`;
}

/** The QR code of an address on a white ground. */
export function drawQr(address: string, x: number, y: number, width: number): string {
  const code = toQrRuns(address);
  // Whole pixels for a module, or grey edges make it hard to read.
  const scale = Math.max(1, Math.floor(width / code.width));
  const shift = Math.floor((width - scale * code.width) / 2);
  const dark = code.runs.map(({ row, column, length }) =>
    drawRect(x + shift + column * scale, y + shift + row * scale, length * scale, scale, '#000000'),
  );
  return drawRect(x, y, width, width, '#ffffff') + dark.join('');
}

/** A whole picture. */
export function drawSvg(width: number, height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${round(height)}" viewBox="0 0 ${width} ${round(height)}">${parts.join('')}</svg>`;
}

/**
 * The largest size, up to `size`, at which a text is no wider than `width`.
 *
 * @example fitSize('甲县', 'serif', 100, 150) // => 75
 */
export function fitSize(words: string, font: FontName, size: number, width: number): number {
  return Math.min(size, Math.floor(size * (width / measure(words, font, size))));
}

/** A text in lines no wider than `width`, broken between words. */
export function wrap(words: string, font: FontName, size: number, width: number): string[] {
  return wrapLines(toPhrases(words, 1), (line) => measure(line, font, size) <= width);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
