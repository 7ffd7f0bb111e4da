/**
 * What is costly to make is kept in a folder and taken from there by the next build: under the digest
 * of all that it was made of, and of the code that made it. The folder can be deleted any time.
 */
import { createHash } from 'node:crypto';
import {
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Where builds of the project keep what the next one can take: beside Astro's own cache. */
export const madeFolder = join('.astro', 'made');

/** Bytes of the digest that a kept file begins with. */
const digestLength = 32;

/** Makes a thing, or takes it from where the same was made before. */
export type Keep = (
  inputs: readonly unknown[],
  make: () => Uint8Array | Promise<Uint8Array>,
) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * The way to a folder of made things. Its inputs are everything that a thing depends on besides the
 * code: bytes, or values that JSON tells.
 *
 * @param folder where things are kept
 * @param code digest of the code that makes them
 * @param warn is told of a damaged file, which is made again
 */
export function openMade(
  folder: string,
  code: () => string,
  warn: (message: string) => void,
): Keep {
  return async (inputs, make) => {
    const name = digestOf([code(), ...inputs]).toString('hex');
    const file = join(folder, name.slice(0, 2), name.slice(2));
    const kept = read(file, warn);
    if (kept) return kept;
    const made = Uint8Array.from(await make());
    mkdirSync(dirname(file), { recursive: true });
    // Two builds at once must not read half of it.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, Buffer.concat([digestOf([made]), made]));
    renameSync(draft, file);
    return made;
  };
}

/** Delete what was neither made nor taken since a time, in milliseconds. */
export function forgetMade(folder: string, since: number): void {
  for (const path of globSync('*/*', { cwd: folder })) {
    const file = join(folder, path);
    if (statSync(file).mtimeMs < since) rmSync(file);
  }
}

function read(file: string, warn: (message: string) => void): Uint8Array<ArrayBuffer> | undefined {
  let whole: Buffer;
  try {
    whole = readFileSync(file);
  } catch {
    return undefined;
  }
  const content = whole.subarray(digestLength);
  if (!whole.subarray(0, digestLength).equals(digestOf([content]))) {
    warn(`${file} is damaged: it is made again`);
    return undefined;
  }
  const now = new Date();
  utimesSync(file, now, now);
  return Uint8Array.from(content);
}

/** The digest of some values, each with its length before it: two could run into each other. */
function digestOf(values: readonly unknown[]): Buffer {
  const hash = createHash('sha256');
  for (const value of values) {
    const bytes =
      value instanceof Uint8Array ? value : Buffer.from(JSON.stringify(value) ?? 'undefined');
    hash.update(`${bytes.length}\n`).update(bytes);
  }
  return hash.digest();
}
