import { expect, test } from 'vitest';
import { counties } from '../library/test-library.ts';
import { toCountyFiles } from './county-files.ts';

test('a file of a county is kept under its name and the day of its texts', () => {
  const [first] = counties;
  if (!first) throw new Error('No county');
  expect(toCountyFiles(first, '2026-03-01T08:00:00+08:00')).toEqual([
    { title: '电子书（EPUB）', href: '/a/a.epub', name: '甲县历年报告 2026-03-01.epub' },
    { title: '单个网页（HTML）', href: '/a/a.html', name: '甲县历年报告 2026-03-01.html' },
  ]);
});
