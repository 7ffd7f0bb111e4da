import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Write a file, and its folder where there is none. */
export async function writeFileIn(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
