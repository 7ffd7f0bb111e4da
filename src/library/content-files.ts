/**
 * The files that are read where they are asked for: all of a large library's would not fit into the
 * memory. Those of `src/content` have been checked by their collections (`content.config.ts`).
 */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { question } from './asked.ts';
import { digestOfFile } from './digest-files-thread.ts';
import { rememberLast } from './remember-last.ts';
import { letThreadsGoOn } from './threads.ts';

/** How many files of a folder stay in memory: those of a county, which is printed in a row, and more. */
const manyInMemory = 50;

/**
 * The bytes of a file, by its path from the project's folder: for who asks a question whose digest tells
 * whether it is the same.
 */
export function readBytes(path: string): Promise<Buffer<ArrayBuffer>> {
  return readFile(path);
}

/**
 * A reader of the JSON files of a folder by their names, of which those that were asked for last stay
 * in memory.
 *
 * @param folder from the project's folder
 * @param digestOf tells the digest of a file's bytes where it is known without reading it
 * @param many how many stay
 * @param isDev in `astro dev` each is read each time, or a changed one would not be seen
 * @returns what the file of a name holds; nothing where there is none
 */
export function readerOf<Value>(
  folder: string,
  digestOf: (name: string) => Promise<string | undefined> = async () => undefined,
  many: number = manyInMemory,
  isDev: boolean = import.meta.env.DEV,
): (name: string) => Promise<Value | undefined> {
  const fileOf = (name: string) => `${folder}/${name}.json`;
  const read = (name: string) => readJson<Value>(fileOf(name));
  const digest = async (name: string) => (await digestOf(name)) ?? digestOfFile(fileOf(name));
  return question(folder, isDev ? read : rememberLast(many, read), digest);
}

/** Without waiting for the disk: of thousands of files each wait would take longer than the reading. */
async function readJson<Value>(path: string): Promise<Value | undefined> {
  await letThreadsGoOn();
  // Bytes first: reading them as text takes twice as long.
  return existsSync(path) ? JSON.parse(readFileSync(path).toString()) : undefined;
}
