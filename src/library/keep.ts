import { deserialize, serialize } from 'node:v8';
import { digestOfCode, madeFolder, openMade } from './made.ts';

/** The code of the site: everything that decides what the same content becomes. */
const code = ['src/**/*.{astro,css,mjs,ts,ttf}', 'astro.config.mjs', 'package-lock.json'];
const settings = ['SITE', 'BASE', 'CONTACT', 'OPERATOR', 'SITE_ZIP'];

let digest: string | undefined;

/** The digest of the site's code, and the settings of this build. */
export function codeOfSite(): string {
  digest ??= [
    digestOfCode('.', code),
    ...settings.map((name) => `${name}=${process.env[name]}`),
  ].join('\n');
  return digest;
}

/** What builds of the site have made, by its code as it is. */
export const madeOfSite = openMade(madeFolder, codeOfSite, console.warn);

/** What `make` gives, or what a build has made before of the same inputs by the same code. */
export async function keep(
  inputs: readonly unknown[],
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const name = madeOfSite.name(inputs);
  const taken = madeOfSite.take(name);
  if (taken) return taken;
  const fresh = Uint8Array.from(await make());
  madeOfSite.put(name, fresh);
  return fresh;
}

/** `keep` for a value that `structuredClone` can copy. */
export function keepValue<Value>(inputs: readonly unknown[], make: () => Value): Value {
  const name = madeOfSite.name(inputs);
  const taken = madeOfSite.take(name);
  if (taken) return deserialize(taken);
  const fresh = make();
  madeOfSite.put(name, serialize(fresh));
  return fresh;
}
