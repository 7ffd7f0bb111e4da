/**
 * The service worker, `sw.js` at the site's root: what was read and what was kept answers without a
 * network. The build writes it (`integrations/offline.ts`).
 */
import { isWholePage } from '../../library/whole-page.ts';
import { formatDate } from '../../text/format.ts';
import { today } from '../site/today.ts';
import { digestOf, insertNotice, isHtml, isSound, notesOf, toCopy, tooMany } from './copies.ts';
import { keyOf, type Rule, ruleOf } from './rules.ts';
import { type FetchEvent, scope } from './scope.ts';
import {
  findCopy,
  mostIn,
  openStore,
  prefixOf,
  type StoreName,
  storeNames,
  storeOf,
} from './stores.ts';

/** What the page that stands for others needs, and what it changes its name with; the build tells it. */
declare const offlineShell: { id: string; paths: readonly string[] };

/** Milliseconds after which a reader of a slow network sees the copy first. */
const patience = 4000;

const shell = offlineShell;
const root = scope.registration.scope;
const standIn = new URL('offline/', root).href;
const shellName = `${prefixOf(root)}shell ${shell.id}`;

scope.addEventListener('install', (event) => {
  event.waitUntil(fillShell().then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

scope.addEventListener('message', (event) => {
  const loaded = Array.isArray(event.data) ? event.data.map(String) : [];
  event.waitUntil(keepLoaded([...(event.source ? [event.source.url] : []), ...loaded]));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  // Who asks for no copy gets none: parcels come from the network.
  if (request.method !== 'GET' || request.cache === 'no-store' || request.headers.has('range')) {
    return;
  }
  const isNavigation = request.mode === 'navigate';
  const rule = ruleOf({ address: request.url, isNavigation }, root);
  if (rule === 'page' || rule === 'data') event.respondWith(answerFromNetwork(event, rule));
  else if (rule !== undefined) event.respondWith(answerFromCopy(event, rule));
  // What the browser asked for while this worker started is not asked for twice.
  else if (isNavigation) event.respondWith(ask(event));
});

/** Fetch the page that stands for others, with its files: where a network fails it is too late. */
async function fillShell(): Promise<void> {
  const store = await caches.open(shellName);
  await store.addAll(
    shell.paths.map((path) => new Request(new URL(path, root), { cache: 'no-cache' })),
  );
}

/** What the shell has of an address. */
async function findInShell(address: string): Promise<Response | undefined> {
  return caches
    .match(keyOf(address), { cacheName: shellName, ignoreVary: true })
    .catch(() => undefined);
}

/** Take over from an earlier version: pages and files that were read stay, its own program goes. */
async function takeOver(): Promise<void> {
  const prefix = prefixOf(root);
  const own = new Set<string>([...storeNames.map((name) => prefix + name), shellName]);
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && !own.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
}

/** Ask the network, or take what the browser asked for by itself. */
async function ask(event: FetchEvent): Promise<Response> {
  return (await event.preloadResponse) ?? (await fetch(event.request));
}

async function answerFromNetwork(event: FetchEvent, rule: Rule): Promise<Response> {
  const { request } = event;
  const network = ask(event);
  // Before it is read by who asked.
  const copied = network.then((response) => copy(request.url, rule, response.clone()));
  event.waitUntil(copied.catch(() => {}));
  const early = await Promise.race([network.catch(() => undefined), wait(patience)]);
  if (early instanceof Response && early.status < 500) return early;
  const found = await findCopy(request.url, ['kept', 'visited'], root);
  if (found) {
    return rule === 'page' ? withNotice(found, early === 'slow') : found;
  }
  try {
    return await network;
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    return stand();
  }
}

async function answerFromCopy(event: FetchEvent, rule: Rule): Promise<Response> {
  const { request } = event;
  // Who asks for it anew has found the copy to be something else.
  const found =
    request.cache === 'reload'
      ? undefined
      : ((await findCopy(request.url, ['kept', storeOf[rule]], root)) ??
        (await findInShell(request.url)));
  if (found) return found;
  const response = await ask(event);
  event.waitUntil(copy(request.url, rule, response.clone()).catch(() => {}));
  return response;
}

function wait(milliseconds: number): Promise<'slow'> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, 'slow'));
}

/** Keep a copy of what came, unless it is not what was asked for. */
async function copy(address: string, rule: Rule, response: Response): Promise<void> {
  if (!isSound(response) || isHtml(response) !== (rule === 'page')) return;
  const body = await response.arrayBuffer();
  if (rule === 'page' && !isWholePage(new TextDecoder().decode(body))) return;
  const kept = await findCopy(address, ['kept'], root);
  const name = kept ? 'kept' : storeOf[rule];
  // What is kept is compared with the list of its parcel.
  const digest = kept ? await digestOf(body) : undefined;
  const make = () => toCopy(response, body, { digest });
  try {
    await put(name, address, make());
  } catch {
    // There is no room: what was read long ago makes some.
    await makeRoom();
    await put(name, address, make());
  }
}

async function put(name: StoreName, address: string, made: Response): Promise<void> {
  const store = await openStore(name, root);
  await store.put(keyOf(address), made);
  const most = mostIn[name];
  if (most === undefined) return;
  for (const key of tooMany(await listCopies(store), most)) await store.delete(key);
}

/** The copies of a cache, those that were put there first before the others. */
async function listCopies(store: Cache): Promise<{ key: Request; bytes: number }[]> {
  const keys = await store.keys();
  return Promise.all(
    keys.map(async (key) => {
      const found = await store.match(key, { ignoreVary: true });
      return { key, bytes: found ? notesOf(found).bytes : 0 };
    }),
  );
}

/** Let half of what was visited go. */
async function makeRoom(): Promise<void> {
  for (const name of ['search', 'visited'] as const) {
    const store = await openStore(name, root);
    const copies = await listCopies(store);
    for (const { key } of copies.slice(0, Math.ceil(copies.length / 2))) await store.delete(key);
  }
}

/** Keep what a page loaded before this worker was there, or has lost since. */
async function keepLoaded(addresses: readonly string[]): Promise<void> {
  if (!(await findInShell(standIn))) await fillShell();
  for (const [number, address] of addresses.entries()) {
    const rule = ruleOf({ address, isNavigation: number === 0 }, root);
    if (rule === undefined) continue;
    if (await findCopy(address, ['kept', storeOf[rule]], root)) continue;
    // As a rule the browser has it still.
    await copy(address, rule, await fetch(address)).catch(() => {});
  }
}

/** The copy of a page, with words that say what it is. */
async function withNotice(found: Response, isSlow: boolean): Promise<Response> {
  const day = formatDate(today(notesOf(found).at));
  const words = isSlow
    ? `网络很慢：这是${day}保存的版本。<a href="">重新载入</a>`
    : `离线：这是${day}保存的版本。<a href="${standIn}">保存了哪些</a>`;
  const html = insertNotice(await found.text(), words);
  return new Response(html, { headers: found.headers });
}

/** What stands for a page that cannot be had. */
async function stand(): Promise<Response> {
  const page = await findInShell(standIn);
  const headers = page?.headers ?? { 'content-type': 'text/html; charset=utf-8' };
  const html =
    (await page?.text()) ??
    '<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><title>没有网络</title><p>没有网络，这一页也没有保存。</p>';
  return new Response(html, { status: 503, headers });
}
