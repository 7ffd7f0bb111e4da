/**
 * A large body of a response stands in a file: Astro would have it in memory several times over until it
 * has written it. The integrations put the file in its place (`integrations/body-files.ts`).
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where such files are until then. */
export const bodyFolder = join('.astro', 'bodies');

/** Header of a response that names the file, from the project's folder. */
export const bodyFileHeader = 'X-Body-File';

/**
 * A response whose body is a file, which is gone afterwards. While the site is built, what it has itself
 * is only there so that Astro counts it as printed; in `astro dev` nobody would put a file in its place.
 */
export function respondFile(file: string, type: string): Response {
  if (import.meta.env.DEV) {
    const body = readFileSync(file);
    rmSync(file);
    return new Response(body, { headers: { 'Content-Type': type } });
  }
  return new Response(file, { headers: { 'Content-Type': type, [bodyFileHeader]: file } });
}
