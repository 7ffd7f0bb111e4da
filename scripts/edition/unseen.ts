import type { VFile } from 'vfile';
import { codeOf, unseenSigns, withoutUnseen } from '../../src/text/signs.ts';
import { cutPiece, type EditedText, type Piece } from './edited-text.ts';
import { positionOf } from './tree.ts';

/**
 * Leave out the signs that nobody sees, before anything is read: they would part a word, hide a
 * number from a search or break a page. Each kind is reported at its first place.
 */
export function leaveOutUnseen(edited: EditedText, file: VFile): EditedText {
  const source = String(file.value);
  const leftOut = [...edited.leftOut];
  const places = new Map<string, number[]>();
  const pieces = edited.pieces.flatMap((piece): Piece[] => {
    // The words of a correction are the editor's.
    if (piece.correction !== undefined) return [{ ...piece, text: withoutUnseen(piece.text) }];
    const seen: Piece[] = [];
    let at = piece.start;
    const keep = (end: number) => {
      if (end > at || piece.start === piece.end) {
        seen.push(cutPiece(piece, at - piece.start, end - piece.start));
      }
    };
    for (const [start, sign] of signsIn(source, piece)) {
      keep(start);
      at = start + sign.length;
      leftOut.push({ span: [start, at], rule: 'unseen-sign', text: sign });
      const code = codeOf(sign);
      const known = places.get(code);
      if (known) known.push(start);
      else places.set(code, [start]);
    }
    keep(piece.end);
    return seen;
  });
  for (const [code, [first = 0, ...more]] of places) {
    const count = more.length === 0 ? '' : `，共 ${more.length + 1} 处`;
    const message = file.message(`看不见的符号 ${code}${count}，不入正文`, {
      place: positionOf(file, first, first).start,
      ruleId: 'unseen-sign',
      source: 'edition',
    });
    message.note = '如是混入的，不必处理；如它占了一个字的位置，请对照原件写一条 replace。';
  }
  return { ...edited, pieces, leftOut };
}

/**
 * The unseen signs of a printed piece; a byte order mark at the start of a file belongs there. Only the
 * piece is searched, with the character before it, which tells what a variation selector is.
 */
function* signsIn(source: string, { start, end }: Piece): Generator<[number, string]> {
  const from = Math.max(0, start - 2);
  for (const { index, 0: sign } of source.slice(from, end).matchAll(unseenSigns())) {
    const at = from + index;
    if (at >= start && (at > 0 || sign !== '\ufeff')) yield [at, sign];
  }
}
