import { characterOf, radical } from '../../src/text/radicals.ts';
import { cutPiece, type EditedText, type Piece } from './edited-text.ts';

/**
 * Read radicals of the print as the characters they stand for, before anything is read: numbering,
 * dates and names are told by their characters. What an editor set stays.
 */
export function readRadicals(edited: EditedText): EditedText {
  return { ...edited, pieces: edited.pieces.flatMap(readPiece) };
}

function readPiece(piece: Piece): Piece[] {
  if (piece.correction !== undefined) return [piece];
  const read: Piece[] = [];
  let at = 0;
  for (const { index, 0: sign } of piece.text.matchAll(radical)) {
    const text = characterOf(sign);
    if (text === sign) continue;
    if (index > at) read.push(cutPiece(piece, at, index));
    read.push({ ...cutPiece(piece, index, index + 1), text, rule: 'radical' });
    at = index + 1;
  }
  if (at === 0) return [piece];
  return at < piece.text.length ? [...read, cutPiece(piece, at, piece.text.length)] : read;
}
