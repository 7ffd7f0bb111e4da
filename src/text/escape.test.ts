import { expect, test } from 'vitest';
import { escapeXml } from './escape.ts';

test('words stay words', () => {
  expect(escapeXml('<b>&"')).toBe('&lt;b&gt;&amp;&quot;');
});
