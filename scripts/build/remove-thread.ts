import { rmSync } from 'node:fs';

/** Remove a folder with all that is in it, or what is left of it. */
export default function work(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
