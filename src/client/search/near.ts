import type { Query } from '../../search/query.ts';
import type { Library } from './library.ts';

/** A string that does occur, offered where what was asked for does not. */
export interface Near {
  text: string;
  blocks: number;
}

/** Most strings offered in the place of one that does not occur, and the longest term they are sought in. */
const mostNear = 5;
const longestTerm = 30;

/**
 * For a query without results: the terms that do occur, and the longest pieces of those that do
 * not, each with its number of blocks.
 */
export async function findNear(library: Library, query: Query): Promise<Near[]> {
  const pieces = new Map<string, number>();
  for (const term of query.terms) {
    const sought = Array.from((term[0]?.text ?? '').slice(0, longestTerm));
    for (const piece of await longestPieces(library, sought)) {
      pieces.set(piece, await library.count(piece));
    }
  }
  return [...pieces]
    .map(([text, blocks]) => ({ text, blocks }))
    .sort((a, b) => b.text.length - a.text.length || a.blocks - b.blocks)
    .slice(0, mostNear);
}

/** The runs of at least two characters that occur, none of them within another one. */
async function longestPieces(library: Library, characters: readonly string[]): Promise<string[]> {
  const pieces: string[] = [];
  let end = 0;
  for (let start = 0; start < characters.length; start += 1) {
    const before = end;
    end = Math.max(end, start + 1);
    while (
      end < characters.length &&
      (await library.count(characters.slice(start, end + 1).join(''))) > 0
    ) {
      end += 1;
    }
    if (end > before && end - start > 1) {
      const piece = withoutCutWords(characters, start, end);
      if (piece.length > 1) pieces.push(piece);
    }
  }
  return pieces;
}

const inWord = /[\p{Script=Latin}\p{Nd}]/u;

/** A piece without what it has of a Latin word or a number that goes on outside it. */
function withoutCutWords(characters: readonly string[], start: number, end: number): string {
  const isCut = (at: number) =>
    inWord.test(characters[at - 1] ?? '') && inWord.test(characters[at] ?? '');
  let [from, to] = [start, end];
  while (from < to && isCut(from)) from += 1;
  while (to > from && isCut(to)) to -= 1;
  return characters.slice(from, to).join('');
}
