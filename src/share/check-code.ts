import { createHash } from 'node:crypto';

/** Digits that are not mistaken for each other when read off a picture: no I, L, O, U. */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** First part of the check codes of a report's blocks, and the name of the file that lists them. */
export function reportCode(report: string): string {
  return toDigits(report);
}

/**
 * The code under the picture of a passage: three digits each for the report, the block and its
 * words. With the words the last part changes, so that an older reading can be told from a false one.
 *
 * @example checkCode('a-2024-work-report', 'p1', '各位代表：') // => '03H-PSY-VPE'
 */
export function checkCode(report: string, block: string, text: string): string {
  return [
    reportCode(report),
    toDigits(`${report}\n${block}`),
    toDigits(`${report}\n${block}\n${text}`),
  ].join('-');
}

/** Three digits of a digest: 15 bits. */
function toDigits(text: string): string {
  const bits = createHash('sha256').update(text).digest().readUInt16BE(0) >> 1;
  return [bits >> 10, bits >> 5, bits].map((value) => digits[value & 31]).join('');
}
