import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

/** Milliseconds that a process may take to end once it has said how it went. */
const patience = 10_000;

/**
 * Run a module in a process of its own, which ends as `src/library/end-process.ts` has it. Signals to end go
 * to it.
 *
 * @param env its environment
 * @param wait milliseconds that it may take to end once it has said how it went
 * @returns its exit code, or 128 and the signal that ended it
 */
export async function runBuilder(
  module: URL,
  env: NodeJS.ProcessEnv,
  wait: number = patience,
): Promise<number> {
  const builder = fork(module, { env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => builder.kill(signal));
  }
  let said: number | undefined;
  builder.once('message', (code) => {
    said = Number(code);
    setTimeout(() => builder.kill('SIGKILL'), wait).unref();
  });
  const [code, signal]: [number | null, NodeJS.Signals | null] = await once(builder, 'exit');
  return said ?? code ?? 128 + (signal ? constants.signals[signal] : 0);
}
