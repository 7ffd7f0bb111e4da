import { rmSync } from 'node:fs';

/** What a thread does for `remove.ts`: files and folders go, with all that is in them. */
export default function work(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}
