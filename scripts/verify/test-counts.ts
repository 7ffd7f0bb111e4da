/** Reports of the test runners → how many tests passed and failed. */
import { z } from 'astro/zod';

/** Tests that passed and failed. */
export interface Counts {
  passed: number;
  failed: number;
}

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const PlaywrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/** Counts of vitest's JSON report; a file that did not load counts as one failure. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, testResults } = VitestReport.parse(report);
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** Counts of Playwright's JSON report; an error outside the tests, of its server for one, is a failure. */
export function countPlaywright(report: unknown): Counts {
  const { errors, stats } = PlaywrightReport.parse(report);
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  };
}

const Specs = z.object({
  suites: z.array(z.unknown()).default([]),
  specs: z
    .array(
      z.object({
        title: z.string(),
        tests: z.array(
          z.object({
            status: z.string(),
            annotations: z.array(
              z.object({ type: z.string(), description: z.string().optional() }),
            ),
            results: z.array(z.object({ status: z.string() })),
          }),
        ),
      }),
    )
    .default([]),
});

type BrowserTest = z.infer<typeof Specs>['specs'][number]['tests'][number] & { title: string };

/** All tests of Playwright's JSON report, or of one of the suites in it. */
function listTests(report: unknown): BrowserTest[] {
  const { suites, specs } = Specs.parse(report);
  return [
    ...specs.flatMap(({ title, tests }) => tests.map((one) => ({ title, ...one }))),
    ...suites.flatMap(listTests),
  ];
}

/** The tests of Playwright's JSON report that the machine could not run, each with why. */
export function listSkipped(report: unknown): string[] {
  return listTests(report)
    .filter(({ status }) => status === 'skipped')
    .flatMap(({ title, annotations }) => {
      const skip = annotations.find(({ type }) => type === 'skip');
      // What has none stood behind something that failed, and is told with it.
      return skip ? [`${title}：${skip.description ?? '没有说明'}`] : [];
    });
}

/** The tests of Playwright's JSON report that did not end in time; those that found something wrong are not among them. */
export function listLate(report: unknown): string[] {
  return listTests(report)
    .filter(({ results }) => results.at(-1)?.status === 'timedOut')
    .map(({ title }) => title);
}

/**
 * What a step counts for: its tests, and one failure where it failed without a failing test.
 *
 * @example settle(false) // => { passed: 0, failed: 1 }
 */
export function settle(succeeded: boolean, counts: Counts = { passed: 0, failed: 0 }): Counts {
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/**
 * @example sum([{ passed: 2, failed: 0 }, { passed: 1, failed: 1 }]) // => { passed: 3, failed: 1 }
 */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
    }),
    { passed: 0, failed: 0 },
  );
}
