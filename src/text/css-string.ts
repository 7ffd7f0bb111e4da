/**
 * Words as a string in a style sheet: they end neither the string nor the element that holds the sheet.
 *
 * @example toCssString('甲"</style>') // => '"甲\\22 \\3c /style\\3e "'
 */
export function toCssString(words: string): string {
  const escaped = words.replace(
    /["\\<>\p{Cc}]/gu,
    (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped}"`;
}
