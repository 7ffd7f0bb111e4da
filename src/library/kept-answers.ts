import { deserialize, serialize } from 'node:v8';
import { type Answered, isAnsweredAlike, record } from './asked.ts';
import { madeOfSite } from './keep.ts';
import type { Made } from './made.ts';

/** A value with what was asked to make it. */
interface Noted<Value> {
  value: Value;
  answered: Answered[];
}

/**
 * What `make` gives, or what a build has made before of the same answers by the same code.
 *
 * @param name what it is, and about what: no other value has the same
 * @param make reads nothing but through questions (`asked.ts`); what it gives, `structuredClone` can copy
 * @param isDev in `astro dev` it is made each time: what was answered is not asked again there
 */
export async function keepAnswered<Value>(
  name: readonly string[],
  make: () => Promise<Value>,
  made: Pick<Made, 'name' | 'take' | 'put'> = madeOfSite,
  isDev: boolean = import.meta.env.DEV,
): Promise<Value> {
  if (isDev) return make();
  const kept = made.name(['of answers', ...name]);
  const taken = made.take(kept);
  if (taken) {
    const { value, answered }: Noted<Value> = deserialize(taken);
    const isAlike = await Promise.all(answered.map(isAnsweredAlike));
    if (isAlike.every(Boolean)) return value;
  }
  const { page: value, answered } = await record(make);
  const noted: Noted<Value> = { value, answered };
  made.put(kept, serialize(noted));
  return value;
}
