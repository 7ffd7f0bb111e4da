import { expect, test } from 'vitest';
import { clauseStart, isInFirstClause, listStart, opensClause, withoutAsides } from './clauses.ts';
import type { Token, TokenKind } from './token.ts';

const signs: Record<string, TokenKind> = {
  '，': 'comma',
  '；': 'semicolon',
  '：': 'colon',
  '、': 'and',
  '（': 'open',
  '）': 'close',
  时: 'time',
  数: 'quantity',
};

/** Tokens, one a character; what is no sign is a word. */
function tokensOf(text: string): Token[] {
  return [...text].map(
    (char, start) => ({ kind: signs[char] ?? 'word', start, end: start + 1 }) as Token,
  );
}

test.each([
  ['甲乙', 1, 0],
  ['甲，乙', 2, 2],
  ['甲；乙丙', 3, 2],
  ['甲：乙', 2, 2],
  // Behind a number 、 parts statements, elsewhere the items of a list.
  ['甲数、乙', 3, 3],
  ['甲、乙', 2, 0],
  // A bracket without numbers is an aside in its clause, one with them a clause of its own.
  ['甲（乙）丙', 4, 0],
  ['甲（数）丙', 4, 2],
  ['甲（乙', 2, 2],
])('the clause of "%s" at %i begins at %i', (text, index, start) => {
  expect(clauseStart(tokensOf(text), index)).toBe(start);
});

test.each([
  ['甲数、乙', 3, 0],
  ['甲数、乙数、丙', 6, 0],
  ['零，甲数、乙', 5, 2],
  ['甲，乙', 2, 2],
])('the list of "%s" at %i begins at %i', (text, clause, start) => {
  expect(listStart(tokensOf(text), clause)).toBe(start);
});

test('what stands in brackets is left out', () => {
  const text = '甲（乙）丙';
  expect(withoutAsides(tokensOf(text)).map(({ start }) => text[start])).toEqual(['甲', '丙']);
});

test('a clause is opened by what stands first in it, or behind its time', () => {
  const tokens = tokensOf('甲乙，丙时丁');
  expect(tokens.map((_, at) => opensClause(tokens, at))).toEqual([
    true,
    false,
    false,
    true,
    false,
    true,
  ]);
  expect(tokens.map((_, at) => isInFirstClause(tokens, at))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
