import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { madeFolder, openMade } from './made.ts';

/** The code of the site, in the project's folder: everything that decides what the same content becomes. */
const code = ['src/**/*.{astro,css,mjs,ts,ttf}', 'astro.config.mjs', 'package-lock.json'];
const settings = ['SITE', 'BASE', 'CONTACT', 'OPERATOR', 'SITE_ZIP'];

let digest: string | undefined;

function codeDigest(): string {
  digest ??= globSync(code)
    .sort()
    .reduce((hash, file) => hash.update(file).update(readFileSync(file)), createHash('sha256'))
    .update(JSON.stringify([process.version, settings.map((name) => process.env[name] ?? null)]))
    .digest('hex');
  return digest;
}

/** What `make` gives, from the folder where a build has made the same of the same inputs by the same code. */
export const keep = openMade(madeFolder, codeDigest, console.warn);
