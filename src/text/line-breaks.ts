import LineBreaker from 'linebreak';

/**
 * Signs that Unicode's rules for all languages leave open or treat as letters, as Chinese sets them:
 * curly quotes open and close; a middle dot, a dash or a plus between words stands with what is
 * before it. Each becomes a sign of the class that it has in Chinese. Between Latin letters they
 * are apostrophes and signs of units, and stay.
 */
const inChinese: readonly [sign: RegExp, like: string][] = [
  [/[“‘]/g, '「'],
  [/”|’(?!\p{Script=Latin})/gu, '」'],
  [/·(?!\p{Script=Latin})/gu, '・'],
  [/[—～－+＋]/g, '-'],
];

/** The end of a number, and its unit: `2025年`, `240亿元`, `120 平方公里`. */
const measured =
  /\d ?(?:[十百千万亿]*(?:(?:平方|立方)?(?:公[里斤顷]|千[瓦米克]时?|[分厘毫]?米)|人次|\p{Script=Han}))/gu;

/** Where numbers of a text stand that a line keeps with their units: from the last digit to the end of the unit. */
export function findMeasures(text: string): [start: number, end: number][] {
  return [...text.matchAll(measured)].map(({ index, 0: { length } }) => [index, index + length]);
}

/**
 * The offsets at which a line may be broken, in order, the end of the text last. A number keeps its
 * unit, whatever Unicode allows.
 */
export function findBreaks(text: string): number[] {
  const breaker = new LineBreaker(
    inChinese.reduce((tailored, [sign, like]) => tailored.replace(sign, like), text),
  );
  const offsets: number[] = [];
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    offsets.push(next.position);
  }
  const kept = findMeasures(text);
  return offsets.filter((at) => !kept.some(([start, end]) => start < at && at < end));
}

/**
 * A text in pieces between which a line may be broken: not within a number or a word of letters, not
 * before a closing sign or behind an opening one.
 *
 * @example toPieces('“一二”，3.5%') // => ['“一', '二”，', '3.5%']
 */
export function toPieces(text: string): string[] {
  const breaks = findBreaks(text);
  return breaks.map((end, at) => text.slice(breaks[at - 1] ?? 0, end));
}
