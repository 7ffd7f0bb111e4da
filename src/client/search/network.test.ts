import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Network } from './network.ts';

const address = 'https://example.org/a.pf_index';
const content = 'pagefind_dcd 水电';
const packed = (text: string) => new Uint8Array(gzipSync(text));
const page = '<!doctype html><title>请先登录</title>';

/** What the server answers, one request after the other. */
let answers: (() => Response | Promise<Response>)[] = [];

beforeEach(() => {
  answers = [];
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    const answer = answers.shift();
    return Promise.race([
      Promise.resolve(answer?.() ?? Response.error()),
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    ]);
  });
});

afterEach(() => vi.unstubAllGlobals());

const read = async (network: Network, from = address) =>
  new TextDecoder().decode(await network.get(from));

test.each([
  ['packed', () => new Response(packed(content))],
  ['unpacked on the way', () => new Response(content)],
])('a file comes %s, once for all who ask', async (_, answer) => {
  answers = [answer];
  const network = new Network();
  expect(await Promise.all([read(network), read(network, `${address}?ts=1`)])).toEqual([
    content,
    content,
  ]);
});

test.each([
  ['a page to log in', address, page, 'foreign'],
  ['a packed page', address, packed(page), 'foreign'],
  ['half a file', address, packed(content.repeat(99)).subarray(0, 40), 'foreign'],
  ['a file with a byte changed', address, packed(content).with(14, 0x00), 'foreign'],
  ['nothing at all', address, '', 'foreign'],
  ['a page in the place of texts', 'https://example.org/texts/3.pack', page, 'foreign'],
  ['half of a list', 'https://example.org/library.json', '{"version":"v1","rep', 'foreign'],
])('%s is no answer', async (_, from, body, kind) => {
  answers = [() => new Response(body)];
  await expect(new Network().get(from)).rejects.toMatchObject({ kind });
});

test('what a browser kept in the place of a file is asked for anew, past what it kept', async () => {
  const kept = vi.fn((_: string, { cache }: RequestInit) =>
    Promise.resolve(new Response(cache === 'reload' ? packed(content) : page)),
  );
  vi.stubGlobal('fetch', kept);
  expect(await read(new Network())).toBe(content);
  expect(kept).toHaveBeenCalledTimes(2);
});

test('what is no longer there is told from what fails', async () => {
  answers = [
    () => new Response(null, { status: 404 }),
    () => new Response(null, { status: 502 }),
    () => Promise.reject(new TypeError('Failed to fetch')),
  ];
  const network = new Network();
  await expect(network.get(address)).rejects.toMatchObject({ kind: 'gone' });
  await expect(network.get(address)).rejects.toMatchObject({ kind: 'network' });
  await expect(network.get(address)).rejects.toMatchObject({ kind: 'network' });
});

test('a server that never answers is not waited for', async () => {
  answers = [() => new Promise<Response>(() => {}), () => new Response(content)];
  const network = new Network(5);
  await expect(network.get(address)).rejects.toMatchObject({ kind: 'silence' });
  expect(await read(network)).toBe(content);
});

test('a file that stops in the middle is not waited for', async () => {
  const stalled = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('pagefind')),
  });
  answers = [() => new Response(stalled)];
  await expect(new Network(5).get(address)).rejects.toMatchObject({ kind: 'silence' });
});

test('what a program fetches by itself is checked too, and its failure told by folder', async () => {
  const network = new Network();
  network.serveGlobally((asked) => asked.replace('/one/', '/two/'));
  const asked: string[] = [];
  const get = vi.spyOn(network, 'get').mockImplementation((from) => {
    asked.push(from);
    return Network.prototype.get.call(network, address);
  });
  answers = [page, page, packed(content)].map((body) => () => new Response(body));
  const file = 'https://example.org/one/a.pf_index';
  await expect(fetch(file)).rejects.toThrow('does not begin with pagefind_dcd');
  expect(network.lastFailure('https://example.org/one/')?.kind).toBe('foreign');
  expect(network.lastFailure('https://example.org/two/')).toBeUndefined();
  expect(await (await fetch(file)).text()).toBe(content);
  expect(asked).toEqual(Array(2).fill('https://example.org/two/a.pf_index'));
  get.mockRestore();
});
