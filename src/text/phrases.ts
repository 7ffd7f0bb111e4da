import { findBreaks } from './line-breaks.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A title in pieces between which a line may break: at words rather than within them, and where the
 * title has spaces or signs of its own only behind them, unless a run between them is long.
 *
 * @param longest characters of a run that needs no place to break
 * @example toPhrases('奋力谱写 新篇章') // => ['奋力谱写 ', '新篇章']
 */
export function toPhrases(title: string, longest = 14): string[] {
  const divide = (text: string, end: RegExp, cut: (long: string) => string[]) =>
    text.split(end).flatMap((run) => (run.length > longest ? cut(run) : [run]));
  return divide(title, /(?<=\s)/, (run) => divide(run, /(?<=[，、；：])/, toWords));
}

/**
 * A line in pieces between which it may break: its words. A number stays with the word before it: a
 * place to break between them would take the space that stands there.
 *
 * @example toWholeWords('新修渠道30里') // => ['新修', '渠道30里']
 */
export function toWholeWords(line: string): string[] {
  const words: string[] = [];
  for (const word of toPhrases(line, 1)) {
    if (/^\d/.test(word) && /\p{Script=Han}$/u.test(words.at(-1) ?? ''))
      words.push(words.pop() + word);
    else words.push(word);
  }
  return words;
}

/** Characters of a run that has room in a narrow column, such as that of a table's heads. */
export const longestNarrow = 4;

/** The dictionary's words, joined where a line must not or should not break between them. */
function toWords(run: string): string[] {
  const breaks = new Set(findBreaks(run));
  const words: string[] = [];
  for (const { segment, index } of segmenter.segment(run)) {
    const before = words.at(-1);
    if (before !== undefined && (!breaks.has(index) || belongs(before, segment))) {
      words[words.length - 1] += segment;
    } else {
      words.push(segment);
    }
  }
  return words;
}

const numeral = '〇一二三四五六七八九十百千万0-9';
const reasons = {
  ordinal: /第$/,
  // 二〇三五年 is no word of the dictionary.
  numeralBefore: new RegExp(`[${numeral}]$`),
  numeral: new RegExp(`^[${numeral}]`),
  // Nor are the names of small places: 甲|县.
  oneCharacter: new RegExp(`^(?![${numeral}第])\\p{L}$`, 'u'),
};

/** Whether words that the dictionary parts are read as one. */
function belongs(before: string, word: string): boolean {
  return (
    reasons.ordinal.test(before) ||
    (reasons.numeralBefore.test(before) && reasons.numeral.test(word)) ||
    reasons.oneCharacter.test(word)
  );
}
