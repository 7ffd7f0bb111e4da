import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { inOwnProcess } from './own-process.ts';

afterEach(() => vi.unstubAllEnvs());

type Work = (given: string) => { pid: number; given: string; site: string | undefined };

async function inProcess(code: string): Promise<ReturnType<typeof inOwnProcess<Work>>> {
  const folder = await mkdtemp(join(tmpdir(), 'process-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'work.mjs');
  await writeFile(file, `export default (given) => { ${code} };`);
  return inOwnProcess<Work>(file);
}

test('what needs much memory is done in a process of its own each time', async () => {
  vi.stubEnv('SITE', 'https://a.example');
  const work = await inProcess('return { pid: process.pid, given, site: process.env.SITE };');
  const [first, second] = [await work('甲'), await work('乙')];
  expect([first.given, second.given]).toEqual(['甲', '乙']);
  // What the build is told is told to it.
  expect(first.site).toBe('https://a.example');
  expect(new Set([first.pid, second.pid, process.pid]).size).toBe(3);
});

test('what goes wrong in it is told, and that it has ended before its time', async () => {
  const fail = await inProcess("throw new Error('读不了')");
  await expect(fail('')).rejects.toStrictEqual(new Error('读不了'));
  const end = await inProcess("process.kill(process.pid, 'SIGKILL')");
  await expect(end('')).rejects.toThrow(/work\.mjs ended before it answered: SIGKILL/);
});
