import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

test('a port in use is named, with the way to take another', ({ baseURL }) => {
  // The server of these tests holds it.
  const { port } = new URL(baseURL ?? '');
  const { status, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('../../scripts/preview.ts', import.meta.url)), '--port', port],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain(`端口 ${port} 已被占用`);
  expect(stderr).toContain(`npm run preview -- --port ${Number(port) + 1}`);
  expect(status).toBe(1);
});
