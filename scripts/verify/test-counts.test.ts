import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, listLate, listSkipped, settle, sum } from './test-counts.ts';

describe('countVitest', () => {
  const report = { numPassedTests: 3, numFailedTests: 1, testResults: [] };

  test('takes the tests as they are', () => {
    expect(countVitest(report)).toEqual({ passed: 3, failed: 1 });
  });

  test('a file that does not load is a failure, a failed file with tests is not one more', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [] },
    ];
    expect(countVitest({ ...report, testResults })).toEqual({ passed: 3, failed: 2 });
  });

  test('refuses what is no report', () => {
    expect(() => countVitest({})).toThrow();
  });
});

describe('countPlaywright', () => {
  test('a test that passed at the second try has passed', () => {
    const report = { errors: [], stats: { expected: 4, unexpected: 2, flaky: 1, skipped: 3 } };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2 });
  });

  test('an error outside the tests is a failure', () => {
    const report = {
      errors: [{ message: 'port in use' }],
      stats: { expected: 0, unexpected: 0, flaky: 0 },
    };
    expect(countPlaywright(report)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('of the browser tests', () => {
  const annotations = [{ type: 'skip', description: 'R 不在这台机器上' }];
  const spec = (title: string, status: string, results: string[] = []) => ({
    title,
    tests: [{ status, annotations, results: results.map((one) => ({ status: one })) }],
  });

  test('what a machine could not run is told with the reason', () => {
    const behind = { title: '丙', tests: [{ status: 'skipped', annotations: [], results: [] }] };
    const file = {
      suites: [{ specs: [spec('甲', 'skipped'), behind] }],
      specs: [spec('乙', 'expected')],
    };
    expect(listSkipped({ suites: [file, { specs: [] }] })).toEqual(['甲：R 不在这台机器上']);
  });

  test('what did not end in time is told apart from what found something wrong', () => {
    const specs = [
      spec('甲', 'unexpected', ['timedOut']),
      spec('乙', 'unexpected', ['failed']),
      spec('丙', 'expected', ['passed']),
      spec('丁', 'skipped', ['skipped']),
    ];
    expect(listLate({ suites: [{ suites: [{ specs }] }] })).toEqual(['甲']);
  });
});

describe('settle', () => {
  test.each([
    {
      title: 'success without tests counts nothing',
      succeeded: true,
      counts: undefined,
      failed: 0,
    },
    { title: 'failure without tests is one', succeeded: false, counts: undefined, failed: 1 },
    {
      title: 'failing tests are the failure',
      succeeded: false,
      counts: { passed: 0, failed: 2 },
      failed: 2,
    },
    {
      title: 'failure though all tests passed is one',
      succeeded: false,
      counts: { passed: 9, failed: 0 },
      failed: 1,
    },
  ])('$title', ({ succeeded, counts, failed }) => {
    expect(settle(succeeded, counts)).toEqual({ passed: counts?.passed ?? 0, failed });
  });
});

test('sum of nothing is nothing', () => {
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
});

test('sum adds passed to passed and failed to failed', () => {
  expect(
    sum([
      { passed: 2, failed: 0 },
      { passed: 1, failed: 1 },
    ]),
  ).toEqual({ passed: 3, failed: 1 });
});
