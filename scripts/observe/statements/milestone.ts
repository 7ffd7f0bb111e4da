/** 先后突破20亿元、30亿元大关, 再上新台阶, 突破百亿元大关，达102.3亿元: marks that a value passed. */

import { clauseStart } from '../clauses.ts';
import { leadsToMark } from '../comparators.ts';
import { hasKind, quantitiesFrom, type Token, type TokenOf } from '../token.ts';
import { type Head, inClause, type Said, type Subject } from './said.ts';
import type { Statement } from './statement.ts';
import { toStatements } from './values.ts';

/** Index behind the marks, or the remark without a number, that begin at `index`. */
export function behindMilestones(
  tokens: readonly Token[],
  index: number,
  subjects: readonly Subject[],
): number | undefined {
  const token = tokens[index];
  if (token?.kind === 'remark') return index + 1;
  if (token?.kind === 'milestones') return behindMarks(tokens, index + 1);
  // 跨越20亿元、30亿元两个台阶
  const isPassed = token?.kind === 'comparator' && leadsToMark(token.comparator);
  if (!isPassed || subjects.length > 1 || quantitiesFrom(tokens, index + 1).length < 2)
    return undefined;
  return behindMarks(tokens, index + 1);
}

/**
 * The marks in a row that begin at `index`, as values of the macro indicators that passed them: all of one
 * subject, or one of each of several.
 */
export function readMilestones(
  tokens: readonly Token[],
  index: number,
  head: Head,
  said: Said,
): readonly Statement[] {
  const { subjects } = head;
  const marks = quantitiesFrom(tokens, index + 1);
  const [mark] = marks;
  const isMacro = subjects.every(({ indicator }) => indicator?.headline === true);
  // 总量分别跨过600亿元、500亿元: of others.
  const isOfOthers =
    subjects.length === 1 && hasKind(tokens.slice(clauseStart(tokens, index), index), 'each');
  if (!mark || !isMacro || isOfOthers || said.isGoal) return [];
  const unit = marks.at(-1)?.quantity.unit;
  const passed = inClause(said, { mode: 'level', comparator: '>' });
  const isOne = subjects.length === 1;
  if (!isOne && marks.length > 1 && marks.length !== subjects.length) return [];
  const made = isOne
    ? marks.map((one) => toStatements(head, passed, [inUnit(one, unit)]))
    : [toStatements(head, passed, marks.length === 1 ? subjects.map(() => mark) : marks)];
  if (made.some((one) => typeof one === 'string')) return [];
  const when = { passed: isOne && marks.length > 1 ? 'several' : 'one' } as const;
  return made
    .flatMap((one) => (typeof one === 'string' ? [] : one))
    .map((one) => ({ ...one, when: { ...one.when, ...when } }));
}

/** A number in the unit of the last of its list, where none is printed behind it. */
function inUnit(token: TokenOf<'quantity'>, unit: string | undefined): TokenOf<'quantity'> {
  const { quantity } = token;
  return quantity.unit === undefined ? { ...token, quantity: { ...quantity, unit } } : token;
}

/** Index behind the marks in a row from `index`: 3000亿、4000亿和5000亿元. */
function behindMarks(tokens: readonly Token[], index: number): number | undefined {
  let end: number | undefined;
  for (let at = index; tokens[at]?.kind === 'quantity'; at += 1) {
    const token = tokens[at + 1];
    // 亿 alone is no unit.
    at += token?.kind === 'word' && token.end - token.start === 1 ? 1 : 0;
    end = at + 1;
    if (tokens[end]?.kind !== 'and') break;
    at = end;
  }
  return end;
}

/** 达到102.3亿元，首次突破100亿元大关: index behind a mark from `index` on that the value told before it has passed. */
export function behindOwnMark(
  tokens: readonly Token[],
  index: number,
  statements: readonly Statement[],
  subjects: readonly Subject[],
): number | undefined {
  const [subject, ...others] = subjects;
  const indicator = subject?.indicator;
  const value = statements.findLast((one) => one.indicator === indicator?.slug);
  const at = tokens.findIndex(({ kind }, place) => place >= index && kind !== 'filler');
  const [verb, mark] = tokens.slice(at, at + 2);
  const isMark = verb?.kind === 'comparator' && leadsToMark(verb.comparator);
  if (!value || !indicator || others.length > 0 || !isMark || mark?.kind !== 'quantity')
    return undefined;
  const inUnit = (number: number, unit = '') => number * (indicator.factors[unit] ?? Number.NaN);
  const { quantity } = mark;
  return inUnit(quantity.value, quantity.unit) <= inUnit(value.value, value.unit)
    ? at + 2
    : undefined;
}

/** 突破100亿元大关，达到102.3亿元: behind `index` is the value, the last one is a mark it passed. */
export function isMoreExact(
  tokens: readonly Token[],
  index: number,
  statements: readonly Statement[],
  [subject]: readonly Subject[],
): boolean {
  const inUnit = (value: number, unit = '') =>
    value * (subject?.indicator?.factors[unit] ?? Number.NaN);
  const words = tokens.slice(index);
  // 总额达到, 去年达到
  const lead = words.findIndex(({ kind }) => kind !== 'filler' && kind !== 'time');
  const [verb, number] = words.slice(lead, lead + 2);
  const last = statements.at(-1);
  return (
    leadsToMark(last?.comparator) &&
    last !== undefined &&
    verb?.kind === 'level' &&
    number?.kind === 'quantity' &&
    inUnit(number.quantity.value, number.quantity.unit) > inUnit(last.value, last.unit)
  );
}
