/** 连续9年稳定在100亿斤以上: what has been so in each of several years. */

import { parseNumber } from './number.ts';

const saying =
  /(?:(?:连续([\d一二两三四五六七八九十]+)年|连年|始终|一直|常年)(?:都|均)?(?:保持|稳定|维持|超过|突破|在)|连续(?:保持|稳定|维持)在)(?!增长|快速|平稳)/;

/**
 * For how many years on end what words say has been so; NaN where they do not say how many, undefined where
 * they speak of one year.
 *
 * @example yearsOnEnd('粮食产量连续9年稳定在100亿斤') // => 9
 */
export function yearsOnEnd(words: string): number | undefined {
  const found = saying.exec(words);
  return found ? (parseNumber(found[1] ?? '') ?? Number.NaN) : undefined;
}

/** Whether words say that a level was kept, so that over several years it is that of each: 稳定在. */
export function isKept(words: string): boolean {
  return /(?:稳定|保持|维持|稳)在/.test(words);
}
