import { withoutUnseen } from './signs.ts';

/**
 * Words of a report as the site shows them: a line or page that ends between two Chinese characters
 * leaves no space, any other run of spaces is one, and nothing stands there that nobody sees.
 *
 * @example toShownQuote('生产功能\n\n区 33.13 万亩') // => '生产功能区 33.13 万亩'
 */
export function toShownQuote(quote: string): string {
  return withoutUnseen(quote)
    .replace(/(?<=[\p{Script=Han}\p{P}])\s*\n\s*(?=[\p{Script=Han}\p{P}])/gu, '')
    .replace(/\s+/g, ' ');
}
