/**
 * The text as an editor left it, kept as pieces of the seed: corrections cut, reorder and replace
 * pieces, and every piece still knows which range of the seed it stands for.
 */

import type { LeftOut } from '../../src/schemas/edition.ts';

/** A run of text and the range of the seed it came from. */
export interface Piece {
  /** What is read here. */
  text: string;
  start: number;
  end: number;
  /** Id of the correction that set these words; without it the text is the printed one. */
  correction?: string;
  /** Name of the rule by which another sign is read than the one printed. */
  rule?: string;
  /** Ids of the corrections that moved this text or joined it to what stands before. */
  acts?: readonly string[];
  /**
   * Of a piece that is read where nothing is printed: whether it goes with the words that end at its
   * offset, or with those that begin there.
   */
  side?: 'ending' | 'beginning';
  /** Text is lost here; such a piece is empty. */
  gap?: LostText;
}

/** What is known of lost text. */
export interface LostText {
  note: string;
  /** Depth of the heading that is lost with it. */
  level?: number | undefined;
}

/** A line that an editor judged. */
interface JudgedLine {
  correction: string;
  /** Offset of words of the line in the seed. */
  offset: number;
  /** Depth of the heading it is; 0 where it is none. */
  level: number;
}

/** A seed after its corrections: pieces in reading order, and what the corrections took out. */
export interface EditedText {
  pieces: Piece[];
  leftOut: LeftOut[];
  lines: JudgedLine[];
}

/** The seed as it is, with nothing corrected. */
export function asPrinted(source: string): EditedText {
  return { pieces: [{ text: source, start: 0, end: source.length }], leftOut: [], lines: [] };
}

/**
 * The part of a piece from offset `from` to `to` of its text.
 * Corrected words cannot be told apart, so the first part stands for the whole printed range.
 */
export function cutPiece(piece: Piece, from: number, to: number): Piece {
  if (from === 0 && to === piece.text.length) return piece;
  const text = piece.text.slice(from, to);
  if (piece.correction === undefined) {
    return { ...piece, text, start: piece.start + from, end: piece.start + to };
  }
  return from === 0 ? { ...piece, text } : { ...piece, text, start: piece.end };
}
