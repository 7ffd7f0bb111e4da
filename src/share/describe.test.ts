import { expect, test } from 'vitest';
import { compose, describeTopic } from './describe.ts';
import { longestDescription } from './limits.ts';
import { reportsOf } from './scope.ts';

test('as many items as fit, four at most', () => {
  expect(compose('甲县', ['一', '二', '三', '四', '五'], '完。')).toBe(
    '甲县：一，二，三，四。完。',
  );
  expect(compose('甲', ['乙'.repeat(60), '丙'.repeat(60)], '丁。')).toBe(
    `甲：${'乙'.repeat(60)}。丁。`,
  );
  expect(compose('甲', ['乙'.repeat(200)], '丁。')).toBe('甲。丁。');
  expect(compose('甲'.repeat(200), [], '丁。')).toHaveLength(longestDescription);
});

const reports = [
  { id: 'c', kind: '两会报道', data: { year: 2025 } },
  { id: 'a', kind: '五年规划纲要', data: { year: 2021 } },
  { id: 'b', kind: '政府工作报告', data: { year: 2024 } },
];

/** A topic of which only the quotes matter. */
function topicOf(...quotes: { role: 'promise' | 'result'; quote: string }[]) {
  const place = { note: null, block: 'p1', number: 1, start: 0, end: 1, path: [], url: '/' };
  return { title: '大桥', passages: quotes.map((one) => ({ ...one, ...place, report: 'a' })) };
}

test('a topic is told by its first promise and the years of the other reports', () => {
  const topic = topicOf(
    { role: 'result', quote: '大桥通车。' },
    { role: 'promise', quote: '再建一座大桥。' },
  );
  expect(describeTopic(topic, { name: '甲县' }, reports)).toBe(
    '大桥。甲县2021年五年规划纲要：“再建一座大桥”。2024年、2025年的报告怎样说，原文并列。',
  );
  expect(describeTopic(topic, { name: '甲县' }, reports.slice(1, 2))).toBe(
    '大桥。甲县2021年五年规划纲要：“再建一座大桥”。原文按年并列。',
  );
});

test('a long promise is cut to what a description has room for', () => {
  const told = describeTopic(
    topicOf({ role: 'promise', quote: '大'.repeat(200) }),
    { name: '甲县' },
    reports,
  );
  expect(told).toHaveLength(longestDescription);
  expect(told).toContain('大…”。2024年');
});

test('a page is as new as the reports it is made of', () => {
  const reports = [
    { path: '/jia/2024/', data: { year: 2024 } },
    { path: '/jia/2025/', data: { year: 2025 } },
    { path: '/yi/2024/', data: { year: 2024 } },
  ];
  const paths = (page: string) => reportsOf(page, reports).map(({ path }) => path);
  expect(paths('/jia/')).toEqual(['/jia/2024/', '/jia/2025/']);
  expect(paths('/jia/2024/source/')).toEqual(['/jia/2024/']);
  expect(paths('/years/2024/')).toEqual(['/jia/2024/', '/yi/2024/']);
  expect(paths('/indicators/gdp/')).toHaveLength(3);
});
