import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuiltImage, ShareLint } from '../share/lint.ts';
import type { PageVisitor } from './each-page.ts';

/** Stop the build where a page would not travel well; the message names every page and its cure. */
export default function shareLint(): PageVisitor {
  let folder = '';
  let lint: ShareLint | undefined;
  let pages = 0;
  return {
    name: 'share-lint',
    visit: ({ file, head }) => {
      if (!head) return;
      lint?.look({ file, head });
      pages += 1;
    },
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        lint = new ShareLint(
          new URL(`${config.base.replace(/\/$/, '')}/`, config.site).href,
          (path) => readImage(join(folder, decodeURI(path))),
        );
      },
      'astro:build:done': ({ logger }) => {
        const messages = lint?.messages ?? [];
        if (messages.length > 0) {
          throw new Error(`${messages.length} faults of sharing:\n${messages.join('\n')}`);
        }
        logger.info(`${pages} pages`);
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
