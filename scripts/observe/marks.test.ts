import { expect, test } from 'vitest';
import { markBlocks } from './marks.ts';
import { blockOf } from './test-report.ts';

test('a block gets its own marks beside those it has, another stays as it is', () => {
  const old = { start: 0, end: 1, kind: 'correction' as const, id: 'a' };
  const [first, second] = [blockOf('完成87亿元', 0, { marks: [old] }), blockOf('前言', 9)];
  const mark = { observation: 'gdp', block: first.id, start: 2, end: 6 };
  const marked = markBlocks([first, second], [mark]);
  expect(marked[0]?.marks).toEqual([old, { start: 2, end: 6, kind: 'observation', id: 'gdp' }]);
  expect(marked[1]).toBe(second);
});
