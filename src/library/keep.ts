import { hash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { digestOfCode, madeFolder, openMade } from './made.ts';

/** The code of the site: everything that decides what the same content becomes. */
const code = ['src/**/*.{astro,css,mjs,ts,ttf}', 'astro.config.mjs', 'package-lock.json'];
const settings = ['SITE', 'BASE', 'CONTACT', 'OPERATOR', 'SITE_ZIP'];

/** The variable by which a build tells its threads and processes the digest of the code of a folder. */
const told = 'COUNTY_REPORT_CODE';

let digest: string | undefined;

const tellOfCode = () => `${process.cwd()}\n${digestOfCode('.', code)}`;

/** Read the code once for all threads and processes of a build: each would take as long for it as for its work. */
export function tellCodeOfSite(): void {
  process.env[told] = tellOfCode();
}

/** Whether the code is still what the threads and processes were told. */
export function isCodeAsTold(): boolean {
  return process.env[told] === tellOfCode();
}

/** The digest of the site's code, and the settings of this build. */
export function codeOfSite(): string {
  const [folder, known] = process.env[told]?.split('\n') ?? [];
  digest ??= [
    // What is told of another folder's is of no use: a build may start that of another library.
    (folder === process.cwd() && known) || digestOfCode('.', code),
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

/**
 * `keepValue` for what is made of a file, which is not read where its digest is known and the value is kept.
 * The value is kept by the bytes that it is made of: since the digest was told, the file may have changed.
 *
 * @param kind what it is called among all that is made of files
 * @param known SHA-256 of the file, in hexadecimal digits
 */
export function keepOf<Content extends string | Buffer, Value>(
  kind: string,
  known: string | undefined,
  read: () => Content,
  make: (content: Content) => Value,
): Value {
  const taken = known === undefined ? undefined : madeOfSite.take(madeOfSite.name([kind, known]));
  if (taken) return deserialize(taken);
  const content = read();
  return keepValue([kind, hash('sha256', content)], () => make(content));
}
