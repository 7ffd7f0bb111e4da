import type { Observation } from '../../src/schemas/observation.ts';

export type Comparator = Observation['comparator'];

/** Words in front of a number, by what they make of it. */
export const comparatorsBefore: readonly { comparator: Comparator; words: string }[] = [
  { comparator: '>=', words: '不低于 不少于 不小于 至少 最低 ≥' },
  { comparator: '<=', words: '不高于 不超过 不大于 控制在 ≤' },
  { comparator: '>', words: '超过 突破 高于 大于 超 破 >' },
  // 迈上100亿元台阶 is said, and read, as 突破100亿元大关 is.
  { comparator: '>', words: '迈过 跨过 越过 跨越 迈上 跨上 站上 跃上 登上' },
  { comparator: '<', words: '低于 小于 不足 不到 <' },
  { comparator: '~', words: '接近 将近 逼近 迈近 大约 约为 约 近' },
];

/** Whether a comparator may lead to a mark that was passed or reached: 突破100亿元, 迈上100亿元台阶. */
export function leadsToMark(comparator: Comparator | undefined): boolean {
  return comparator === '>' || comparator === '>=';
}

/** Words behind a number, by what they make of it. */
export const comparatorsBehind: readonly { comparator: Comparator; words: string }[] = [
  { comparator: '>=', words: '及以上 以上' },
  { comparator: '<=', words: '及以下 以内 以下' },
  { comparator: '~', words: '左右 上下' },
];
