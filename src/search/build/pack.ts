/** Files as they are sent: packed with gzip, whatever the server does. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { packed } from '../files.ts';
import type { BundleFile } from './run-pagefind.ts';

/** A value as the file that holds it. */
export function packFile(path: string, value: unknown): BundleFile {
  return { path: path + packed, content: gzipSync(JSON.stringify(value), { level: 9 }) };
}

/** The same for a file that every search needs. */
export async function packSmallest(path: string, value: unknown): Promise<BundleFile> {
  return { path: path + packed, content: await gzipSmallest(Buffer.from(JSON.stringify(value))) };
}

/** As few bytes as gzip allows: a hundred times slower, and a twentieth less to send. */
export async function gzipSmallest(content: Uint8Array): Promise<Uint8Array> {
  const thread = new Worker(new URL('./zopfli-thread.ts', import.meta.url), {
    workerData: content,
  });
  const [smallest] = await once(thread, 'message');
  return smallest;
}
