import { expect, test } from 'vitest';
import { createLexer } from '../lexer.ts';
import { indicators } from '../test-report.ts';
import { pieces } from './clauses.ts';

const lex = createLexer(indicators, { place: '某县', year: 2024 });

/** The pieces of a sentence: the number with what stands before and behind it. */
function cut(sentence: string): (string | undefined)[] {
  const words = (tokens: readonly { start: number; end: number }[]) =>
    tokens.map(({ start, end }) => sentence.slice(start, end)).join('');
  return pieces(lex(sentence), sentence).map(
    (piece) => piece && `${words(piece.before)}|${words([piece.number])}|${words(piece.behind)}`,
  );
}

test.each([
  ['甲物3所、乙物2所', ['甲物|3所|', '乙物|2所|']],
  ['打造3所甲物和2所乙物', ['打造|3所|甲物', '|2所|乙物']],
  ['投资3亿元新建甲物5所', ['投资|3亿元|', '新建甲物|5所|']],
  ['实施甲物保护与修复2处、整治与建设乙物3处', ['实施甲物保护与修复|2处|', '整治与建设乙物|3处|']],
  ['甲率由47%提高到57%', ['甲率|57%|']],
  ['建成甲房2836套16万平方米', ['建成甲房|2836套|']],
  ['甲物，乙物', [undefined, undefined]],
])('%s', (sentence, expected) => {
  expect(cut(sentence)).toEqual(expected);
});
