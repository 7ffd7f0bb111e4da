/**
 * Whether words hold curly quotes of their own, both or one of them: then curly ones around them would
 * be read as theirs (`““某某”企业”`).
 */
export function hasQuotes(words: string): boolean {
  return /[“”]/.test(words);
}

/**
 * Words of a report between quotation marks, unaltered: curly ones, or corner ones around words that
 * hold curly ones.
 *
 * @example inQuotes('地区生产总值增长5%') // => '“地区生产总值增长5%”'
 * @example inQuotes('新建1处“某某书房”') // => '「新建1处“某某书房”」'
 */
export function inQuotes(words: string): string {
  return hasQuotes(words) ? `「${words}」` : `“${words}”`;
}

/** The class of a `<q>` around words, if it needs one; the styles set the marks by it. */
export function quoteClass(words: string): 'corner' | undefined {
  return hasQuotes(words) ? 'corner' : undefined;
}
