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
import { threadId } from 'node:worker_threads';

/** Where builds of the project keep what the next one can take: beside Astro's own cache. */
export const madeFolder = join('.astro', 'made');

/** Bytes of the digest that a kept file begins with. */
const digestLength = 32;

/** A folder of made things, each under the digest of what it was made of. */
export interface Made {
  /**
   * The name of what is made of some inputs: everything that it depends on besides the code, as bytes
   * or as values that JSON tells.
   */
  name: (inputs: readonly unknown[]) => string;
  /** What was made under a name; nothing where it was not, or where its file is damaged. */
  take: (name: string) => Uint8Array<ArrayBuffer> | undefined;
  put: (name: string, made: Uint8Array) => void;
  /** Whether something is kept under a name; it is not forgotten then, as if it had been taken. */
  holds: (name: string) => boolean;
}

/**
 * @param folder where things are kept; made with the first of them
 * @param code digest of the code that makes them
 * @param warn is told of a damaged file
 */
export function openMade(
  folder: string,
  code: () => string,
  warn: (message: string) => void,
): Made {
  const fileOf = (name: string) => join(folder, name.slice(0, 2), name.slice(2));
  return {
    name: (inputs) => digestOf([code(), ...inputs]).toString('hex'),
    take: (name) => read(fileOf(name), warn),
    put(name, made) {
      const file = fileOf(name);
      mkdirSync(dirname(file), { recursive: true });
      // Two builds or threads at once must not read half of it, nor take it from each other.
      const draft = `${file}.${process.pid}.${threadId}`;
      writeFileSync(draft, Buffer.concat([digestOf([made]), made]));
      renameSync(draft, file);
    },
    holds: (name) => touch(fileOf(name)),
  };
}

/** What is made in one run, and not kept for the next. */
export function madeInMemory(): Made {
  const things = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    name: (inputs) => digestOf(inputs).toString('hex'),
    take: (name) => things.get(name),
    put: (name, made) => things.set(name, Uint8Array.from(made)),
    holds: (name) => things.has(name),
  };
}

/**
 * Digest of the code that decides what the same inputs become: files of the project, and the Node that
 * runs them. Tests decide nothing.
 *
 * @param root the project's folder
 */
export function digestOfCode(root: string, patterns: readonly string[]): string {
  // The content of a large library is thousands of files, and none of them code.
  const files = globSync(patterns, { cwd: root, exclude: ['src/content/**'] })
    .filter((file) => !file.endsWith('.test.ts'))
    .sort();
  return digestOf([
    process.version,
    ...files.flatMap((file) => [file, readFileSync(join(root, file))]),
  ]).toString('hex');
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
    warn(`${file} 已损坏，不用它，重新做出`);
    return undefined;
  }
  touch(file);
  return Uint8Array.from(content);
}

/** Note that a file is asked for, so that it is not forgotten; whether it is there. */
function touch(file: string): boolean {
  const now = new Date();
  try {
    utimesSync(file, now, now);
    return true;
  } catch {
    return false;
  }
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
