/** The files of data that hold all observations of the library. */
import { type FormOfAll, formsOfAll } from './dataset.ts';
import { getIndicators, getObservationsByReport } from './entries.ts';
import type writeInThread from './files-of-all-thread.ts';
import { inThread } from './threads.ts';

const write = inThread<typeof writeInThread>('src/library/files-of-all-thread.ts');

/** The file in a form, written by a thread while pages are printed: of a large library that takes seconds. */
export async function respondAll(form: FormOfAll): Promise<Response> {
  const pieces = await write({
    form,
    reports: [...(await getObservationsByReport()).keys()],
    indicators: await getIndicators(),
    site: import.meta.env.SITE ?? '',
    base: import.meta.env.BASE_URL,
  });
  const headers = { 'Content-Type': formsOfAll[form] };
  return new Response(inPieces(pieces), { headers });
}

/** As one text the file of a large library would stand in memory once more. */
function inPieces(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  const left = pieces.values();
  return new ReadableStream({
    pull(controller) {
      const { done, value } = left.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
