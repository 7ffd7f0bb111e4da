import { expect, test } from 'vitest';
import { toSections } from './sections.ts';

/** Title and state of the section that is marked. */
function markOf(path: string | null) {
  const marked = toSections('各县', path).filter(({ current }) => current !== undefined);
  expect(marked.length).toBeLessThanOrEqual(1);
  return marked.map(({ title, current }) => `${title}：${current}`)[0];
}

test.each([
  ['/counties/', '各县：page'],
  ['/jia/', '各县：true'],
  ['/jia/2024/', '各县：true'],
  ['/jia/2024/source/', '各县：true'],
  ['/years/2024/', '各县：true'],
  ['/indicators/', '指标：page'],
  ['/indicators/gdp/', '指标：true'],
  ['/topics/bridge/', '计划与进展：true'],
  ['/search/', '检索：page'],
  ['/data/', '数据：page'],
  ['/about/', '关于：page'],
  ['/corrections/', '关于：true'],
  ['/', undefined],
  [null, undefined],
])('%s is in %s', (path, expected) => {
  expect(markOf(path)).toBe(expected);
});
