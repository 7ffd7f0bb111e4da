/**
 * The checks of the project, one after the other. A failing step does not end the run; the last line says
 * how many tests passed and failed.
 *
 *     npm run verify         every check, of what is installed anew: before a merge, and on machines
 *     npm run verify:fast    while working: without the installation, the library that the unit tests build,
 *                            coverage, and those browser tests that ask of one feature
 *     npm run verify:large   a made library of some hundred reports is built and asked what must hold of any
 */
import { type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installBrowser } from '../src/e2e/browser.ts';
import { makeLibrary } from './bench/made-library.ts';
import { describeAudit } from './verify/audit.ts';
import { copyProject } from './verify/build-library.ts';
import {
  type Counts,
  countPlaywright,
  countVitest,
  listLate,
  listSkipped,
  settle,
  sum,
} from './verify/test-counts.ts';

const {
  fast,
  large,
  reports: count,
} = parseArgs({
  options: {
    fast: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    /** How many the large library has. */
    reports: { type: 'string', default: '200' },
  },
}).values;

const root = fileURLToPath(new URL('../', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'verify-'));
const results: Counts[] = [];
const failing: string[] = [];
/** Tests that need what this machine does not have. */
const skipped: string[] = [];
/** Browser tests that did not end in time at first. */
const late: string[] = [];

/** Run a step, show how it went, keep what it counts for, and tell whether it succeeded. */
async function step(name: string, run: () => Counts | Promise<Counts>): Promise<boolean> {
  console.log(`\n▶ ${name}`);
  const start = performance.now();
  const counts = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const succeeded = counts.failed === 0;
  console.log(`${succeeded ? '✔' : '✘'} ${name}（${seconds} 秒）`);
  results.push(counts);
  if (!succeeded) failing.push(name);
  return succeeded;
}

/** How npm is run, with its output in view. */
function options(env: NodeJS.ProcessEnv = {}, folder = root) {
  return {
    cwd: folder,
    env: { ...process.env, CI: 'true', ...env },
    // On Windows npm is a batch file, which only a shell can start.
    shell: process.platform === 'win32',
    stdio: ['ignore', 'inherit', 'inherit'] satisfies StdioOptions,
  };
}

/** Run an npm script and tell whether it succeeded. */
function npm(args: readonly string[], env?: NodeJS.ProcessEnv, folder?: string): boolean {
  return spawnSync('npm', args, options(env, folder)).status === 0;
}

/** Start an npm script that runs beside the next steps; what comes is whether it succeeded. */
async function start(args: readonly string[]): Promise<boolean> {
  const [code] = await once(spawn('npm', args, options()), 'exit');
  return code === 0;
}

/** Run a test runner that writes its report to `file`; no report is a failure even where it claims success. */
function tests(
  file: string,
  count: (report: unknown) => Counts,
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  folder?: string,
): Counts {
  const succeeded = npm(args, env, folder);
  try {
    return settle(succeeded, count(JSON.parse(readFileSync(file, 'utf8'))));
  } catch (error) {
    console.error(`没有得到可用的测试报告：${error}`);
    return settle(false);
  }
}

function unitTests(): Counts {
  const file = join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  // The second library takes as long to build as all other tests do to run.
  const extent = fast ? ['--project=shared', '--project=separate'] : ['--coverage'];
  return tests(file, countVitest, ['test', '--', ...extent, ...reporters]);
}

/** Tell what is known of the dependencies, where a registry can be reached; it fails nothing. */
function audit(): Counts {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    ...options(),
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
    timeout: 60_000,
  });
  console.log(describeAudit(stdout));
  return settle(true);
}

