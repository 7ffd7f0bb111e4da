/** A thread that indexes a site: what it makes of the words would hold up who prints the pages. */
import { parentPort, workerData } from 'node:worker_threads';
import { branches } from './branches.ts';
import { buildIndex } from './bundle.ts';
import { keepFiles } from './keep-files.ts';

const { site }: { site: string } = workerData;
parentPort?.postMessage(await buildIndex(site, { keep: keepFiles, branches }));
