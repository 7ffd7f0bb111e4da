/**
 * Radicals that stand for characters: a PDF often gives the sign of a radical (⻓, ⼀) where the print
 * has the character of the same shape (长, 一). They look alike and no search finds them.
 */

/** Radicals that are characters by themselves, each beside its character in simplified print. */
const simplified = new Map(
  '⼾户⺟母⺠民⺫目⺭示⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]),
);

/** Signs of the two blocks of radicals. */
export const radical = /[\u2e80-\u2fdf]/g;

/** The character that a radical stands for; the sign itself where it stands for none. */
export function characterOf(sign: string): string {
  return simplified.get(sign) ?? (/[\u2f00-\u2fdf]/.test(sign) ? sign.normalize('NFKC') : sign);
}

/**
 * A text, as long as before, with characters in the place of radicals.
 *
 * @example foldRadicals('⼀年来，⻓治久安') // => '一年来，长治久安'
 */
export function foldRadicals(text: string): string {
  return text.replace(radical, characterOf);
}
