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
  vi.stubGlobal('document', {
    querySelector: () => ({ textContent: '{"segments":[]}' }),
  });
  vi.stubGlobal('location', { href: 'https://example.org/search/?q=x' });
});

afterEach(() => vi.unstubAllGlobals());

/** The module anew, with no worker started. */
const client = () => import('./client.ts');

const first = { state, from: 0, count: 30 };
const idOf = (worker?: FakeWorker) => worker?.received.at(-1)?.id ?? 0;
const deaf = () => {};

test('who asks hears what the worker says, piece by piece, and that it was all', async () => {
  const { requestResults } = await client();
  const heard: string[] = [];
  const shown = requestResults({ state, from: 30, count: 120 }, ({ type }) => heard.push(type));
  const [worker] = FakeWorker.started;
  expect(worker?.received).toMatchObject([
    {
      bundle: expect.stringMatching(/^https:\/\/example\.org\/.*pagefind\/$/),
      state,
      from: 30,
      count: 120,
      library: { segments: [] },
      steps: 1,
      all: false,
    },
  ]);
  for (const type of ['found', 'hits', 'shown', 'parts'] as const) {
    worker?.reply({ id: idOf(worker), type });
  }
  await expect(shown).resolves.toBe(true);
  expect(heard).toEqual(['found', 'hits', 'parts']);
});

test('who has asked for something else, or for nothing, hears nothing of before', async () => {
  const { abandonRequests, requestResults } = await client();
  const heard: number[] = [];
  const [early, late] = [1, 2].map((count) =>
    requestResults({ state, from: 0, count }, ({ id }) => heard.push(id)),
  );
  await expect(early).resolves.toBe(false);
  abandonRequests();
  await expect(late).resolves.toBe(false);
  const [worker, ...others] = FakeWorker.started;
  expect(others).toEqual([]);
  const last = requestResults(first, ({ id }) => heard.push(id));
  for (const { id } of worker?.received ?? []) {
    worker?.reply({ id, type: 'hits', hits: [] });
    worker?.reply({ id, type: 'shown' });
  }
  await expect(last).resolves.toBe(true);
  expect(heard).toEqual([idOf(worker)]);
});

test('the service worker hears what a worker loaded that began without it', async () => {
  const postMessage = vi.fn();
  const addresses = ['https://example.org/pagefind/segments/1a/reports.pack'];
  vi.stubGlobal('navigator', {
    serviceWorker: { controller: null, ready: Promise.resolve({ active: { postMessage } }) },
  });
  const { requestResults } = await client();
  void requestResults(first, deaf);
  const [worker] = FakeWorker.started;
  worker?.reply({ id: idOf(worker), type: 'loaded', addresses });
  await vi.waitFor(() => expect(postMessage).toHaveBeenCalledWith(addresses));
});

const failure = (worker: FakeWorker, goesOn: boolean): SearchReply => ({
  id: idOf(worker),
  type: 'failed',
  failure: 'network',
  error: 'offline',
  goesOn,
});

test('what a worker has loaded is kept when one file does not come', async () => {
  const { requestResults } = await client();
  const failed = requestResults(first, deaf);
  const [worker] = FakeWorker.started;
  worker?.reply(failure(worker, true));
  await expect(failed).rejects.toMatchObject({ kind: 'network', message: 'offline' });
  const next = requestResults(first, deaf);
  worker?.reply({ id: idOf(worker), type: 'shown' });
  await expect(next).resolves.toBe(true);
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
  const failed = requestResults(first, deaf);
  fail(FakeWorker.started[0]);
  await expect(failed).rejects.toThrow(message);
  expect(FakeWorker.started[0]?.ended).toBe(true);
  const next = requestResults(first, deaf);
  const [, worker] = FakeWorker.started;
  // What came with the page may be why.
  expect(worker?.received[0]?.library).toBeUndefined();
  worker?.reply({ id: idOf(worker), type: 'shown' });
  await expect(next).resolves.toBe(true);
});
