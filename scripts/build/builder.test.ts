import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runBuilder } from './builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'builder-'));
afterAll(() => rmSync(folder, { recursive: true }));

const helpers = new URL('../../src/library/end-process.ts', import.meta.url);

/** How a process ends that runs such code, where it is not waited for. */
function codeOf(code: string): Promise<number> {
  const file = join(folder, 'builder.mjs');
  writeFileSync(file, `import { endWith, endWithParent } from '${helpers}';\n${code}`);
  return runBuilder(pathToFileURL(file), process.env, 100);
}

test('a process ends with the code that it has said, also where it would not end by itself', async () => {
  expect(await codeOf('endWith(0);')).toBe(0);
  expect(await codeOf('endWith(3);')).toBe(3);
  const stays = 'process.exit = () => {}; setInterval(() => {}, 1000);';
  expect(await codeOf(`${stays} endWith(0);`)).toBe(0);
});

test('one that has said nothing ends with its own code, or with that of the signal that ended it', async () => {
  expect(await codeOf('process.exit(5);')).toBe(5);
  expect(await codeOf("process.kill(process.pid, 'SIGTERM');")).toBe(143);
});

test('one whose parent has gone ends, whatever its threads do', async () => {
  const stays = 'process.exit = () => {}; setInterval(() => {}, 1000);';
  expect(await codeOf(`${stays} endWithParent(); process.disconnect();`)).toBe(137);
});
