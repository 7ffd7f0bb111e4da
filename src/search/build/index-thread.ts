/** A thread that indexes the library: what it makes of the words would hold up who prints the pages. */
import { parentPort, workerData } from 'node:worker_threads';
import { branches } from './branches.ts';
import { buildIndex } from './bundle.ts';
import { findReports } from './found-reports.ts';
import { keepFiles } from './keep-files.ts';

const { content, bundle }: { content: string; bundle: string } = workerData;
const reports = await findReports(content);
parentPort?.postMessage(await buildIndex(reports, bundle, { keep: keepFiles, branches }));
