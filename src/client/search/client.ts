import { withBase } from '../../library/routes.ts';
import { Failure, type FailureKind } from './failure.ts';
import type { SearchReply, SearchRequest, SearchState } from './protocol.ts';

/** What the search found. */
export type Results = Exclude<SearchReply, { failure: FailureKind }>;

let worker: Worker | undefined;
let sent = 0;
const waiting = new Map<
  number,
  { resolve: (results: Results | undefined) => void; reject: (error: Error) => void }
>();

/**
 * Ask the worker for the results of a state.
 *
 * @returns `undefined` when a later call has made this one pointless
 * @throws {Failure} when a file that is needed does not come
 */
export function requestResults(
  state: SearchState,
  from: number,
  count: number,
): Promise<Results | undefined> {
  abandonRequests();
  sent += 1;
  const bundle = new URL(withBase('/pagefind/'), location.href).href;
  const request: SearchRequest = { id: sent, bundle, state, from, count };
  return new Promise((resolve, reject) => {
    waiting.set(request.id, { resolve, reject });
    worker ??= startWorker();
    worker.postMessage(request);
  });
}

/** Let nobody wait for the results of earlier calls any longer: these have become pointless. */
export function abandonRequests(): void {
  for (const { resolve } of waiting.values()) {
    resolve(undefined);
  }
  waiting.clear();
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failure' in data) {
      if (!data.goesOn) stop();
      asked?.reject(new Failure(data.failure, data.error));
    } else {
      asked?.resolve(data);
    }
  });
  started.addEventListener('error', ({ message }) => {
    stop();
    for (const { reject } of waiting.values()) {
      reject(new Failure('network', message || 'the search could not be loaded'));
    }
    waiting.clear();
  });
  return started;
}

/** What could not be loaded stays so in a worker: only a new one can do better. */
function stop(): void {
  worker?.terminate();
  worker = undefined;
}
