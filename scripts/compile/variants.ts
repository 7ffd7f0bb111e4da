import { Converter } from 'opencc-js';
import type { TypedVariants, Variants } from '../../src/schemas/variants.ts';
import { gb2312Characters } from '../../src/search/gb2312.ts';

const toSimplified = Converter({ from: 't', to: 'cn' });
/** The blocks of Unicode with the characters that have variants. */
const blocks: [first: number, last: number][] = [
  [0x3400, 0x9fff],
  [0x20000, 0x323af],
];

/** The characters that some texts print, each once. */
export function charactersOf(texts: readonly string[]): string {
  return [...new Set(texts.join(''))].join('');
}

/**
 * The variants of characters that matter to a search of some texts, by OpenCC's table, and the form
 * that stands for all of them: those that the texts print, and those that a reader may type for
 * something printed. Others stand nowhere, so that a reader need not load them.
 *
 * @param printed the characters of the texts
 * @example compileVariants(new Set('乡村羣众')).printed // => ['羣群']
 */
export function compileVariants(printed: ReadonlySet<string>): Variants & TypedVariants {
  const usual = gb2312Characters();
  const pairs: string[] = [];
  const common: string[] = [];
  const steps: number[] = [];
  let forms = '';
  let last = 0;
  for (const [from, to] of blocks) {
    for (let code = from; code <= to; code += 1) {
      const character = String.fromCodePoint(code);
      const form = toSimplified(character);
      if (form === character) continue;
      if (printed.has(character)) pairs.push(character + form);
      else if (printed.has(form) && usual.has(character)) common.push(character + form);
      else if (printed.has(form)) {
        steps.push(code - last);
        forms += form;
        last = code;
      }
    }
  }
  const distances = steps.map((step) => step.toString(36)).join(' ');
  return { printed: pairs, common, typed: [distances, forms] };
}
