/** WebAssembly programs without what is never called (https://webassembly.github.io/spec/core/binary/). */

const sections = { custom: 0, import: 2, export: 7, start: 8, elements: 9, code: 10 };
const functionKind = 0;
/** Bytes that say that a program begins, and of which version. */
const preamble = 8;
/** The body of a function without variables that stops the program. */
const stub = Uint8Array.of(0x00, 0x00, 0x0b);

interface Section {
  id: number;
  content: Uint8Array;
}

/** Which functions there are and call each other; they are numbered, the imported ones first. */
interface Calls {
  imported: number;
  /** Those that are called from outside, or through a table. */
  roots: number[];
  /** Of each function that is not imported, those that it names. */
  of: number[][];
}

/**
 * A program that answers as before by the exports that it keeps: functions that none of these can come
 * to are left as ones that stop, so that the others keep their numbers.
 *
 * @param dropped names of exports; one that the program does not have does no harm
 * @returns the program itself where it holds what is not known here
 */
export function withoutExports(
  program: Uint8Array<ArrayBuffer>,
  dropped: ReadonlySet<string>,
): Uint8Array<ArrayBuffer> {
  try {
    const all = readSections(program);
    const contentOf = (id: number) => all.find((one) => one.id === id)?.content ?? Uint8Array.of(0);
    const exports = readExports(contentOf(sections.export)).filter(
      ({ name }) => !dropped.has(name),
    );
    const bodies = readBodies(contentOf(sections.code));
    const imported = countImported(contentOf(sections.import));
    const started = all.filter(({ id }) => id === sections.start);
    const used = reach({
      imported,
      roots: [
        ...exports.filter(({ kind }) => kind === functionKind).map(({ index }) => index),
        ...started.map(({ content }) => new Bytes(content).number()),
        ...readElements(contentOf(sections.elements)),
      ],
      of: bodies.map(readCalls),
    });
    const kept = bodies.map((body, number) => (used.has(imported + number) ? body : stub));
    const shorter = all.flatMap(({ id, content }): Section[] => {
      if (id === sections.custom) return [];
      if (id === sections.export) return [{ id, content: list(exports.map(({ bytes }) => bytes)) }];
      if (id === sections.code) return [{ id, content: list(kept.map(withLength)) }];
      return [{ id, content }];
    });
    const ready = join([
      program.subarray(0, preamble),
      ...shorter.map(({ id, content }) => join([Uint8Array.of(id), withLength(content)])),
    ]);
    return WebAssembly.validate(ready) ? ready : program;
  } catch (error) {
    if (error instanceof Unknown) return program;
    throw error;
  }
}

/** Something that is not known here. */
class Unknown extends Error {}

/** Reads bytes one after the other. */
class Bytes {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.at];
    if (byte === undefined) throw new Unknown(`The program ends at ${this.at}`);
    this.at += 1;
    return byte;
  }

  /** A whole number; where it is signed, or has more than 32 bits, only its length is right. */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      if (shift < 32) value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  take(length: number): Uint8Array {
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  /** As many of something as stands before them. */
  all<Item>(read: () => Item): Item[] {
    return Array.from({ length: this.number() }, read);
  }

  since(start: number): Uint8Array {
    return this.#bytes.subarray(start, this.at);
  }
}

function readSections(program: Uint8Array): Section[] {
  const bytes = new Bytes(program);
  bytes.take(preamble);
  const found: Section[] = [];
  while (!bytes.isAtEnd) found.push({ id: bytes.byte(), content: bytes.take(bytes.number()) });
  return found;
}

function countImported(content: Uint8Array): number {
  const bytes = new Bytes(content);
  const kinds = bytes.all(() => {
    bytes.take(bytes.number());
    bytes.take(bytes.number());
    const kind = bytes.byte();
    // What else can be imported is described in other ways.
    if (kind !== functionKind) throw new Unknown(`Something of kind ${kind} is imported`);
    bytes.number();
    return kind;
  });
  return kinds.length;
}

function readExports(content: Uint8Array) {
  const bytes = new Bytes(content);
  return bytes.all(() => {
    const start = bytes.at;
    const name = new TextDecoder().decode(bytes.take(bytes.number()));
    const kind = bytes.byte();
    const index = bytes.number();
    return { name, kind, index, bytes: bytes.since(start) };
  });
}

/** The functions in tables. */
function readElements(content: Uint8Array): number[] {
  const bytes = new Bytes(content);
  return bytes
    .all(() => {
      const form = bytes.number();
      const constant = bytes.byte();
      bytes.number();
      const end = bytes.byte();
      if (form !== 0 || constant !== 0x41 || end !== 0x0b) {
        throw new Unknown(`Elements of form ${form} from a place that is no number`);
      }
      return bytes.all(() => bytes.number());
    })
    .flat();
}

function readBodies(content: Uint8Array): Uint8Array[] {
  const bytes = new Bytes(content);
  return bytes.all(() => bytes.take(bytes.number()));
}

/** The functions that a body names. */
function readCalls(body: Uint8Array): number[] {
  const bytes = new Bytes(body);
  bytes.all(() => {
    bytes.number();
    bytes.byte();
  });
  const called: number[] = [];
  while (!bytes.isAtEnd) {
    const code = bytes.byte();
    const form = code === 0xfc ? (ofPrefixed[bytes.number()] ?? 'unknown') : ofCode(code);
    if (form === 'function') called.push(bytes.number());
    else if (form === 'table') {
      bytes.all(() => bytes.number());
      bytes.number();
    } else if (form === 'types') bytes.all(() => bytes.byte());
    else if (form === 'unknown') throw new Unknown(`Instruction ${code}`);
    else if (form < 0) bytes.take(-form);
    else for (let count = 0; count < form; count += 1) bytes.number();
  }
  return called;
}

/** What follows an instruction: so many numbers or, below 0, bytes; or one of the longer forms. */
type Form = number | 'function' | 'table' | 'types' | 'unknown';

/** Ranges of instructions, each to its last one. */
const forms: [to: number, form: Form][] = [
  [0x01, 0],
  [0x04, 1],
  [0x05, 0],
  [0x0a, 'unknown'],
  [0x0b, 0],
  [0x0d, 1],
  [0x0e, 'table'],
  [0x0f, 0],
  [0x10, 'function'],
  [0x11, 2],
  [0x12, 'function'],
  [0x13, 2],
  [0x19, 'unknown'],
  [0x1b, 0],
  [0x1c, 'types'],
  [0x1f, 'unknown'],
  [0x26, 1],
  [0x27, 'unknown'],
  [0x3e, 2],
  [0x42, 1],
  [0x43, -4],
  [0x44, -8],
  [0xc4, 0],
  [0xcf, 'unknown'],
  [0xd0, 1],
  [0xd1, 0],
  [0xd2, 'function'],
];

/** The same for those that begin with 0xfc. */
const ofPrefixed: Form[] = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

function ofCode(code: number): Form {
  return forms.find(([to]) => code <= to)?.[1] ?? 'unknown';
}

/** The functions that can be come to. */
function reach({ imported, roots, of }: Calls): Set<number> {
  const used = new Set(roots);
  // A set is gone through with what is added on the way.
  for (const number of used) for (const called of of[number - imported] ?? []) used.add(called);
  return used;
}

function list(items: readonly Uint8Array[]): Uint8Array {
  return join([toNumber(items.length), ...items]);
}

function withLength(content: Uint8Array): Uint8Array {
  return join([toNumber(content.length), content]);
}

function toNumber(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Uint8Array.from([...bytes, rest]);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}
