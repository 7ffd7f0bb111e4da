/** Names to be typed, found by their words. */

/**
 * The name that was typed whole; else those that have every one of the words that were typed.
 *
 * @param typed words, set apart by spaces; widths and cases of letters are all the same
 */
export function findNamed(names: readonly string[], typed: string): string[] {
  const whole = toPlain(typed.trim());
  const same = names.filter((name) => toPlain(name) === whole);
  if (same.length > 0) return same;
  const words = whole.split(/\s+/).filter(Boolean);
  return names.filter((name) => words.every((word) => toPlain(name).includes(word)));
}

function toPlain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
