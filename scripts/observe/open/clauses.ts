/** A sentence cut into the pieces that have one number each. */

import type { Token, TokenKind, TokenOf } from '../token.ts';
import { doingsIn } from './verbs.ts';

/** A piece of a sentence with one number. */
export interface Piece {
  before: readonly Token[];
  number: TokenOf<'quantity'>;
  behind: readonly Token[];
  /** Whether it goes on a list: 新建甲3所、乙2所. */
  isListed: boolean;
}

const borders = new Set<TokenKind>(['comma', 'semicolon', 'colon', 'open', 'close']);

/** The pieces with one number; undefined stands for others, so that lists end at them. */
export function pieces(tokens: readonly Token[], sentence: string): (Piece | undefined)[] {
  const found: (Piece | undefined)[] = [];
  let piece: Token[] = [];
  let isListed = false;
  const close = (listed: boolean) => {
    if (piece.length > 0) found.push(toPiece(piece, isListed));
    piece = [];
    isListed = listed;
  };
  for (const [at, token] of tokens.entries()) {
    const hasNumber = piece.some(isNumber);
    const last = tokens[at - 1];
    const next = tokens[at + 1];
    if (borders.has(token.kind)) {
      close(false);
    } else if (token.kind === 'and' && hasNumber && endsPiece(last, next, sentence)) {
      close(true);
    } else if (hasNumber && last && isNumber(last) && startsDoing(token, sentence)) {
      // 投资3.2亿元新建幼儿园5所
      close(false);
      piece.push(token);
    } else {
      piece.push(token);
    }
  }
  close(false);
  return found;
}

function isNumber(token: Token): token is TokenOf<'quantity'> {
  return token.kind === 'quantity' && token.quantity.unit !== undefined;
}

function endsPiece(last: Token | undefined, next: Token | undefined, sentence: string): boolean {
  if (last && isNumber(last)) return true;
  return next !== undefined && (isNumber(next) || startsDoing(next, sentence));
}

/** Whether a verb that opens anew stands at a token. */
function startsDoing(token: Token, sentence: string): boolean {
  const [first] = doingsIn(sentence.slice(token.start, token.start + 6));
  return first?.start === 0 && first.isFirm;
}

function toPiece(tokens: readonly Token[], isListed: boolean): Piece | undefined {
  const numbers = tokens.filter(isNumber);
  const [number] = numbers;
  if (!number || numbers.length > 1) return undefined;
  const at = tokens.indexOf(number);
  return { before: tokens.slice(0, at), number, behind: tokens.slice(at + 1), isListed };
}
