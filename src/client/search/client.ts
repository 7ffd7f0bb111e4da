import { withBase } from '../../library/routes.ts';
import type { LibraryEntry } from '../../search/files.ts';
import { tellLoaded } from '../offline/tell-loaded.ts';
import { type Effort, everything } from './effort.ts';
import { Failure } from './failure.ts';
import type { SearchReply, SearchRequest, SearchState } from './protocol.ts';

/** Who asked, until something else is asked. */
interface Asker {
  id: number;
  hear: (reply: SearchReply) => void;
  resolve: (isShown: boolean) => void;
  reject: (failure: Failure) => void;
}

let worker: Worker | undefined;
let sent = 0;
let asker: Asker | undefined;

/** What tells of the index, as it came with the page; forgotten when it may be outdated. */
let library = readLibrary();

function readLibrary(): LibraryEntry | undefined {
  const data = document.querySelector('[data-search-library]')?.textContent;
  return data ? JSON.parse(data) : undefined;
}

/** What to show of a state. */
export interface Request {
  state: SearchState;
  /** From which result on, and how many. */
  from: number;
  count: number;
  /** How many would be asked for next. */
  following?: number;
  /** In the view of lines, how many steps of the texts are read. */
  steps?: number;
  /** What is read for these, where they are fewer; else as much as it takes. */
  effort?: Effort;
  /** Whether to look into everything before anything is shown. */
  all?: boolean;
  /** The search of only the reports that the question names, to be made after all else. */
  named?: SearchState | undefined;
}

/**
 * Ask the worker for results.
 *
 * @param hear what it says: what was found, then that piece by piece, then what completes the choices
 * @returns once all that was asked for has come; `false` when a later call has made it pointless
 * @throws {Failure} when a file that is needed does not come
 */
export function requestResults(
  request: Request,
  hear: (reply: SearchReply) => void,
): Promise<boolean> {
  abandonRequests();
  sent += 1;
  const bundle = new URL(withBase('/pagefind/'), location.href).href;
  const message: SearchRequest = {
    following: 0,
    steps: 1,
    effort: everything,
    all: false,
    ...request,
    id: sent,
    bundle,
    library,
  };
  return new Promise((resolve, reject) => {
    asker = { id: sent, hear, resolve, reject };
    worker ??= startWorker();
    worker.postMessage(message);
  });
}

/** Let nobody wait for the results of an earlier call any longer: they have become pointless. */
export function abandonRequests(): void {
  asker?.resolve(false);
  asker = undefined;
}

function startWorker(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  // One that began without a service worker stays without.
  const isSeen = Boolean(navigator.serviceWorker?.controller);
  started.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
    if (data.type === 'loaded') {
      if (!isSeen) void tellLoaded(data.addresses).catch(() => {});
      return;
    }
    if (data.type === 'failed' && !data.goesOn) stop();
    if (asker?.id !== data.id) return;
    if (data.type === 'failed') asker.reject(new Failure(data.failure, data.error));
    else if (data.type === 'shown') asker.resolve(true);
    else asker.hear(data);
  });
  started.addEventListener('error', ({ message }) => {
    stop();
    asker?.reject(new Failure('network', message || 'the search could not be loaded'));
  });
  return started;
}

/** What could not be loaded stays so in a worker: only a new one can do better. */
function stop(): void {
  worker?.terminate();
  worker = undefined;
  library = undefined;
}
