import type { SynonymGroup } from '../schemas/synonym.ts';
import { fold } from './fold.ts';

/** Another name for something asked for, and the query that asks for it instead. */
export interface Synonym {
  text: string;
  query: string;
}

/**
 * Other names, which stand in the texts, of what a query asks for: of each of its words that is a
 * whole name.
 *
 * @example synonymsOf('GDP 增长', [{ names: ['GDP', '生产总值'], found: ['生产总值'] }])
 * // => [{ text: '生产总值', query: '生产总值 增长' }]
 */
export function synonymsOf(q: string, groups: readonly SynonymGroup[]): Synonym[] {
  const words = q.trim().split(/\s+/u);
  return words.flatMap((word, position) => {
    const asked = fold(word).text;
    const group = groups.find(({ names }) => names.some((name) => fold(name).text === asked));
    const others = group?.found.filter((name) => fold(name).text !== asked) ?? [];
    return others.map((text) => ({ text, query: words.with(position, text).join(' ') }));
  });
}
