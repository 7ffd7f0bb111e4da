/** The files of data that hold all observations of the library. */
import { bodyFolder, respondFile } from './body-file.ts';
import { type FormOfAll, formsOfAll } from './dataset.ts';
import { getIndicators, getObservedDigests } from './entries.ts';
import type writeInThread from './files-of-all-thread.ts';
import { inThread } from './threads.ts';

const write = inThread<typeof writeInThread>('src/library/files-of-all-thread.ts');

/** The file in a form, written by a thread while pages are printed: of a large library that takes seconds. */
export async function respondAll(form: FormOfAll): Promise<Response> {
  const file = await write({
    form,
    // In the order of their ids, as the datasets have them.
    reports: await getObservedDigests(),
    indicators: await getIndicators(),
    site: import.meta.env.SITE ?? '',
    base: import.meta.env.BASE_URL,
    folder: bodyFolder,
  });
  return respondFile(file, formsOfAll[form]);
}
