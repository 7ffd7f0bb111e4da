import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readHead } from '../share/head.ts';
import { type BuiltImage, lintShare } from '../share/lint.ts';

/** Stop the build where a page would not travel well; the message names every page and its cure. */
export default function shareLint(): AstroIntegration {
  let root = '';
  return {
    name: 'share-lint',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = new URL(`${config.base.replace(/\/$/, '')}/`, config.site).href;
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        // Pages alone: other HTML is there to be taken away.
        const files = globSync('**/{index,404}.html', { cwd: folder })
          .map((file) => file.replaceAll('\\', '/'))
          .sort();
        const messages = lintShare({
          root,
          pages: files.map((file) => ({
            file,
            head: readHead(readFileSync(join(folder, file), 'utf8')),
          })),
          image: (path) => readImage(join(folder, decodeURI(path))),
        });
        if (messages.length > 0) {
          throw new Error(`${messages.length} faults of sharing:\n${messages.join('\n')}`);
        }
        logger.info(`${files.length} pages`);
      },
    },
  };
}

/** Size of a PNG by its first chunk. */
function readImage(path: string): BuiltImage | undefined {
  try {
    const png = readFileSync(path);
    return { bytes: png.length, width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  } catch {
    return undefined;
  }
}
