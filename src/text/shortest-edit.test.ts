import { diffArrays } from 'diff';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findShortestEdit } from './shortest-edit.ts';

test.each([
  ['', '', ''],
  ['甲乙', '甲乙', '=2'],
  ['', '甲乙', '+2'],
  ['甲乙', '', '-2'],
  ['甲乙丙', '甲丁丙', '=1 -1 +1 =1'],
])('%s → %s is %s', (earlier, later, runs) => {
  const signs = { same: '=', gone: '-', new: '+' };
  const found = findShortestEdit([...earlier], [...later]);
  expect(found.map(({ kind, count }) => signs[kind] + count).join(' ')).toBe(runs);
});

test('what is gone and new is what another program finds', () => {
  const words = fc.array(fc.constantFrom('建', '成', '学', '校'), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (earlier, later) => {
      const others = diffArrays(earlier, later).map(({ added, removed, count }) => ({
        kind: added ? 'new' : removed ? 'gone' : 'same',
        count,
      }));
      expect(findShortestEdit(earlier, later)).toEqual(others);
    }),
    { numRuns: 500 },
  );
});
