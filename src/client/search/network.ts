import { Failure, toFailure } from './failure.ts';
import { remember } from './remember.ts';

/** Milliseconds without a byte after which a request has failed. */
const defaultPatience = 15_000;

/**
 * The files that the search reads, each downloaded once, and checked: whatever else a network gives
 * in the place of one (half of it, a page to log in) is a failure and never an answer. What did not
 * come is asked for anew the next time.
 */
export class Network {
  readonly #fetch = globalThis.fetch.bind(globalThis);
  readonly #files = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  readonly #failures = new Map<string, Failure>();
  /** How many bytes each file was, as it came. */
  readonly #sizes = new Map<string, number>();
  readonly #patience: number;

  constructor(patience = defaultPatience) {
    this.#patience = patience;
  }

  /**
   * Let what a program of this worker fetches by itself come from here too.
   *
   * @param addressOf where a file is that the program asks for
   */
  serveGlobally(addressOf: (asked: string) => string): void {
    globalThis.fetch = async (input, init) => {
      const asked = input instanceof Request ? input.url : String(input);
      try {
        return new Response(await this.get(addressOf(asked), init));
      } catch (error) {
        // The last one stands last, whatever failed before.
        this.#failures.delete(asked);
        this.#failures.set(asked, toFailure(error));
        throw error;
      }
    };
  }

  /**
   * The last failure among the files of a folder that a program fetched by itself: it may have kept
   * it to itself.
   */
  lastFailure(folder: string): Failure | undefined {
    return [...this.#failures].findLast(([asked]) => asked.startsWith(folder))?.[1];
  }

  /** How many bytes the files of a folder were that have come so far. */
  bytesOf(folder: string): number {
    return [...this.#sizes].reduce(
      (sum, [path, size]) => (path.startsWith(folder) ? sum + size : sum),
      0,
    );
  }

  /**
   * The content of a file, unpacked.
   *
   * @throws {Failure} when it does not come, or something else does
   */
  get(address: string, init?: RequestInit): Promise<Uint8Array<ArrayBuffer>> {
    const [path = address] = address.split('?');
    return remember(this.#files, path, async () => {
      try {
        return await this.#read(address, init);
      } catch (error) {
        if (toFailure(error).kind !== 'foreign') throw error;
        // It may be what the browser has kept from another time: the site is asked for it once.
        return await this.#read(address, { ...init, cache: 'reload' }).catch(() => {
          throw error;
        });
      }
    });
  }

  /** The content of a file of JSON. */
  async getJson<Value>(address: string, init?: RequestInit): Promise<Value> {
    return JSON.parse(decoder.decode(await this.get(address, init)));
  }

  async #read(address: string, init?: RequestInit): Promise<Uint8Array<ArrayBuffer>> {
    const [path = address] = address.split('?');
    const file = await this.#download(address, init);
    const content = await unpack(path, file);
    check(path, content);
    this.#sizes.set(path, file.size);
    return content;
  }

  async #download(address: string, init?: RequestInit): Promise<Blob> {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        abort.abort(new Failure('silence', `${address}: nothing came for ${this.#patience} ms`));
      }, this.#patience);
    };
    wait();
    try {
      const response = await this.#fetch(address, { ...init, signal: abort.signal });
      if (!response.ok) {
        throw new Failure(
          response.status === 404 ? 'gone' : 'network',
          `${address}: ${response.status}`,
        );
      }
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      const reader = response.body?.getReader();
      abort.signal.addEventListener('abort', () => void reader?.cancel());
      for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
        pieces.push(piece.value);
        wait();
      }
      abort.signal.throwIfAborted();
      return new Blob(pieces);
    } catch (error) {
      throw toFailure(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

const decoder = new TextDecoder();
/** What Pagefind's own files begin with, once unpacked. */
const signature = 'pagefind_dcd';
const pagefindFile = /\.(?:pf_index|pf_meta|pagefind)$/;

/** Unpack a file, whose checksum and length gzip tells; a server may have unpacked it on the way. */
async function unpack(path: string, file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    return new Uint8Array(await file.arrayBuffer());
  }
  try {
    const unpacked = file.stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch (error) {
    throw new Failure('foreign', `${path}: ${error}`);
  }
}

/** Refuse what is not what a file's name says: one of Pagefind's, or JSON. */
function check(path: string, content: Uint8Array): void {
  if (pagefindFile.test(path)) {
    if (decoder.decode(content.subarray(0, signature.length)) === signature) return;
    throw new Failure('foreign', `${path} does not begin with ${signature}`);
  }
  try {
    JSON.parse(decoder.decode(content));
  } catch (error) {
    throw new Failure('foreign', `${path}: ${error}`);
  }
}
