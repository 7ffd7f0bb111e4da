/** The part of the place that a clause opens with, where what it tells is of that alone: 市区新建公园12个. */

import { cityPart, outOfCity } from '../lexicon/places.ts';
import { type Token, toToken } from '../token.ts';
import type { Piece } from './clauses.ts';
import type { FactName } from './fact-name.ts';
import { isFront } from './lead.ts';

/** A part of the place, as worded, and where its words begin. */
interface Part {
  words: string;
  start: number;
}

/** A piece without the part of the place it opens with. */
export function withoutPart(piece: Piece, sentence: string): { piece: Piece; part?: Part } {
  const at = piece.before.findIndex((token) => !isFront(token, sentence));
  const first = piece.before[at];
  if (!first) return { piece };
  const words = cityPart.exec(sentence.slice(first.start))?.[0];
  if (words === undefined) return { piece };
  const end = first.start + words.length;
  const before = piece.before.flatMap((token): Token[] => {
    if (token.start < first.start || token.start >= end) return [token];
    return token.end > end ? [toToken({ kind: 'word' }, end, token.end)] : [];
  });
  return { piece: { ...piece, before }, part: { words, start: first.start } };
}

/** A name that is of a part; its words take the place of those of the part too. */
export function ofPart(name: FactName, { words, start }: Part): FactName {
  const own = name.isCounted ? {} : { start };
  return { ...name, ...own, scope: words, quoteStart: Math.min(start, name.quoteStart) };
}

/** Whether a sentence that told of a part goes on to tell of it, from the number before to this one. */
export function goesOn(between: string, { noun }: FactName): boolean {
  return !/[;；]|全[市县区]/.test(between) && !outOfCity.test(noun);
}
