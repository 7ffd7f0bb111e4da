/**
 * A getter of the library that reads and joins its collections once a build, however many pages ask:
 * every caller is given the same promise.
 *
 * @param isDev in `astro dev` it runs each time, or a changed text would not be seen
 * @example const getReports = once(async () => toReports(await getCollection('reports')));
 */
export function once<Value>(
  get: () => Promise<Value>,
  isDev: boolean = import.meta.env.DEV,
): () => Promise<Value> {
  if (isDev) return get;
  let value: Promise<Value> | undefined;
  return () => {
    value ??= get();
    return value;
  };
}
