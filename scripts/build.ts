/**
 * `npm run build`: build the site. It grows beside `dist/` and takes its place only when it is whole: who
 * is reading goes on reading, and a build that fails or is killed leaves the site that there was.
 *
 * It is built in a process of its own: how one uses memory is settled before it begins.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';

const builder = fork(new URL('build/site.ts', import.meta.url), {
  // Pages leave much behind that is soon of no use: with little room for it, it is moved about instead.
  execArgv: [...process.execArgv, '--max-semi-space-size=64'],
  // Each thread would have a heap of its own for what is not JavaScript's, and give little of it back.
  env: { ...process.env, MALLOC_ARENA_MAX: '2' },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => builder.kill(signal));
const [code] = await once(builder, 'exit');
process.exit(code ?? 1);
