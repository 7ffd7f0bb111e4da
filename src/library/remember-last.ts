/**
 * A getter that remembers what was asked for last.
 *
 * @param many keys whose values it remembers
 * @param get what it gives for a key; of a promise, who asks again is given the same
 */
export function rememberLast<Value>(
  many: number,
  get: (key: string) => Value,
): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as Value) : get(key);
    // What was asked for last stands last.
    known.delete(key);
    known.set(key, value);
    for (const oldest of known.keys()) {
      if (known.size <= many) break;
      known.delete(oldest);
    }
    return value;
  };
}
