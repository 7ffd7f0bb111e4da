import pairs from '../content/simplified.json' with { type: 'json' };

/**
 * Simplified forms of the traditional characters that a search can find something for. A character
 * that has one may be printed too (names keep theirs): what was typed is looked for as well.
 */
const simplified = new Map(pairs.map(([from = '', to = '']) => [from, to]));

/**
 * A text with its traditional characters simplified, as far as the library's texts have them.
 *
 * @example toSimplified('鄉村振興') // => '乡村振兴'
 */
export function toSimplified(text: string): string {
  return Array.from(text, (character) => simplified.get(character) ?? character).join('');
}
