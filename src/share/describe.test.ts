import { expect, test } from 'vitest';
import { compose } from './describe.ts';
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
