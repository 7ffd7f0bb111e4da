import { cutPiece, type EditedText, type Piece } from './edited-text.ts';

/** A real sign of per cent: a text that has one tells rates by it. */
const real = /[%％‰℅﹪]|百分之/;

/** A sign that no number ends with, or a few in a row: `12&`, `12_M_M_`. */
const odd = String.raw`[&$#^*_@|\\\ufffd□](?:[A-Za-z]?[&$#^*_@|\\\ufffd□]){0,5}`;

/** Such a sign behind a number that can only be a rate: 增长12&，. */
const rate = new RegExp(
  String.raw`(?:增长|下降|递增|增速|比重|[覆普合入登]\S{0,3}率)(?:达到?|为|了)?\d+(?:\.\d+)?(${odd})(?=[，。；、,;以左和的\s])`,
  'gu',
);

/** How many rates a text has at least, of which nobody can doubt then what the sign is. */
const enough = 5;

/**
 * Read the sign of per cent where the text has lost it: one and the same odd sign behind every number that
 * can only be a rate, and nowhere else, in a text without any real one. What an editor set stays.
 */
export function readPercents(edited: EditedText): EditedText {
  const text = edited.pieces.map((piece) => piece.text).join('');
  const sign = damagedPercent(text);
  if (sign === undefined) return edited;
  return { ...edited, pieces: edited.pieces.flatMap((piece) => readPiece(piece, sign)) };
}

/**
 * The sign that a text has for per cent, where it has no real one.
 *
 * @example damagedPercent('增长1&，增长2&，下降3&，增长4&，增长5&。') // => '&'
 */
export function damagedPercent(text: string): string | undefined {
  if (real.test(text)) return undefined;
  const signs = [...text.matchAll(rate)].map(([, sign]) => sign);
  const [sign] = signs;
  if (sign === undefined || signs.length < enough || signs.some((one) => one !== sign)) {
    return undefined;
  }
  const parts = text.split(sign).slice(0, -1);
  return parts.every((part) => /\d$/.test(part)) ? sign : undefined;
}

function readPiece(piece: Piece, sign: string): Piece[] {
  if (piece.correction !== undefined) return [piece];
  const read: Piece[] = [];
  let from = 0;
  for (let at = piece.text.indexOf(sign); at !== -1; at = piece.text.indexOf(sign, from)) {
    if (at > from) read.push(cutPiece(piece, from, at));
    read.push({ ...cutPiece(piece, at, at + sign.length), text: '%', rule: 'damaged-percent' });
    from = at + sign.length;
  }
  if (from === 0) return [piece];
  return from < piece.text.length ? [...read, cutPiece(piece, from, piece.text.length)] : read;
}