async function findOrInstallBrowser(): Promise<Counts> {
  try {
    // The one that was seen to start is the one to test with.
    process.env['CHROMIUM'] = await installBrowser();
    return settle(true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return settle(false);
  }
}

/**
 * Run browser tests. Those that did not end in time are named at the end; where nothing else is wrong they are
 * run once more, by themselves: on a machine that others use, too, that says more of it than of the site.
 *
 * @param chosen what of them is run, as Playwright takes it
 * @param folder of the project whose site is asked
 */
function browserTests(chosen: readonly string[], env?: NodeJS.ProcessEnv, folder?: string): Counts {
  const first = runBrowserTests(chosen, env, folder);
  late.push(...first.late);
  if (first.late.length === 0 || first.late.length < first.counts.failed) return first.counts;
  console.log(`没有按时完成的再跑一次：${first.late.join('；')}`);
  const { counts } = runBrowserTests([...chosen, '--last-failed', '--workers=1'], env, folder);
  return { passed: first.counts.passed + counts.passed, failed: counts.failed };
}

function runBrowserTests(
  chosen: readonly string[],
  env?: NodeJS.ProcessEnv,
  folder?: string,
): { counts: Counts; late: string[] } {
  const file = join(reports, 'playwright.json');
  const own: string[] = [];
  const count = (report: unknown) => {
    skipped.push(...listSkipped(report));
    own.push(...listLate(report));
    return countPlaywright(report);
  };
  const args = ['run', 'test:e2e', '--', ...chosen, '--reporter=list,json'];
  const counts = tests(file, count, args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...env }, folder);
  return { counts, late: own };
}

/** What is asked of each page and of each report, whatever a change is about. */
const ofAllPages = ['page-kinds', 'no-script', 'rules/reports', 'rules/valid-html', 'rules/weight'];

/** Every check of this project, or those that a change needs while one works on it. */
async function verifyProject(): Promise<void> {
  await step('核对 src/content', () => settle(npm(['run', 'content', '--', '--check'])));
  // The check of types keeps one processor busy, this build the other.
  const fixture = start(['run', '--silent', 'build:fixture']);
  await step('代码检查', () => settle(npm(['run', 'check'])));
  if (!fast) await step('依赖的安全公告', audit);
  await step('单元测试', unitTests);
  const built = await step('建站', () => settle(npm(['run', 'build'])));
  const hasFixture = await step('浏览器测试用的小文库', async () => settle(await fixture));
  const hasBrowser = await step('浏览器', findOrInstallBrowser);
  // An older `dist/` may lie there: testing it would say nothing about this source.
  if (built && hasFixture && hasBrowser) {
    await step('浏览器测试', () => browserTests(fast ? ofAllPages : []));
  } else failing.push('浏览器测试（没有运行）');
}

/** What must hold of any library, asked of a large one: its work reports are ours, said of made places. */
async function verifyLarge(): Promise<void> {
  const seeds = join(reports, 'seeds');
  const folder = join(reports, 'library');
  makeLibrary(join(root, 'seeds'), seeds, Number(count));
  mkdirSync(folder);
  copyProject(folder, [seeds]);
  const compiled = await step(`${count}份报告的内容`, () =>
    settle(npm(['run', 'content'], {}, folder)),
  );
  const built = compiled && (await step('建站', () => settle(npm(['run', 'build'], {}, folder))));
  const hasBrowser = await step('浏览器', findOrInstallBrowser);
  // What this library has published, another has not; and there every indicator may have a page.
  const rules = ['--grep-invert', 'published.lands|page.leads.to.its.row'];
  if (built && hasBrowser) {
    await step('浏览器测试', () => browserTests(rules, { E2E_RULES_ONLY: 'yes' }, folder));
  } else failing.push('浏览器测试（没有运行）');
}

await (large ? verifyLarge() : verifyProject());
rmSync(reports, { recursive: true });

const { passed, failed } = sum(results);
if (skipped.length > 0) console.log(`\n没有运行：\n${skipped.join('\n')}`);
if (late.length > 0) console.log(`\n没有按时完成（别的都通过时又跑了一次）：\n${late.join('\n')}`);
if (failing.length > 0) console.log(`\n未通过：${failing.join('、')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
