/**
 * Which of two texts comes first by the codes of their characters, for `sort`: the same on every machine,
 * whatever its language.
 */
export function compareCodes(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
