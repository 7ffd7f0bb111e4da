import { expect, test } from 'vitest';
import { parseForm } from './glossary.ts';

test.each([
  ['三保', { words: '三保', start: 0, end: 2 }],
  ['“{三保}”', { words: '“三保”', start: 1, end: 3 }],
  ['{三保}支出', { words: '三保支出', start: 0, end: 2 }],
])('parseForm(%j) is %j', (form, expected) => {
  expect(parseForm(form)).toEqual(expected);
});
