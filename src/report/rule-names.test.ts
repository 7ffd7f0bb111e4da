import { expect, test } from 'vitest';
import { isPlainRule, ruleName } from './rule-names.ts';

test('rules have names; a new one goes by its own', () => {
  expect(ruleName('watermark')).toBe('水印');
  expect(ruleName('another')).toBe('another');
  expect(isPlainRule('line-break')).toBe(true);
  expect(isPlainRule('duplicate')).toBe(false);
});
