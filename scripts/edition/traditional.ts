import { Converter } from 'opencc-js';

const toSimplified = Converter({ from: 't', to: 'cn' });
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** A character to be read in its simplified form. */
export interface SimplifiedCharacter {
  /** Offset in the text. */
  at: number;
  text: string;
}

/**
 * Traditional characters that strayed into a simplified text. One is read as simplified only where
 * it then makes a word of the dictionary with its neighbours, so that names keep their characters.
 *
 * @example simplify('交通運輸') // => [{ at: 2, text: '运' }, { at: 3, text: '输' }]
 */
export function simplify(text: string): SimplifiedCharacter[] {
  const simplified = toSimplified(text);
  if (simplified === text || simplified.length !== text.length) return [];
  const found: SimplifiedCharacter[] = [];
  for (const { segment, index } of words.segment(simplified)) {
    if (segment.length < 2) continue;
    for (let at = index; at < index + segment.length; at += 1) {
      const character = simplified[at] as string;
      if (character !== text[at]) found.push({ at, text: character });
    }
  }
  return found;
}

/** Whether a text is set in simplified characters, a few strays apart. */
export function isSimplified(text: string): boolean {
  const simplified = toSimplified(text);
  let strays = 0;
  for (let at = 0; at < text.length; at += 1) if (text[at] !== simplified[at]) strays += 1;
  return strays * 10 < text.length;
}
