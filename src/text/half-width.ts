/**
 * A text with its full-width letters, digits and signs as ASCII has them; all else stays.
 *
 * @example toHalfWidth('ＧＤＰ（５％）。') // => 'GDP(5%)。'
 */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) =>
    String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
  );
}
