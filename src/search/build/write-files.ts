import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BundleFile } from './run-pagefind.ts';

/** Write files into a folder: thousands of small ones, for which waiting costs more than writing. */
export function writeFiles(folder: string, files: Iterable<BundleFile>): void {
  const made = new Set<string>();
  for (const { path, content } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  }
}
