/** Where sentences end, and what the characters around a place are. */

/** A sentence or a clause that leads in ends here, with or without closing quotes or brackets. */
const complete = /[。！？；：…!?;:][”’"'」』）)》】]*(?:[（(][^（()）]{1,60}[）)])?$/;

/** A sentence's end inside a text: its offset after the closing quotes. */
const firstEnd = /[。！？][”’」』）)》】]*/;

/**
 * Whether a paragraph may end here. A closing quote alone is not an end.
 *
 * @example isComplete('全力推进。”') // => true
 */
export function isComplete(text: string): boolean {
  return complete.test(text.trimEnd());
}

/** Words that the speaker addresses his hearers with, alone on their line. */
const address = /^(?:各位\p{Script=Han}{2,4}|同志们)[：:！!，,]?$/u;

/** Whether a line only addresses the hearers: it heads nothing, and nothing goes on from it. */
export function isAddress(text: string): boolean {
  return address.test(text.trim());
}

/** Length of the first sentence, or 0 where none ends. */
export function firstSentence(text: string): number {
  const found = firstEnd.exec(text);
  return found ? found.index + found[0].length : 0;
}

/** Whether a character is a Chinese ideograph. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && /\p{Script=Han}/u.test(character);
}

/** Whether a character belongs to Chinese text: an ideograph or a full-width mark. */
export function isChinese(character: string | undefined): boolean {
  return (
    isHan(character) ||
    (character !== undefined && /[\u3001-\u303f\uff01-\uffee“”‘’—…·]/.test(character))
  );
}
