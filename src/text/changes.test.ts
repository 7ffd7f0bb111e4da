import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toChanges } from './changes.ts';

const signs = { same: '', gone: '-', new: '+' };

/** `建成[-3][+5]所` */
function show(earlier: string, later: string): string {
  return toChanges(earlier, later)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${signs[kind]}${text}]`))
    .join('');
}

test.each([
  ['建成3所学校。', '建成5所学校。', '建成[-3][+5]所学校。'],
  ['完成87.5亿元', '完成81.5亿元', '完成[-87.5][+81.5]亿元'],
  ['建设医院', '建设县医院', '建设[+县]医院'],
  ['全面建成学校', '建成学校', '[-全面]建成学校'],
  ['开工建设，年底完工', '投入使用，年底完工', '[-开工建设][+投入使用]，年底完工'],
  // 的 alone in the middle of other words is no common word.
  ['优美的环境', '便利的交通', '[-优美的环境][+便利的交通]'],
  ['同一句。', '同一句。', '同一句。'],
])('%s → %s', (earlier, later, marked) => {
  expect(show(earlier, later)).toBe(marked);
});

test('of nothing nothing is told', () => {
  expect(toChanges('', '')).toEqual([]);
});

test('both passages can be read from it, character by character', () => {
  const words = fc.array(fc.constantFrom('建', '成', '学', '校', '3', '12', '，', 'a'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [earlier, later] = [one.join(''), other.join('')];
      const changes = toChanges(earlier, later);
      const without = (kind: string) =>
        changes.flatMap((change) => (change.kind === kind ? [] : change.text)).join('');
      expect(without('new')).toBe(earlier);
      expect(without('gone')).toBe(later);
    }),
  );
});
