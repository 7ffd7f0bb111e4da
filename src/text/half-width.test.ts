import { expect, test } from 'vitest';
import { toHalfWidth } from './half-width.ts';

test.each([
  ['ＧＤＰ（５％）。', 'GDP(5%)。'],
  ['！～', '!~'],
  ['、《》“”　', '、《》“”　'],
])('%s in half width is %s, as long as before', (text, expected) => {
  expect(toHalfWidth(text)).toBe(expected);
  expect(expected).toHaveLength(text.length);
});
