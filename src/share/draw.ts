import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Tinypool } from 'tinypool';

let workers: Tinypool | undefined;

/** A picture as PNG: drawn beside the pages, one at a time on each core. */
export function draw(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  workers ??= new Tinypool({
    filename: resolve('src/share/raster-worker.ts'),
    maxThreads: availableParallelism(),
    // Each has the typefaces open: to begin anew takes longer than a picture.
    idleTimeout: 60_000,
  });
  return workers.run(svg);
}
