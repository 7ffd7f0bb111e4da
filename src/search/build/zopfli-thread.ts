/** A thread that packs: the package takes over what nobody catches in its process, where it answers with its own text. */
import { parentPort, workerData } from 'node:worker_threads';
import { gzipAsync } from '@gfx/zopfli';

parentPort?.postMessage(await gzipAsync(workerData, { numiterations: 15 }));
