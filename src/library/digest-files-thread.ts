import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** The SHA-256 of some files, in hexadecimal digits; `none` of one that is not there. */
export default function work(paths: readonly string[]): string[] {
  return paths.map(digestOfFile);
}

/** The SHA-256 of a file, in hexadecimal digits; `none` where there is none. */
export function digestOfFile(path: string): string {
  return existsSync(path) ? hash('sha256', readFileSync(path)) : 'none';
}
