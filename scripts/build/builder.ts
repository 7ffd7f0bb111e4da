import { fork } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { isEnded } from '../../src/library/end-process.ts';

/** Milliseconds that a process may take to end once it has said how it went. */
const patience = 10_000;

const passedOn: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM'];

/**
 * Run a module in a process of its own, which ends as `src/library/end-process.ts` has it. Signals to end go
 * to it; that the system has ended it is told.
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
  const passOn = (signal: NodeJS.Signals) => builder.kill(signal);
  for (const signal of passedOn) process.on(signal, passOn);
  let said: number | undefined;
  builder.on('message', (message) => {
    if (!isEnded(message)) return;
    said = message.ended;
    setTimeout(() => builder.kill('SIGKILL'), wait).unref();
  });
  await once(builder, 'exit');
  for (const one of passedOn) process.off(one, passOn);
  if (said !== undefined) return said;
  const { exitCode, signalCode: signal } = builder;
  if (signal === null) return exitCode ?? 1;
  if (!passedOn.includes(signal)) {
    console.error(`系统停下了建站的进程（${signal}），多半是内存不够：关掉别的程序再建。`);
  }
  return 128 + constants.signals[signal];
}
