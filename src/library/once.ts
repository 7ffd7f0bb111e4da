import { question } from './asked.ts';

/**
 * A getter of the library that reads and joins its collections once a build, however many pages ask:
 * every caller is given the same promise. For a page it is a question: see `asked.ts`.
 *
 * @param name no other question has it
 * @param isDev in `astro dev` it runs each time, or a changed text would not be seen
 * @example const getTitles = once('titles', async () => toTitles(await getCollection('reports')));
 */
export function once<Value>(
  name: string,
  get: () => Promise<Value>,
  isDev: boolean = import.meta.env.DEV,
): () => Promise<Value> {
  if (isDev) return get;
  let value: Promise<Value> | undefined;
  return question(name, () => {
    value ??= get();
    return value;
  });
}

/**
 * One of what a getter tells by keys: a page that asks for it depends on nothing else of the getter's.
 *
 * @param name no other question has it
 * @param getDigests what tells the digests of the values by the same keys, where they are known without them
 */
export function oneOf<Value>(
  name: string,
  getAll: () => Promise<ReadonlyMap<string, Value>>,
  getDigests?: () => Promise<ReadonlyMap<string, string>>,
): (key: string) => Promise<Value | undefined> {
  return question(
    name,
    async (key: string) => (await getAll()).get(key),
    getDigests && (async (key) => (await getDigests()).get(key) ?? 'none'),
  );
}
