import { expect, test } from 'vitest';
import { makeReport } from '../schemas/test-factories.ts';
import { toReportLines } from './report-lines.ts';

test('a report is called by what it is, its slogan stands below', () => {
  const data = makeReport({ year: 2025, title: '实干为要', date: '2025-04-24/2025-04-27' });
  const [line] = toReportLines([
    { data, kind: '两会报道', path: '/a/2025/', subtitle: '实干为要' },
  ]);
  expect(line).toMatchObject({
    title: '2025年两会报道',
    href: '/a/2025/',
    slogan: '实干为要',
    day: '2025-04-24',
    date: '2025年4月24日至27日',
  });
});

test('a title that says no more is not said again', () => {
  const data = makeReport({ title: '政府工作报告' });
  const [line] = toReportLines([{ data, kind: '政府工作报告', path: '/a/2024/' }]);
  expect(line?.slogan).toBeUndefined();
});
