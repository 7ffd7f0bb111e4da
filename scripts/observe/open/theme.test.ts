import { expect, test } from 'vitest';
import { otherTheme, themeFinder } from './theme.ts';

const themeOf = themeFinder([
  { group: '农业', words: ['农村', '农田'] },
  { group: '城乡建设', words: ['路'] },
  { group: '交通', words: ['公路'] },
  { group: '企业和项目', words: ['项目', '重点项目'] },
  { group: '综合经济', words: ['投资'] },
]);

test.each([
  ['农村公路', '交通'],
  ['农村道路', '城乡建设'],
  ['高标准农田', '农业'],
  ['国际友城', otherTheme],
  ['高标准农田项目建设', '农业'],
  ['农村公路重点项目', '企业和项目'],
  ['引进投资亿元以上项目', '企业和项目'],
])('%s belongs to %s', (name, group) => {
  expect(themeOf(name)).toBe(group);
});
