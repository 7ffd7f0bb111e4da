/**
 * The files of a Pagefind 1.5 index: gzip over a signature and CBOR arrays (RFC 8949).
 *
 * The format is not documented; another version of Pagefind is refused when an index is read.
 */
import { gunzipSync, gzipSync } from 'node:zlib';

/** The version whose files these are. */
export const formatVersion = '1.5.2';

const signature = Buffer.from('pagefind_dcd');

/** A word of an index, and where it stands: position of the page → places in it, in order. */
export interface IndexedWord {
  word: string;
  pages: [page: number, places: number[]][];
}

/** What `.pf_meta` says of an index. */
export interface IndexMeta {
  /** Name of the fragment and number of words of each page. */
  pages: [name: string, words: number][];
  /** First and last word, and name, of each chunk. */
  chunks: [from: string, to: string, name: string][];
}

type Value = number | string | Value[];

/** Read a `.pf_index` file. */
export function readChunk(packed: Uint8Array): IndexedWord[] {
  const [words] = unpack(packed) as [[string, [number, number[], number[]][], Value[]][]];
  return words.map(([word, postings, variants]) => {
    if (variants.length > 0) {
      throw new Error(`Pagefind lists ${JSON.stringify(word)} under other spellings`);
    }
    let page = 0;
    const pages = postings.map(([step, steps]): IndexedWord['pages'][number] => {
      page += step;
      return [page, fromSteps(steps)];
    });
    return { word, pages };
  });
}

/** Places are told as the step from the one before; a negative number changes the weight instead. */
function fromSteps(steps: readonly number[]): number[] {
  const places: number[] = [];
  let place = 0;
  for (const step of steps) {
    if (step < 0) {
      place = 0;
    } else {
      place += step;
      places.push(place);
    }
  }
  return places;
}

/** Read a `.pf_meta` file. */
export function readMeta(packed: Uint8Array): IndexMeta {
  const [version, pages, chunks] = unpack(packed) as [
    string,
    IndexMeta['pages'],
    IndexMeta['chunks'],
  ];
  if (version !== formatVersion) {
    throw new Error(`This is an index of Pagefind ${version}, expected ${formatVersion}`);
  }
  return { pages, chunks };
}

/** The address of a page, from its `.pf_fragment` file. */
export function readPageAddress(packed: Uint8Array): number {
  const { url }: { url: string } = JSON.parse(unzip(packed).toString('utf8'));
  return Number.parseInt(url, 10);
}

/** Write a `.pf_meta` file without filters, sorts or further fields. */
export function writeMeta({ pages, chunks }: IndexMeta): Uint8Array {
  const writer = new CborWriter();
  writer.value([formatVersion, pages, chunks, [], [], []]);
  return pack([writer.bytes()]);
}

/** One word as it stands in a `.pf_index` file. */
export function encodeWord({ word, pages }: IndexedWord): Uint8Array {
  const writer = new CborWriter();
  writer.head(4, 3);
  writer.value(word);
  writer.head(4, pages.length);
  let last = 0;
  for (const [page, places] of pages) {
    writer.head(4, 3);
    writer.head(0, page - last);
    last = page;
    writer.head(4, places.length);
    let before = 0;
    for (const place of places) {
      writer.head(0, place - before);
      before = place;
    }
    writer.head(4, 0);
  }
  writer.head(4, 0);
  return writer.bytes();
}

/** Write a `.pf_index` file of encoded words, which must be in the order of their code points. */
export function writeChunk(words: readonly Uint8Array[]): Uint8Array {
  const head = new CborWriter();
  head.head(4, 1);
  head.head(4, words.length);
  return pack([head.bytes(), ...words]);
}

function pack(parts: readonly Uint8Array[]): Uint8Array {
  return gzipSync(Buffer.concat([signature, ...parts]), { level: 9 });
}

function unpack(packed: Uint8Array): Value {
  return new CborReader(unzip(packed)).value();
}

function unzip(packed: Uint8Array): Buffer {
  const bytes = gunzipSync(packed);
  if (!bytes.subarray(0, signature.length).equals(signature)) {
    throw new Error(`A file of Pagefind's index no longer starts with ${signature}`);
  }
  return bytes.subarray(signature.length);
}

/** Reads the few kinds of CBOR items that an index is made of: integers, strings, arrays. */
class CborReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  value(): Value {
    const first = this.#bytes.readUInt8(this.#at);
    this.#at += 1;
    const number = this.#number(first & 0x1f);
    switch (first >> 5) {
      case 0:
        return number;
      case 1:
        return -1 - number;
      case 3:
        this.#at += number;
        return this.#bytes.toString('utf8', this.#at - number, this.#at);
      case 4: {
        const items: Value[] = new Array(number);
        for (let index = 0; index < number; index += 1) items[index] = this.value();
        return items;
      }
      default:
        throw new Error(`An index of Pagefind holds an item of CBOR type ${first >> 5}`);
    }
  }

  #number(short: number): number {
    if (short < 24) return short;
    const size = 2 ** (short - 24);
    if (size > 4) {
      throw new Error(`An index of Pagefind holds a CBOR head of kind ${short}`);
    }
    this.#at += size;
    return this.#bytes.readUIntBE(this.#at - size, size);
  }
}

/** Writes integers, strings and arrays. */
class CborWriter {
  #bytes = Buffer.allocUnsafe(256);
  #length = 0;

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  value(value: Value): void {
    if (typeof value === 'number') {
      this.head(0, value);
    } else if (typeof value === 'string') {
      const size = Buffer.byteLength(value);
      this.head(3, size);
      this.#reserve(size);
      this.#length += this.#bytes.write(value, this.#length);
    } else {
      this.head(4, value.length);
      for (const item of value) this.value(item);
    }
  }

  /** A type and its number, in the fewest bytes. */
  head(type: number, number: number): void {
    this.#reserve(5);
    if (number < 24) {
      this.#length = this.#bytes.writeUInt8((type << 5) | number, this.#length);
      return;
    }
    const log = number < 0x100 ? 0 : number < 0x10000 ? 1 : 2;
    this.#length = this.#bytes.writeUInt8((type << 5) | (24 + log), this.#length);
    this.#length = this.#bytes.writeUIntBE(number, this.#length, 2 ** log);
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + size));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
