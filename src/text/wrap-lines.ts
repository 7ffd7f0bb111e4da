import { toPieces } from './line-breaks.ts';

/**
 * Fill lines with the pieces of a text, each line as long as fits. A piece that fits in no line is
 * broken where a line may be, and failing that anywhere.
 *
 * @example wrapLines(toPieces('一二，三四'), (line) => line.length <= 2) // => ['一', '二，', '三四']
 */
export function wrapLines(pieces: readonly string[], fits: (line: string) => boolean): string[] {
  const fitting = pieces
    .flatMap((piece) => (fits(piece.trimEnd()) ? [piece] : toPieces(piece)))
    .flatMap((piece) => (fits(piece.trimEnd()) ? [piece] : [...piece]));
  const lines: string[] = [];
  let line = '';
  for (const piece of fitting) {
    if (line !== '' && !fits((line + piece).trimEnd())) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line].map((one) => one.trim()).filter((one) => one !== '');
}
