import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchReply, SearchRequest } from './protocol.ts';
import { makeSearchState } from './test-state.ts';

/** Workers as they were started; what they are sent waits until the test answers. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  readonly received: SearchRequest[] = [];
  ended = false;

  constructor() {
    super();
    FakeWorker.started.push(this);
  }

  postMessage(request: SearchRequest): void {
    this.received.push(request);
  }

  terminate(): void {
    this.ended = true;
  }

  reply(reply: Partial<SearchReply>): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: reply }));
  }
}

const state = makeSearchState('水');

beforeEach(() => {
  vi.resetModules();
  FakeWorker.started = [];
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('location', { href: 'https://example.org/search/?q=x' });
});

afterEach(() => vi.unstubAllGlobals());

/** The module anew, with no worker started. */
const client = () => import('./client.ts');

test('the worker is asked for a state, and its reply is the result', async () => {
  const { requestResults } = await client();
  const results = requestResults(state, 30, 120);
  const [worker] = FakeWorker.started;
  const [request] = worker?.received ?? [];
  expect(request).toMatchObject({
    bundle: expect.stringMatching(/^https:\/\/example\.org\/.*pagefind\/$/),
    state,
    from: 30,
    count: 120,
  });
  worker?.reply({ id: request?.id ?? 0, blocks: 7 });
  await expect(results).resolves.toMatchObject({ blocks: 7 });
});

test('who has asked for something else, or for nothing, gets no results of before', async () => {
  const { abandonRequests, requestResults } = await client();
  const [first, second, third] = [1, 2, 3].map((count) => requestResults(state, 0, count));
  await expect(first).resolves.toBeUndefined();
  await expect(second).resolves.toBeUndefined();
  abandonRequests();
  await expect(third).resolves.toBeUndefined();
  const [worker, ...others] = FakeWorker.started;
  expect(others).toEqual([]);
  const last = requestResults(state, 0, 4);
  for (const { id, count } of worker?.received ?? []) worker?.reply({ id, blocks: count });
  await expect(last).resolves.toMatchObject({ blocks: 4 });
});

const failure = (worker: FakeWorker, goesOn: boolean): SearchReply => {
  const id = worker.received.at(-1)?.id ?? 0;
  return { id, failure: 'network', error: 'offline', goesOn };
};

test('what a worker has loaded is kept when one file does not come', async () => {
  const { requestResults } = await client();
  const failed = requestResults(state, 0, 30);
  const [worker] = FakeWorker.started;
  worker?.reply(failure(worker, true));
  await expect(failed).rejects.toMatchObject({ kind: 'network', message: 'offline' });
  const next = requestResults(state, 0, 30);
  worker?.reply({ id: worker.received.at(-1)?.id ?? 0, blocks: 1 });
  await expect(next).resolves.toMatchObject({ blocks: 1 });
  expect(FakeWorker.started).toHaveLength(1);
});

test.each([
  ['that cannot go on', (worker?: FakeWorker) => worker?.reply(failure(worker, false)), 'offline'],
  [
    'that does not load',
    (worker?: FakeWorker) => worker?.dispatchEvent(new Event('error')),
    'could not be loaded',
  ],
])('after a worker %s, the next search starts another', async (_, fail, message) => {
  const { requestResults } = await client();
  const failed = requestResults(state, 0, 30);
  fail(FakeWorker.started[0]);
  await expect(failed).rejects.toThrow(message);
  expect(FakeWorker.started[0]?.ended).toBe(true);
  const next = requestResults(state, 0, 30);
  const [, worker] = FakeWorker.started;
  worker?.reply({ id: worker.received[0]?.id ?? 0, blocks: 1 });
  await expect(next).resolves.toMatchObject({ blocks: 1 });
});
