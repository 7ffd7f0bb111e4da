/** Where quoted words stand: the one answer for all files of an editor, and the one message. */
import type { Words } from '../../src/schemas/correction.ts';
import type { Span } from '../../src/schemas/edition.ts';
import type { InputError } from './input-error.ts';

/** Who quotes from where, for messages. */
export interface Quoting {
  /** What the quoted text is called: `seeds/a-2024.txt` */
  text: string;
  /** Makes the error that names the file and the entry of the quote. */
  fault: (wrong: string, cure: string) => InputError;
}

/** Words, and which of how many matches is meant: the only one, unless an editor says otherwise. */
export function readWords(place: Words): { words: string; nth: number; of: number } {
  return typeof place === 'string' ? { words: place, nth: 1, of: 1 } : place;
}

/** Every range of a text in which words stand; matches may overlap. */
export function findWords(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    found.push([at, at + words.length]);
  }
  return found;
}

/**
 * All matches of words, of which there must be as many as the editor says.
 *
 * @throws InputError by `quoting.fault`
 */
export function checkMatches<Match>(
  found: readonly Match[],
  words: string,
  count: number,
  { text, fault }: Quoting,
): readonly Match[] {
  if (found.length === count) return found;
  throw fault(
    `“${words}”在 ${text} 中出现 ${found.length} 次，应为 ${count} 次`,
    found.length === 0
      ? `请照 ${text} 的文字改正引文`
      : '请把引文写长，或写明是几处中的哪一处（nth、of），全改则写明共几处（count）',
  );
}

/**
 * The match that is meant.
 *
 * @throws InputError by `quoting.fault`
 */
export function pickMatch<Match>(found: readonly Match[], place: Words, quoting: Quoting): Match {
  const { words, nth, of } = readWords(place);
  const match = checkMatches(found, words, of, quoting)[nth - 1];
  if (match === undefined) {
    throw quoting.fault(`“${words}”的 nth 是 ${nth}，而 of 只有 ${of}`, '请改正 nth');
  }
  return match;
}

/**
 * The range of a text that an editor means.
 *
 * @throws InputError by `quoting.fault`
 */
export function locateWords(text: string, place: Words, quoting: Quoting): Span {
  return pickMatch(findWords(text, readWords(place).words), place, quoting);
}

/**
 * The first range in which words stand: of evidence it is enough that it stands somewhere.
 *
 * @throws InputError by `quoting.fault`
 */
export function locateFirst(text: string, words: string, quoting: Quoting): Span {
  const [first] = findWords(text, words);
  if (first) return first;
  throw quoting.fault(`${quoting.text} 中没有“${words}”`, `请照 ${quoting.text} 的文字改正引文`);
}
