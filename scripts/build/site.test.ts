import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildEnvironment } from '../verify/build-library.ts';

test('a build that is told a wrong address says how it is written, and nothing else', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: buildEnvironment({ SITE: 'example' }),
    encoding: 'utf8',
  });
  expect((stdout + stderr).trim().split('\n')).toEqual([
    expect.stringMatching(/^SITE=example：应为/),
    expect.stringMatching(/^没有建成/),
  ]);
  expect(status).toBe(1);
});
