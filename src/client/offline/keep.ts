/** Parcels that a reader keeps on this device: what is kept, how it comes and how it goes. */
import {
  type Parcel,
  type ParcelFile,
  type Parcels,
  parcelListPath,
  parcelPath,
  parcelsPath,
  programParcel,
  searchParcel,
} from '../../library/parcels.ts';
import { withBase } from '../../library/routes.ts';
import { isWholePage } from '../../library/whole-page.ts';
import { digestOf, isHtml, isSound, notesOf, toCopy } from './copies.ts';
import { findCopy, openStore, type StoreName } from './stores.ts';

/** A parcel with the list of its files. */
interface ListedParcel extends Parcel {
  list: ParcelFile[];
}

/** A parcel on this device. */
export interface KeptParcel extends ListedParcel {
  /** When it was whole; nothing as long as it is not. */
  at?: string;
}

/** How much of something: what is missing, or how far keeping has come. */
export interface Amount {
  files: number;
  bytes: number;
}

/**
 * Why something was not kept: the network failed (`network`), something else than what is listed came
 * (`changed`, as when the site was published anew meanwhile), or there is no room (`full`).
 */
export class KeepFailure extends Error {
  readonly kind: 'network' | 'changed' | 'full';

  constructor(kind: KeepFailure['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** So many files are on their way at once. */
const atOnce = 4;

/** Do something for each item, a few at once. */
async function someAtOnce<Item, Done>(
  items: readonly Item[],
  act: (item: Item) => Promise<Done>,
): Promise<Done[]> {
  const queue = items.entries();
  const done: Done[] = [];
  const work = async () => {
    for (const [at, item] of queue) done[at] = await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return done;
}

const addressOf = (path: string) => new URL(withBase(path), location.href).href;
const root = addressOf('/');
const open = (name: StoreName) => openStore(name, root);

/** All parcels that the site has. */
export async function fetchAll(): Promise<Parcel[]> {
  return (await fetchJson<Parcels>(parcelsPath)).parcels;
}

/** A parcel, and before it what it needs, as the site has them now. */
export async function fetchParcels(name: string): Promise<Parcel[]> {
  const own = await fetchParcel(name);
  return [...(await Promise.all(own.needs.map(fetchParcel))), own];
}

function fetchParcel(name: string): Promise<Parcel> {
  return fetchJson<Parcel>(parcelPath(name));
}

async function fetchJson<Value>(path: string): Promise<Value> {
  try {
    const signal = AbortSignal.timeout(15_000);
    const response = await fetch(addressOf(path), { cache: 'no-store', signal });
    if (!response.ok) throw new Error(`${response.status}`);
    return await response.json();
  } catch (error) {
    throw new KeepFailure('network', `${path}: ${error}`);
  }
}

/** The parcels on this device, whole or not; of those that are asked for, or of all. */
export async function readKept(names?: readonly string[]): Promise<KeptParcel[]> {
  const store = await open('parcels');
  const keys = names?.map((name) => addressOf(parcelPath(name))) ?? (await store.keys());
  const found = await Promise.all(keys.map((key) => store.match(key)));
  return Promise.all(found.flatMap((copy) => (copy ? [copy.json()] : [])));
}

/** The list of a parcel's files, as the site has it now. */
async function fetchList({ name, digest, lists }: Parcel): Promise<ParcelFile[]> {
  const numbers = Array.from({ length: lists }, (_, at) => at + 1);
  const pieces = await Promise.all(
    numbers.map((number) => fetchJson<ParcelFile[]>(parcelListPath(name, number))),
  );
  const list = pieces.flat();
  const body = new TextEncoder().encode(JSON.stringify(list)).buffer;
  // The site may have been published anew between one piece and the next.
  if ((await digestOf(body)) !== digest) throw new KeepFailure('changed', `${name}: its list`);
  return list;
}

/** How much of some parcels is not on this device. */
export async function countMissing(parcels: readonly Parcel[]): Promise<Amount> {
  const kept = await readByName(parcels);
  const amounts = await Promise.all(
    parcels.map(async (parcel): Promise<Amount> => {
      const own = kept.get(parcel.name);
      // Nothing of it has come: how much that is no list has to say.
      if (own === undefined) return { files: parcel.files, bytes: parcel.bytes };
      const missing = await missingOf(await toListed(parcel, own));
      return { files: missing.length, bytes: sumBytes(missing) };
    }),
  );
  return {
    files: amounts.reduce((sum, { files }) => sum + files, 0),
    bytes: amounts.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Some parcels with their lists, and whether they are here whole. */
interface Listed {
  parcel: ListedParcel;
  isWhole: boolean;
}

/** A parcel with its list: of what is here whole the list is here too. */
async function toListed(parcel: Parcel, own: KeptParcel | undefined): Promise<Listed> {
  const [first] = own?.list ?? [];
  // Of what is whole one file tells whether it is still there: a browser clears all or nothing.
  const isWhole =
    own?.at !== undefined &&
    own.digest === parcel.digest &&
    first !== undefined &&
    (await (await open('kept')).match(addressOf(first[0]), { ignoreVary: true })) !== undefined;
  return { parcel: { ...parcel, list: isWhole ? own.list : await fetchList(parcel) }, isWhole };
}

/** What of a parcel is not on this device as it is listed. */
async function missingOf({ parcel: { list }, isWhole }: Listed): Promise<ParcelFile[]> {
  if (isWhole) return [];
  const store = await open('kept');
  // Asked one by one, thousands of files that are not there would hold up the page.
  const there = new Set((await store.keys()).map(({ url }) => url));
  const isMissing = async ([path, , digest]: ParcelFile) => {
    if (!there.has(addressOf(path))) return true;
    const copy = await store.match(addressOf(path), { ignoreVary: true });
    return copy === undefined || notesOf(copy).digest !== digest;
  };
  const are = await Promise.all(list.map(isMissing));
  return list.filter((_, number) => are[number]);
}

/** Those of some parcels that are on this device, by their names. */
async function readByName(parcels: readonly Parcel[]): Promise<Map<string, KeptParcel>> {
  const kept = await readKept(parcels.map(({ name }) => name));
  return new Map(kept.map((own) => [own.name, own]));
}

/** The bytes of some files. */
function sumBytes(files: readonly ParcelFile[]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/**
 * Keep parcels: what is missing comes from the site, each file checked. What has come stays whatever
 * happens, so that the next time goes on from there.
 *
 * @throws {KeepFailure} saying why not all came
 * @throws the signal's reason where the reader stopped it
 */
export async function keepParcels(
  parcels: readonly Parcel[],
  onProgress: (progress: Amount, all: Amount) => void,
  signal: AbortSignal,
): Promise<void> {
  const before = await readByName(parcels);
  const listed = await someAtOnce(parcels, (parcel) => {
    signal.throwIfAborted();
    return toListed(parcel, before.get(parcel.name));
  });
  const own = listed.map(({ parcel }) => parcel);
  const missing = (await Promise.all(listed.map(missingOf))).flat();
  const amount: Amount = { files: missing.length, bytes: sumBytes(missing) };
  await requireRoom(amount.bytes);
  const others = (await readKept()).filter(({ name }) =>
    parcels.every((parcel) => parcel.name !== name),
  );
  try {
    await record(own);
    const progress = { files: 0, bytes: 0 };
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    try {
      await someAtOnce(missing, async (file) => {
        await keepFile(file, either);
        progress.files += 1;
        progress.bytes += file[1];
        onProgress(progress, amount);
      });
    } catch (error) {
      stop.abort(error);
      throw error;
    }
    await record(own, new Date().toISOString());
  } catch (error) {
    signal.throwIfAborted();
    throw toFailure(error);
  }
  // Other parcels may be older, and need what these no longer have.
  if (others.length === 0) await sweep(own);
}

/** Let some parcels go. What serves others goes with the last of those. */
export async function removeParcels(names: readonly string[]): Promise<void> {
  const all = await readKept();
  const left = all.filter(({ name }) => !names.includes(name));
  if (left.every(({ name }) => name === programParcel || name === searchParcel)) {
    for (const name of ['kept', 'parcels'] as const) await empty(await open(name));
    return;
  }
  const store = await open('kept');
  const records = await open('parcels');
  for (const { name, list } of all) {
    if (!names.includes(name)) continue;
    for (const [path] of list) await store.delete(addressOf(path));
    await records.delete(addressOf(parcelPath(name)));
  }
}

/** Forget what was read. */
export async function removeVisited(): Promise<void> {
  for (const name of ['visited', 'search', 'program'] as const) await empty(await open(name));
}

/** Empty a cache: the service worker may have it open. */
async function empty(store: Cache): Promise<void> {
  for (const key of await store.keys()) await store.delete(key);
}

/** Note which parcels are on this device, and since when they are whole. */
async function record(parcels: readonly ListedParcel[], at?: string): Promise<void> {
  const store = await open('parcels');
  for (const parcel of parcels) {
    const kept: KeptParcel = { ...parcel, ...(at === undefined ? {} : { at }) };
    await store.put(addressOf(parcelPath(parcel.name)), new Response(JSON.stringify(kept)));
  }
}

async function keepFile(file: ParcelFile, signal: AbortSignal): Promise<void> {
  const [path, , digest] = file;
  const address = addressOf(path);
  // What changes its name with its content may be here already.
  const visited = await findCopy(address, ['program', 'search'], root);
  const content =
    (visited && (await readListed(file, visited))) ??
    (await readListed(file, await download(address, signal)));
  if (content === undefined) {
    throw new KeepFailure('changed', `${path} is not what is listed`);
  }
  const store = await open('kept');
  await store.put(address, toCopy(content.response, content.body, { digest }));
}

async function download(address: string, signal: AbortSignal): Promise<Response> {
  const ask = () => fetch(address, { cache: 'no-store', signal });
  // Of some hundred files one may well fail once.
  const response = await ask().catch(() => {
    signal.throwIfAborted();
    return ask();
  });
  if (!isSound(response)) throw new KeepFailure('changed', `${address}: ${response.status}`);
  return response;
}

/** What came, unless it is not what is listed. Of a page a host may change some bytes, as it sends it. */
async function readListed(
  [path, , digest]: ParcelFile,
  response: Response,
): Promise<{ response: Response; body: ArrayBuffer } | undefined> {
  const body = await response.arrayBuffer();
  const isListed = path.endsWith('/')
    ? isHtml(response) && isWholePage(new TextDecoder().decode(body))
    : (await digestOf(body)) === digest;
  return isListed ? { response, body } : undefined;
}

async function requireRoom(bytes: number): Promise<void> {
  const { quota, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota !== undefined && bytes > quota - usage) {
    throw new KeepFailure('full', `${bytes} bytes where ${quota - usage} are free`);
  }
}

function toFailure(error: unknown): KeepFailure {
  if (error instanceof KeepFailure) return error;
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return new KeepFailure(isFull ? 'full' : 'network', String(error));
}

/** Let go what is in none of the parcels, where they are all that there are. */
async function sweep(parcels: readonly ListedParcel[]): Promise<void> {
  const listed = new Set(parcels.flatMap(({ list }) => list.map(([path]) => addressOf(path))));
  const store = await open('kept');
  for (const key of await store.keys()) {
    if (!listed.has(key.url)) await store.delete(key);
  }
}
