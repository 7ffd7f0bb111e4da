import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What processes took. */
export interface Usage {
  /** The most memory held at once, in megabytes. */
  megabytes: number;
  /** Time of all cores, in seconds. */
  cpuSeconds: number;
}

/** A process as `watchProcesses` asks for it: its number, and the words by which it was started. */
export interface WatchedProcess {
  pid: number;
  command: string;
}

/**
 * Watch this process and those it starts, or some of them; what ends within half a second is not seen.
 *
 * @param isWatched whether a process is: this one has the id `process.pid`
 */
export function watchProcesses(isWatched: (process: WatchedProcess) => boolean = () => true): {
  stop: () => Usage;
} {
  let most = 0;
  const times = new Map<number, number>();
  const look = () => {
    const own = ownProcesses().filter(isWatched);
    most = Math.max(most, kilobytesOf(own));
    for (const { pid, seconds } of own) times.set(pid, seconds);
  };
  look();
  const before = new Map(times);
  const timer = setInterval(look, 500);
  return {
    stop() {
      clearInterval(timer);
      look();
      const cpuSeconds = [...times].reduce(
        (sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? 0),
        0,
      );
      return { megabytes: Math.round(most / 1000), cpuSeconds };
    },
  };
}

interface Process extends WatchedProcess {
  kilobytes: number;
  seconds: number;
}

/** What some processes hold together: where the system tells it, what each has read of files once, such as Node itself. */
function kilobytesOf(processes: readonly Process[]): number {
  let [own, files] = [0, 0];
  for (const { pid, kilobytes } of processes) {
    const status = readStatus(pid);
    const shared = Number(/^RssFile:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    const whole = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? kilobytes);
    own += whole - shared;
    files = Math.max(files, shared);
  }
  return own + files;
}

/** What Linux tells of a process; nothing on other systems, or where it has ended. */
function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

/** This process and its descendants. */
function ownProcesses(): Process[] {
  const rows = execFileSync('ps', ['-e', '-o', 'pid=,ppid=,rss=,cputimes=,args='], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  }).split('\n');
  const ours = new Set([process.pid]);
  // A process is listed after the one that started it, but for rare wraps of the numbers.
  return rows.flatMap((row) => {
    const [, numbers = '', command = ''] = /^((?:\s*\d+){4})\s?(.*)$/.exec(row) ?? [];
    const [pid = 0, parent = 0, kilobytes = 0, seconds = 0] = numbers
      .trim()
      .split(/\s+/)
      .map(Number);
    if (!ours.has(pid) && !ours.has(parent)) return [];
    ours.add(pid);
    return [{ pid, command, kilobytes, seconds }];
  });
}
