import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type work from '../integrations/read-files-thread.ts';
import { inOwnThreads } from './threads.ts';

let folder = '';
let threads: ReturnType<typeof inOwnThreads<typeof work>>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threads-'));
  writeFileSync(join(folder, 'a.txt'), '123456789');
  threads = inOwnThreads<typeof work>('src/integrations/read-files-thread.ts');
});
afterEach(async () => {
  await threads.end();
  rmSync(folder, { recursive: true });
});

const read = (file: string) => threads.run({ folder, files: [file], root: 'https://example.org/' });

test('threads of their own give what the work gives, and say what fails', async () => {
  expect(await read('a.txt')).toMatchObject([{ bytes: 9, crc: 0xcbf43926 }]);
  // A folder is no file.
  await expect(read('.')).rejects.toThrow('EISDIR');
});

test('who asks when they have ended, or has no answer by then, is told nothing: neither an answer nor a fault', async () => {
  const asked = read('a.txt');
  await threads.end();
  const told = Promise.race([asked, read('a.txt')]).then(
    () => 'an answer',
    () => 'a fault',
  );
  expect(await Promise.race([told, wait(300, 'nothing')])).toBe('nothing');
});
