/**
 * How a process ends whose threads may be at work. `process.exit` waits for them, and about one time in
 * seventy one that begins to wait for work while it is told to end never hears of it (Node 24 with the
 * pools of tinypool).
 */

/** What a process says to the one that started it before it ends. */
export interface Ended {
  /** Its exit code. */
  ended: number;
}

/** End with the process that started this one: it was killed, or it would have said something. */
export function endWithParent(): void {
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
}

/** Let the process that started this one know, as `endWith` does, that an error ends it which nobody catches. */
export function tellUncaught(): void {
  process.on('uncaughtExceptionMonitor', () => process.send?.({ ended: 1 } satisfies Ended));
}

/** End, and let the process that started this one know how it went: where this one stays, that one ends it. */
export function endWith(code: number): void {
  if (process.send) process.send({ ended: code } satisfies Ended, () => process.exit(code));
  else process.exit(code);
}

/** Whether a message is what a process says before it ends: Node sends some of its own. */
export function isEnded(message: unknown): message is Ended {
  return typeof message === 'object' && message !== null && 'ended' in message;
}
