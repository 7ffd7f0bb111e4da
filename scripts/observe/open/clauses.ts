/** A sentence cut into the pieces that have one number each. */

import type { Token, TokenKind, TokenOf } from '../token.ts';
import { isFront } from './lead.ts';
import { aspectOf } from './subject.ts';
import { doingsIn } from './verbs.ts';

/** A piece of a sentence with one number. */
export interface Piece {
  before: readonly Token[];
  number: TokenOf<'quantity'>;
  behind: readonly Token[];
  /** Whether it goes on a list: 新建甲3所、乙2所. */
  isListed: boolean;
  /** Where the words begin that say how many things the number is of: 80个重点项目完成投资9亿元. */
  from: number | undefined;
  /** Whether a bracket cuts it, behind which its words go on: 棚户区（城中村）改造. */
  isCut: boolean;
}

/** Units that things are counted in whose sums are told. */
const counters = /^[个家项户处座所条宗件]$/;

const borders = new Set<TokenKind>(['comma', 'semicolon', 'colon', 'open', 'close']);

/** The pieces with one number; undefined stands for others, so that lists end at them. */
export function pieces(tokens: readonly Token[], sentence: string): (Piece | undefined)[] {
  const found: (Piece | undefined)[] = [];
  let piece: Token[] = [];
  let isListed = false;
  const close = (listed: boolean, isCut = false) => {
    if (piece.length > 0) found.push(toPiece(piece, sentence, isListed, isCut));
    piece = [];
    isListed = listed;
  };
  for (const [at, token] of tokens.entries()) {
    const hasNumber = piece.some(isNumber);
    const last = tokens[at - 1];
    const next = tokens[at + 1];
    if (borders.has(token.kind)) {
      close(false, goesOnBehind(tokens, at));
    } else if (
      token.kind === 'and' &&
      hasNumber &&
      !joinsNoun(token, last, sentence) &&
      endsPiece(last, next, sentence)
    ) {
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

/** Whether a number counts several things. */
function isCountOf({ quantity: { value, unit } }: TokenOf<'quantity'>): boolean {
  return value >= 2 && unit !== undefined && counters.test(unit);
}

function endsPiece(last: Token | undefined, next: Token | undefined, sentence: string): boolean {
  if (last && isNumber(last)) return true;
  return next !== undefined && (isNumber(next) || startsDoing(next, sentence));
}

/** 和 in 和美乡村 parts nothing, nor does 与 behind words: 保护与修复项目. */
function joinsNoun({ start }: Token, last: Token | undefined, sentence: string): boolean {
  const isInNoun = sentence[start] === '与' && last?.kind === 'word';
  return isInNoun || /^和[美谐]/.test(sentence.slice(start, start + 2));
}

/** Whether a verb that opens anew stands at a token. */
function startsDoing(token: Token, sentence: string): boolean {
  const [first] = doingsIn(sentence.slice(token.start, token.start + 6));
  return first?.start === 0 && first.isFirm;
}

/** Whether words go on behind the bracket that opens at `at`. */
function goesOnBehind(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== 'open') return false;
  const close = tokens.findIndex(({ kind }, place) => place > at && kind === 'close');
  const behind = tokens[close + 1];
  const isCounter =
    close === at + 2 && tokens[at + 1]?.kind === 'word' && tokens[at - 1]?.kind === 'quantity';
  return (
    isCounter ||
    (close !== -1 && behind !== undefined && !borders.has(behind.kind) && behind.kind !== 'and')
  );
}

function toPiece(
  tokens: readonly Token[],
  sentence: string,
  isListed: boolean,
  isCut: boolean,
): Piece | undefined {
  const numbers = tokens.filter(isNumber);
  const [first, second] = numbers;
  if (!first || numbers.length > 2) return undefined;
  const at = tokens.indexOf(first);
  /** The piece of a number, whose words end before `end`. */
  const pieceOf = (number: TokenOf<'quantity'>, end: number): Piece => ({
    before: tokens.slice(0, end),
    number,
    behind: tokens.slice(tokens.indexOf(number) + 1),
    isListed,
    from: undefined,
    isCut,
  });
  if (!second) return pieceOf(first, at);
  const next = tokens.indexOf(second);
  // 由47%提高到57%: one name for both.
  const from = tokens.findIndex(({ kind }) => kind === 'from');
  if (from !== -1 && from < at && tokens.slice(at, next).some(({ kind }) => kind === 'to')) {
    return pieceOf(second, from);
  }
  // 住房2836套16万平方米: the second tells the first in another unit.
  if (next === at + 1 && next === tokens.length - 1 && second.quantity.unit !== '%')
    return { ...pieceOf(first, at), behind: [] };
  const [, aspect = ''] =
    /^[^完实]{2,}((?:完成|实现).+)$/.exec(sentence.slice(first.end, second.start)) ?? [];
  const isFirst = tokens.slice(0, at).every((token) => isFront(token, sentence));
  const isOfMany = isFirst && /\d/.test(sentence.charAt(first.start)) && isCountOf(first);
  if (isOfMany && second.quantity.unit !== '%' && aspectOf(aspect) !== undefined) {
    return { ...pieceOf(second, next), before: tokens.slice(at + 1, next), from: first.start };
  }
  // 500万元以上项目12个: the first tells which.
  return first.quantity.comparator === '>=' && next > at + 1 ? pieceOf(second, next) : undefined;
}
