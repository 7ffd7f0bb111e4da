import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { runBuilder } from './builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'builder-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const helpers = new URL('../../src/library/end-process.ts', import.meta.url);

/** Code that stays, whatever is done to end it. */
const stays = 'process.exit = () => {}; setInterval(() => {}, 1000);';

/** How a process ends that runs such code, where it is not waited for. */
function codeOf(code: string): Promise<number> {
  const file = join(folder, 'builder.mjs');
  writeFileSync(
    file,
    `import { endWith, endWithParent, tellUncaught } from '${helpers}';\n${code}`,
  );
  return runBuilder(pathToFileURL(file), process.env, 100);
}

test('a process ends with the code that it has said, also where it would not end by itself', async () => {
  expect(await codeOf('endWith(0);')).toBe(0);
  expect(await codeOf('endWith(3);')).toBe(3);
  expect(await codeOf(`${stays} endWith(0);`)).toBe(0);
});

test('one that has said nothing of its end has its own code', async () => {
  expect(await codeOf('process.exit(5);')).toBe(5);
  expect(await codeOf("process.send({ 'watch:import': [] }, () => process.exit(5));")).toBe(5);
});

test('an error that nobody catches is told', async () => {
  const code = `tellUncaught(); setTimeout(() => { throw new Error('this error belongs to a test'); });`;
  expect(await codeOf(code)).toBe(1);
});

// Windows knows no signals.
test.skipIf(process.platform === 'win32')(
  'one that is ended by a signal has the code of that; one that the system ends says so',
  async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    expect(await codeOf("process.kill(process.pid, 'SIGTERM');")).toBe(143);
    expect(told).not.toHaveBeenCalled();
    expect(await codeOf(`${stays} endWithParent(); process.disconnect();`)).toBe(137);
    expect(told).toHaveBeenCalledWith(expect.stringMatching(/SIGKILL.*内存不够/));
  },
);
