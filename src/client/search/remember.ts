/** What a map holds under a key, made where it holds nothing; what fails is tried again. */
export function remember<Key, Value>(
  known: Map<Key, Promise<Value>>,
  key: Key,
  make: () => Promise<Value>,
): Promise<Value> {
  const old = known.get(key);
  if (old !== undefined) return old;
  const made = make();
  known.set(key, made);
  made.catch(() => known.delete(key));
  return made;
}
