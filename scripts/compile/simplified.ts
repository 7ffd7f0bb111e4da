import { Converter } from 'opencc-js';

const toSimplified = Converter({ from: 't', to: 'cn' });
/** The blocks of Unicode with the characters that are in use, traditional ones among them. */
const firstCharacter = 0x3400;
const lastCharacter = 0x9fff;

/**
 * The traditional characters whose simplified form stands in some texts, each followed by it, by
 * OpenCC's table. What is asked for in others stands nowhere, so that a reader need not load them.
 *
 * @example compileSimplified(['乡村']) // => ['鄉乡']
 */
export function compileSimplified(texts: readonly string[]): string[] {
  const printed = new Set(texts.join(''));
  const pairs: string[] = [];
  for (let code = firstCharacter; code <= lastCharacter; code += 1) {
    const character = String.fromCodePoint(code);
    const simplified = toSimplified(character);
    if (simplified !== character && printed.has(simplified)) pairs.push(character + simplified);
  }
  return pairs;
}
