/** A thread that indexes a site, when it is told where: what it makes of the words would hold up who prints the pages. */
import { parentPort } from 'node:worker_threads';
import { branches } from './branches.ts';
import { buildIndex } from './bundle.ts';
import { keepFiles } from './keep-files.ts';

parentPort?.once('message', async (site: string) => {
  // What goes wrong ends the thread, and is told to who has started it.
  parentPort?.postMessage(await buildIndex(site, { keep: keepFiles, branches }));
});
