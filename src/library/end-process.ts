/**
 * How a process ends whose threads may be at work. `process.exit` waits for them, and about one time in
 * seventy one that begins to wait for work while it is told to end never hears of it (Node 24 with the
 * pools of tinypool).
 */

/** End with the process that started this one: it was killed, or it would have said something. */
export function endWithParent(): void {
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
}

/** End, and let the process that started this one know how it went: where this one stays, that one ends it. */
export function endWith(code: number): void {
  if (process.send) process.send(code, () => process.exit(code));
  else process.exit(code);
}
