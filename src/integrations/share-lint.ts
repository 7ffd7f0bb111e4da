import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuiltImage, ShareLint } from '../share/lint.ts';
import type { PageVisitor } from './each-page.ts';

/** Stop the build where a page would not travel well; the message names every page and its cure. */
export default function shareLint(): PageVisitor {
  let folder = '';
  let lint: ShareLint | undefined;
  let pages = 0;
  /** Pictures that have been looked at: several pages show the same. */
  const images = new Map<string, BuiltImage | undefined>();
  const imageAt = (path: string) => {
    if (!images.has(path)) images.set(path, readImage(join(folder, decodeURI(path))));
    return images.get(path);
  };
  return {
    name: 'share-lint',
    visit: (file, { said }) => {
      if (!said) return;
      lint?.look(file, said);
      pages += 1;
    },
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
        lint = new ShareLint(
          new URL(`${config.base.replace(/\/$/, '')}/`, config.site).href,
          imageAt,
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

/** Where the first chunk of a PNG tells its width, and its height after it. */
const sizeAt = 16;

/** Size of a PNG by its first chunk. */
function readImage(path: string): BuiltImage | undefined {
  let png: number;
  try {
    png = openSync(path, 'r');
  } catch {
    return undefined;
  }
  try {
    const size = Buffer.alloc(8);
    readSync(png, size, 0, size.length, sizeAt);
    const [width, height] = [size.readUInt32BE(0), size.readUInt32BE(4)];
    return { bytes: fstatSync(png).size, width, height };
  } finally {
    closeSync(png);
  }
}
