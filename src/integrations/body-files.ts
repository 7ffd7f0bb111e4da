/** Responses whose bodies are files: see `library/body-file.ts`. */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { bodyFileHeader } from '../library/body-file.ts';
import { responseOf, sitePath } from './prerender.ts';

/** A prerenderer that notes which of the files that it prints have their bodies elsewhere. */
export interface FilePrerenderer extends AstroPrerenderer {
  /** Put them in the place of what Astro has written there. */
  place: () => void;
}

/**
 * @param folder of the site that is built
 * @param base path of the site on its host
 */
export function takeBodyFiles(
  prerenderer: AstroPrerenderer,
  folder: string,
  base: string,
): FilePrerenderer {
  const bodies = new Map<string, string>();
  return {
    ...prerenderer,
    async render(request, options) {
      const result = await prerenderer.render(request, options);
      const body = responseOf(result).headers.get(bodyFileHeader);
      if (body !== null) bodies.set(join(folder, sitePath(request, base)), body);
      return result;
    },
    place() {
      for (const [file, body] of bodies) renameSync(body, file);
    },
  };
}
