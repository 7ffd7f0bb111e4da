/**
 * The files of `src/content` that are read where they are asked for: all of a large library's would not
 * fit into the memory. Their collections have checked them (`content.config.ts`).
 */
import { readFile } from 'node:fs/promises';

/** How many files stay in memory: what is made of a report is printed in a row. */
const manyInMemory = 200;

/** A reader of the files of a folder, by their names without ending. */
export type FileReader<Value> = (name: string) => Promise<Value>;

/**
 * A reader of JSON files, of which those that were asked for last stay in memory.
 *
 * @param folder from the project's folder
 * @param many how many stay
 * @param isDev in `astro dev` each is read each time, or a changed one would not be seen
 */
export function readerOf<Value>(
  folder: string,
  many: number = manyInMemory,
  isDev: boolean = import.meta.env.DEV,
): FileReader<Value> {
  const known = new Map<string, Promise<Value>>();
  return (name) => {
    const value = known.get(name) ?? readJson<Value>(`${folder}/${name}.json`);
    if (isDev) return value;
    // What was asked for last stands last.
    known.delete(name);
    known.set(name, value);
    for (const oldest of known.keys()) {
      if (known.size <= many) break;
      known.delete(oldest);
    }
    return value;
  };
}

async function readJson<Value>(path: string): Promise<Value> {
  return JSON.parse(await readFile(path, 'utf8'));
}
