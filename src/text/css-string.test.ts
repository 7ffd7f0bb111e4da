import postcss, { type Declaration } from 'postcss';
import { expect, test } from 'vitest';
import { toCssString } from './css-string.ts';

test('words stand as they are', () => {
  expect(toCssString('甲县2024年·报告')).toBe('"甲县2024年·报告"');
});

test('nothing in the words ends the string, the rule or the element', () => {
  const string = toCssString('甲"}</style><b>\\\n乙');
  expect(string).not.toMatch(/[<>\n]/);
  const root = postcss.parse(`a{content:${string}}`);
  let found: Declaration | undefined;
  root.walkDecls((declaration) => {
    found = declaration;
  });
  expect(root.nodes).toHaveLength(1);
  expect(found?.value).toBe(string);
});
