/**
 * The text as an editor left it, kept as pieces of the seed: corrections cut, reorder and replace
 * pieces, and every piece still knows which range of the seed it stands for.
 */

import type { LeftOut, Span } from '../../src/schemas/edition.ts';

/** A place where text is lost. */
export interface GapMarker {
  correction: string;
  note: string;
}

/** A run of text and the range of the seed it came from. */
export interface Piece {
  /** What is read here. */
  text: string;
  start: number;
  end: number;
  /** Id of the correction that replaced the printed words; the text is the printed one without it. */
  correction?: string;
  /** Text is lost here; such a piece is empty. */
  gap?: GapMarker;
  /** The line that begins here is a heading of this level, or none where it is 0. */
  heading?: { correction: string; level: number };
}

/** A seed after its corrections: pieces in reading order, and what the corrections took out. */
export interface EditedText {
  pieces: Piece[];
  leftOut: LeftOut[];
}

/** The seed as it is, with nothing corrected. */
export function asPrinted(source: string): EditedText {
  return { pieces: [{ text: source, start: 0, end: source.length }], leftOut: [] };
}

/** What is read, as one string. */
export function readingText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/**
 * The part of a piece from offset `from` to `to` of its text.
 * Replaced words cannot be told apart, so the first part stands for the whole printed range.
 */
export function cutPiece(piece: Piece, from: number, to: number): Piece {
  if (from === 0 && to === piece.text.length) return piece;
  const text = piece.text.slice(from, to);
  if (piece.correction === undefined) {
    return { ...piece, text, start: piece.start + from, end: piece.start + to };
  }
  return from === 0 ? { ...piece, text } : { ...piece, text, start: piece.end };
}

/** The seed's range of a piece. */
export function spanOf(piece: Piece): Span {
  return [piece.start, piece.end];
}
