/**
 * What is costly to make is kept in a folder and taken from there by the next build: under the digest
 * of all that it was made of, and of the code that made it. The folder can be deleted any time.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

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
  /** The same, while others go on: a build takes and makes ten thousands of things. */
  takeLater: (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  putLater: (name: string, made: Uint8Array) => Promise<void>;
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
  let drafts = 0;
  // Two builds at once must not read half of a file, nor two who make the same write into one.
  const draftOf = (file: string) => `${file}.${process.pid}.${drafts++}`;
  return {
    name: (inputs) => digestOf([code(), ...inputs]).toString('hex'),
    take(name) {
      const file = fileOf(name);
      const content = existsSync(file) ? open(readFileSync(file), file, warn) : undefined;
      if (content) utimesSync(file, ...now());
      return content;
    },
    put(name, made) {
      const file = fileOf(name);
      mkdirSync(dirname(file), { recursive: true });
      const draft = draftOf(file);
      writeFileSync(draft, seal(made));
      renameSync(draft, file);
    },
    async takeLater(name) {
      const file = fileOf(name);
      const whole = await readFile(file).catch(() => undefined);
      const content = whole && open(whole, file, warn);
      if (content) await utimes(file, ...now());
      return content;
    },
    async putLater(name, made) {
      const file = fileOf(name);
      await mkdir(dirname(file), { recursive: true });
      const draft = draftOf(file);
      await writeFile(draft, seal(made));
      await rename(draft, file);
    },
  };
}

/** What is made behind its digest. */
function seal(made: Uint8Array): Buffer {
  return Buffer.concat([digestOf([made]), made]);
}

function now(): [accessed: Date, changed: Date] {
  const time = new Date();
  return [time, time];
}

/**
 * Digest of the code that decides what the same inputs become: files of the project, and the Node that
 * runs them. Tests decide nothing.
 *
 * @param root the project's folder
 */
export function digestOfCode(root: string, patterns: readonly string[]): string {
  const files = globSync(patterns, { cwd: root })
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

/** What is in a file, where it is what was put there. */
function open(
  whole: Buffer,
  file: string,
  warn: (message: string) => void,
): Uint8Array<ArrayBuffer> | undefined {
  const content = whole.subarray(digestLength);
  if (!whole.subarray(0, digestLength).equals(digestOf([content]))) {
    warn(`${file} 已损坏，不用它，重新做出`);
    return undefined;
  }
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
