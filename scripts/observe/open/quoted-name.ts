import { inQuotes } from '../../../src/text/quotation.ts';
import type { KnownIndicator } from '../known-indicators.ts';

/** Words between quotes that are a name: `“环保体检”`. */
const quoted = /“([^“”]{2,})”/g;

/**
 * An indicator whose name is made of a sentence, with the quotes that stand around words of it: what the
 * report calls by a name of its own is shown as such. A sentence is read without its quotes, so that
 * 四上企业 and “四上”企业 are one.
 *
 * @param printed the sentence as it is printed
 */
export function quotedAsPrinted(indicator: KnownIndicator, printed: string): KnownIndicator {
  const { title, definition } = indicator;
  let named = title;
  for (const [marked, words = ''] of printed.matchAll(quoted)) {
    // Where the same words stand without them, nobody knows which of the two the name is made of.
    const isAlways = printed.split(words).length === printed.split(marked).length;
    if (isAlways && !named.includes(marked)) named = named.replace(words, marked);
  }
  if (named === title) return indicator;
  return {
    ...indicator,
    title: named,
    definition: definition.replace(inQuotes(title), inQuotes(named)),
  };
}
