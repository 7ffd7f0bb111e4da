import { expect, test } from 'vitest';
import { describeAudit } from './audit.ts';

const reportOf = (vulnerabilities: Record<string, number>) =>
  JSON.stringify({ auditReportVersion: 2, metadata: { vulnerabilities } });

test('known advisories are counted, the gravest first', () => {
  expect(describeAudit(reportOf({ low: 2, high: 1, critical: 0, total: 3 }))).toContain(
    '：严重1处，轻微2处（',
  );
  expect(describeAudit(reportOf({ low: 0, total: 0 }))).toBe('依赖没有已知的漏洞');
});

test.each(['', '<html>', '{"message":"audit endpoint returned an error"}'])(
  'where no registry answers, it says so: %j',
  (printed) => {
    expect(describeAudit(printed)).toMatch(/^没有查成/);
  },
);
