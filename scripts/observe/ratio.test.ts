import { expect, test } from 'vitest';
import { matchRatio } from './ratio.ts';

test.each([
  ['比例为16.3:27.1:56.6', 3, ['16.3', '27.1', '56.6%']],
  ['16∶27∶57', 0, ['16', '27', '57%']],
  ['16:27:50', 0, undefined],
  ['116.3:27.1:56.6', 1, undefined],
  ['16:27∶57', 0, undefined],
  ['16:27:57:1', 0, undefined],
])('the shares of "%s" at %i', (text, at, values) => {
  const tokens = matchRatio(text, at);
  const numbers = tokens?.flatMap((token) =>
    token.kind === 'quantity' ? [`${token.quantity.value}${token.quantity.unit ?? ''}`] : [],
  );
  expect(numbers).toEqual(values);
  for (const token of tokens ?? []) expect(token.start).toBeLessThan(token.end);
});
