import { describe, expect, test } from 'vitest';
import { type Excerpt, formatExcerpt, toMarkdown } from './excerpt.ts';

const cited = { standard: '甲. 乙[R/OL]. (2021-04)', plain: '《乙》（甲，2021年4月）' };
const excerpt: Excerpt = {
  texts: ['一、丙', '丁。'],
  markdown: ['### 一、丙', '丁。'],
  place: '第3—4段',
  address: 'https://example.org/#p3',
};

describe('formatExcerpt', () => {
  test.each([
    ['address', 'https://example.org/#p3'],
    ['standard', '一、丙\n丁。\n——甲. 乙[R/OL]. (2021-04)[2026-03-01]. https://example.org/#p3.'],
    ['plain', '一、丙\n丁。\n——《乙》（甲，2021年4月）第3—4段，https://example.org/#p3'],
    [
      'markdown',
      '> ### 一、丙\n>\n> 丁。\n>\n> ——[《乙》（甲，2021年4月）第3—4段](https://example.org/#p3)\n',
    ],
  ] as const)('%s', (form, expected) => {
    expect(formatExcerpt(form, excerpt, cited, '2026-03-01')).toBe(expected);
  });
});

describe('toMarkdown', () => {
  test.each([
    ['p', '丁。', undefined, '丁。'],
    ['h3', '一、丙', undefined, '### 一、丙'],
    ['p', '总量提升。全年完成', '总量提升。', '**总量提升。**全年完成'],
    ['li', '——提升。戊', '提升。', '- ——**提升。**戊'],
    [
      'div',
      '指标\t2020年\n总量\t2.6\n\t-',
      undefined,
      '| 指标 | 2020年 |\n| --- | --- |\n| 总量 | 2.6 |\n|  | - |',
    ],
  ])('%s %j', (tag, text, runIn, expected) => {
    expect(toMarkdown(tag, text, runIn)).toBe(expected);
  });
});
