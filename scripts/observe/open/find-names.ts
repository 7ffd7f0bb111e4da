/**
 * Names of what numbers are said of, composed of the words around them:
 *
 *     新建改建农村公路1200公里 · 引进8家企业 · 森林覆盖率达到23% · 35个重点项目开工
 */
import { partWord } from '../lexicon/places.ts';
import { ofHouse, onlyDone, policyOn } from '../lexicon/subjects.ts';
import type { Token, TokenKind, TokenOf } from '../token.ts';
import { nameOfAspect } from './aspect-number.ts';
import { goesOn, ofPart, withoutPart } from './city.ts';
import { type Piece, pieces } from './clauses.ts';
import { namesOfEach } from './each.ts';
import type { FactName, KindOfUnit } from './fact-name.ts';
import { isProperName } from './noun.ts';
import { nameBefore } from './noun-number.ts';
import { nameBehind } from './number-noun.ts';
import { isOfParts, isPart } from './part.ts';
import { isOfThat, type SubjectFinder, subjectsIn } from './subject.ts';

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
  const subjectAt = subjectsIn(tokens, sentence, kindOf);
  for (const printed of pieces(tokens, sentence)) {
    const shared = printed?.isListed ? last : undefined;
    const { piece, part } = printed ? withoutPart(printed, sentence) : {};
    const told = piece && nameOf(piece, sentence, kindOf, { shared, subjectAt });
    const name = told && (part ? ofPart(told, part) : inPart(told, names.at(-1), sentence));
    // One thing with a name gives no fact, but the list goes on with its verb.
    if (name && !isOne(name, kindOf)) names.push(name);
    last = name;
  }
  return [...names, ...namesOfEach(tokens, sentence, kindOf)];
}

/** A name that goes on a sentence on a part: 市区新建公园12个，新增绿地30公顷. */
function inPart(name: FactName, last: FactName | undefined, sentence: string): FactName {
  const { scope, number } = last ?? {};
  if (scope === undefined || !number) return name;
  const isIn = goesOn(sentence.slice(number.end, name.number.start), name);
  return isIn ? { ...name, scope } : name;
}

function nameOf(
  piece: Piece,
  sentence: string,
  kindOf: KindOfUnit,
  { shared, subjectAt }: { shared: FactName | undefined; subjectAt: SubjectFinder },
): FactName | undefined {
  const { number, before, behind } = piece;
  const above = sentence.slice(0, number.start);
  if (isPart(above)) return undefined;
  const kind = kindOf(number.quantity.unit ?? '');
  if (otherKinds.has(kind) || isWordNumber(number, sentence)) return undefined;
  if (before.some(isForeign) || behind.some(isForeign)) return undefined;
  // A list that a bracket has cut: 甲（乙）、丙经费下降5%.
  const isBefore = behind.every(isTrailing);
  if (isBefore && before[0]?.kind === 'and') return undefined;
  const context = { piece, sentence, kind, shared };
  // 五年新增3万人: of which years is not known.
  const isOfYears = (token: Token) =>
    token.kind === 'word' && severalYears.test(sentence.slice(token.start, token.end));
  if (piece.isCut || before.some(isOfYears)) return undefined;
  const { subject, told } = subjectAt(number.start);
  const name = isBefore
    ? (nameBefore(context) ?? (subject && nameOfAspect(context, subject)))
    : nameBehind(context);
  if (!name || isOfThat(told, `${name.verb}${name.noun}`)) return undefined;
  if (number.quantity.unit === '条' && policyOn.test(name.noun)) return undefined;
  // 某园区引进项目18个，竣工投产7个: of which things, the clauses before say.
  if (onlyDone.test(name.verb + name.noun) && (!/项目/.test(above) || partWord.test(above)))
    return undefined;
  const isOfWhole = before.some((token) => token.kind === 'place' && token.isOwn);
  if (!isOfWhole && ofHouse.test(`${name.verb}${name.noun}`)) return undefined;
  if (name.isMeasure && isOfParts(name.noun, above)) return undefined;
  return { ...name, quoteStart: Math.min(piece.from ?? name.quoteStart, name.quoteStart) };
}

/** 一个, 一批 are no numbers; 三个 in names neither. */
function isWordNumber({ start, quantity }: TokenOf<'quantity'>, sentence: string): boolean {
  const first = sentence.charAt(start);
  return !/[\d]/.test(first) && (!/[一二三四五六七八九两]/.test(first) || quantity.value <= 10);
}

function isForeign({ kind }: Token): boolean {
  return foreignKinds.has(kind);
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
