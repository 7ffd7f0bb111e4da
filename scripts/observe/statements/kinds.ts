/** What kinds of tokens may stand where, around names and numbers. */

import type { TokenKind } from '../token.ts';

/** Between a clause's start and its subject. */
export const prefixKinds: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'time',
  'base',
  'filler',
  'goal',
  'level',
  'from',
  'average',
  'cumulative',
  'comparator',
  'place',
]);

/** In a clause that says how something was counted, or how it went: 按可比价格计算, 居全省第5位. */
export const asideKinds: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'remark',
  'filler',
  'base',
  'time',
  'comma',
]);

/** In a clause that goes on about the subject before it. */
export const chainKinds: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'time',
  'base',
  'filler',
  'goal',
  'level',
  'to',
  'average',
  'cumulative',
  'comparator',
  'change',
  'reality',
  'each',
  'new',
  'total',
]);

/** Between a number and what it counts: 84个生态环境重点项目 counts something else. */
export const betweenKinds: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'filler',
  'new',
  'change',
  'place',
  'renewal',
  'seat',
]);
