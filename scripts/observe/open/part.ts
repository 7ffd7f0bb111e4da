/** What is told as a part of something else. */

/** Behind 其中 a sentence tells parts of what it told before. */
export function isPart(before: string): boolean {
  return before.slice(before.lastIndexOf(';') + 1).includes('其中');
}
