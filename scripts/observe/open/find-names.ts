/**
 * Names of what numbers are said of, composed of the words around them:
 *
 *     新建改建农村公路1200公里 · 引进8家企业 · 森林覆盖率达到23% · 35个重点项目开工
 */
import type { Token, TokenKind, TokenOf } from '../token.ts';
import { type Piece, pieces } from './clauses.ts';
import { namesOfEach } from './each.ts';
import type { FactName, KindOfUnit } from './fact-name.ts';
import { isProperName } from './noun.ts';
import { nameBefore } from './noun-number.ts';
import { nameBehind } from './number-noun.ts';
import { isPart } from './part.ts';

/** Tokens that no noun before a number goes over. */
const foreignKinds = new Set<TokenKind>([
  'every',
  'semicolon',
  'from',
  'milestones',
  'remark',
  'each',
]);

/** Units in which nothing is told that was done or is there. */
const otherKinds = new Set(['years', 'percentage-point', 'multiple', 'points']);

/** The names in a sentence, at most one for each number. */
export function findNames(
  tokens: readonly Token[],
  sentence: string,
  kindOf: KindOfUnit,
): FactName[] {
  const names: FactName[] = [];
  let last: FactName | undefined;
  for (const piece of pieces(tokens, sentence)) {
    const shared = piece?.isListed ? last : undefined;
    const isWhole = piece && !isPart(sentence.slice(0, piece.number.start));
    const name = isWhole ? nameOf(piece, sentence, kindOf, shared) : undefined;
    // One thing with a name gives no fact, but the list goes on with its verb.
    if (name && !isOne(name, kindOf)) names.push(name);
    last = name;
  }
  return [...names, ...namesOfEach(tokens, sentence, kindOf)];
}

function nameOf(
  piece: Piece,
  sentence: string,
  kindOf: KindOfUnit,
  shared: FactName | undefined,
): FactName | undefined {
  const { number, before, behind } = piece;
  const kind = kindOf(number.quantity.unit ?? '');
  if (otherKinds.has(kind) || isWordNumber(number, sentence)) return undefined;
  if ([...before, ...behind].some((token) => foreignKinds.has(token.kind))) return undefined;
  const context = { piece, sentence, kind, shared };
  // 五年新增3万人: of which years is not known.
  const isOfYears = (token: Token) =>
    token.kind === 'word' && severalYears.test(sentence.slice(token.start, token.end));
  if (piece.isCut || before.some(isOfYears)) return undefined;
  return behind.every(isTrailing) ? nameBefore(context) : nameBehind(context);
}

/** 一个, 一批 are no numbers; 三个 in names neither. */
function isWordNumber({ start, quantity }: TokenOf<'quantity'>, sentence: string): boolean {
  const first = sentence.charAt(start);
  return !/[\d]/.test(first) && (!/[一二三四五六七八九两]/.test(first) || quantity.value <= 10);
}

function isTrailing(token: Token): boolean {
  return token.kind === 'filler' || token.kind === 'goal';
}

/** Verbs of many things, which are never said of one that has a name. */
const neverOfNames = /^(?:累计)?(?:新增|净增|发放|栽植|培育|引进|认定|拆除|淘汰|清理|新增加)/;

/** Whether a name is that of one thing: 滨河路. */
function isOne({ verb, noun, number: { quantity } }: FactName, kindOf: KindOfUnit): boolean {
  return !neverOfNames.test(verb) && isProperName(noun, quantity, kindOf(quantity.unit ?? ''));
}

const severalYears = /[两三四五]年(?![级制期])/;
