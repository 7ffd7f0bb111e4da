import { execFileSync } from 'node:child_process';

/** Watch the memory of this process and of those it has started; `stop` gives the most, in megabytes. */
export function watchMemory(): { stop: () => number } {
  let most = 0;
  const look = () => {
    most = Math.max(most, residentMemory());
  };
  look();
  const timer = setInterval(look, 500);
  return {
    stop() {
      clearInterval(timer);
      return Math.round(most / 1000);
    },
  };
}

/** Kilobytes that this process and its descendants hold. */
function residentMemory(): number {
  const rows = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const ours = new Set([process.pid]);
  let sum = 0;
  // A process is listed after the one that started it, but for rare wraps of the numbers.
  for (const [pid = 0, parent = 0, size = 0] of rows) {
    if (ours.has(pid) || ours.has(parent)) {
      ours.add(pid);
      sum += size;
    }
  }
  return sum;
}
