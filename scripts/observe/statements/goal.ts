/** Whether numbers are aimed at, where words apart from them say so. */

import { isDone } from '../sentence-time.ts';
import type { Token, TokenKind } from '../token.ts';

/** 主要预期目标是：…: whether a goal before a clause announces it; `经过努力，` does not. */
export function isAnnounced(tokens: readonly Token[], clause: number): boolean {
  return tokens.some(({ kind }, at) => kind === 'goal' && leadsIn(tokens.slice(at + 1, clause)));
}

/** Whether what stands behind a goal announces a list: `主要预期目标是：`, `目标为，`. */
function leadsIn(behind: readonly Token[]): boolean {
  const end = behind.findIndex(({ kind }) => ['comma', 'semicolon', 'quantity'].includes(kind));
  const head = behind.slice(0, end === -1 ? undefined : end);
  // 为 and 是 announce; 目标任务基本完成 and 努力推动经济保持在合理区间 do not.
  const leads = head.findIndex(({ kind, start, end }) => kind === 'level' && end - start === 1);
  const colon = head.findIndex(({ kind }) => kind === 'colon');
  return (
    (colon !== -1 && !isDone(head.slice(0, colon))) ||
    (leads !== -1 && head[leads + 1]?.kind !== 'word')
  );
}

/** `增长6%的目标`: a goal named behind the number before `index`. */
export function isGoalBehind(tokens: readonly Token[], index: number): boolean {
  const [first] = tokens.slice(index);
  if (first?.kind === 'goal') return true;
  // 突破1000亿元、人口突破1000万的奋斗目标: named behind the last of a list.
  const end = tokens.findIndex(({ kind }, at) => at >= index && bordersOfGoal.has(kind));
  const rest = tokens.slice(index, end === -1 ? undefined : end);
  return rest.some(
    ({ kind }, at) =>
      kind === 'goal' &&
      rest[at - 1]?.kind === 'filler' &&
      // 超额完成年度计划, 超年度计划28%: it is reached.
      !['level', 'comparator'].includes(rest[at - 2]?.kind ?? ''),
  );
}

/** Behind them another thing is told: 增长6.5%（年度目标6%）. */
const bordersOfGoal = new Set<TokenKind>(['comma', 'semicolon', 'colon', 'open', 'close']);
