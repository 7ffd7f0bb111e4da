import { Converter } from 'opencc-js';

const toSimplified = Converter({ from: 't', to: 'cn' });
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** A traditional character in a simplified text. */
export interface TraditionalCharacter {
  /** Offset in the text. */
  at: number;
  /** Its simplified form. */
  simplified: string;
  /** Whether it stands in a word of the dictionary; else it is taken for a name, which keeps it. */
  isWord: boolean;
}

/** A text beside its simplified form. */
export interface Simplified {
  text: string;
  simplified: string;
}

/** A text beside the form it has in simplified characters. */
export function simplify(text: string): Simplified {
  return { text, simplified: toSimplified(text) };
}

/**
 * Traditional characters that strayed into a simplified text. One is to be read as simplified only
 * where it then makes a word of the dictionary with its neighbours.
 *
 * @example findTraditional(simplify('運輸，迴马岭')) // => [
 * //   { at: 0, simplified: '运', isWord: true }, { at: 1, simplified: '输', isWord: true },
 * //   { at: 3, simplified: '回', isWord: false }]
 */
export function findTraditional({ text, simplified }: Simplified): TraditionalCharacter[] {
  if (simplified === text || simplified.length !== text.length) return [];
  const found: TraditionalCharacter[] = [];
  for (const { segment, index } of words.segment(simplified)) {
    for (let at = index; at < index + segment.length; at += 1) {
      const character = simplified[at] as string;
      if (character === text[at]) continue;
      found.push({ at, simplified: character, isWord: segment.length > 1 });
    }
  }
  return found;
}

/** Whether texts are set in simplified characters, a few strays apart. */
export function areSimplified(texts: readonly Simplified[]): boolean {
  let strays = 0;
  let length = 0;
  for (const { text, simplified } of texts) {
    length += text.length;
    if (text === simplified) continue;
    for (let at = 0; at < text.length; at += 1) if (text[at] !== simplified[at]) strays += 1;
  }
  return strays * 10 < length;
}
