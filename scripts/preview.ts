/** `npm run preview [-- --port 4322]`: serve the built `dist/` on this machine and say where. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { withBase } from '../src/library/routes.ts';
import { restoreSite } from './build/place.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } });
const port = Number(values.port);
const address = new URL(withBase('/', process.env['BASE'] ?? '/'), `http://localhost:${port}`).href;

try {
  restoreSite(`${root}dist`);
  const server = await preview({
    root,
    logLevel: 'silent',
    server: { port, headers: sentHeaders(`${root}dist/_headers`) },
    // Another port than the one asked for would only puzzle whoever typed the address.
    vite: { preview: { strictPort: true } },
  });
  console.log(`
县域报告文库已启动，请用浏览器打开：

    ${address}

按 Ctrl+C 停止。`);
  await server.closed();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

/**
 * What hosts send with every file, as the build wrote it for them; but other pages may show what is only
 * tried out.
 */
function sentHeaders(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const [ofAll = ''] = readFileSync(file, 'utf8').split('\n\n');
  const sent = ofAll.split('\n').flatMap((line) => {
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined || name === 'X-Frame-Options') return [];
    return [[name, value.replace(/; frame-ancestors [^;]*/, '')]];
  });
  return Object.fromEntries(sent);
}

/** What went wrong, in the reader's words where the cure is known. */
function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('already in use')) {
    return `端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口：npm run preview -- --port ${port + 1}`;
  }
  if (message.includes('does not exist')) return '还没有 dist/：请先运行 npm run build。';
  return message;
}
