/**
 * Signs that a text can hold and no reader sees: control characters, marks of writing direction,
 * zero-width and soft signs, halves of surrogate pairs. White space and line ends are none of them,
 * and a variation selector behind an ideograph tells which form of it is meant.
 */
const pattern =
  '(?<!\\p{Script=Han})[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]|' +
  '(?![\\t-\\r\\u0085\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}])' +
  '[\\p{Cc}\\p{Cs}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\ufff9-\\ufffb]';

/** Each unseen sign of a text; a byte order mark at its start among them. */
export function unseenSigns(): RegExp {
  return new RegExp(pattern, 'gu');
}

/** A text without its unseen signs. */
export function withoutUnseen(text: string): string {
  return text.replace(unseenSigns(), '');
}

/** A text with the code in the place of each unseen sign, so that a reader sees that one is there. */
export function showUnseen(text: string): string {
  return text.replace(unseenSigns(), (sign) => `〔${codeOf(sign)}〕`);
}

/**
 * The code of a character as Unicode writes it.
 *
 * @example codeOf('\u200b') // => 'U+200B'
 */
export function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
