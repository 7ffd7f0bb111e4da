/** The files of data that hold all observations of the library. */
import { getIndicators, getObservationsByReport } from './entries.ts';
import type writeInThread from './files-of-all-thread.ts';
import { once } from './once.ts';
import { inThread } from './threads.ts';

const write = inThread<typeof writeInThread>('src/library/files-of-all-thread.ts');

/** Both files, written by a thread while pages are printed: of a large library that takes seconds. */
export const getFilesOfAll = once('files of all observations', async () =>
  write({
    reports: [...(await getObservationsByReport()).keys()],
    indicators: await getIndicators(),
    site: import.meta.env.SITE ?? '',
    base: import.meta.env.BASE_URL,
  }),
);
