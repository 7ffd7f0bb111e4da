import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keep } from '../library/keep.ts';
import { branches } from '../search/build/branches.ts';
import { buildIndex } from '../search/build/bundle.ts';
import { prefetchIndex } from '../search/build/prefetch.ts';
import type { BundleFile } from '../search/build/run-pagefind.ts';
import type { KeepFiles } from '../search/build/segment.ts';

/** Index every built `report.json`, so that any run of characters in its blocks can be found. */
export default function pagefind(): AstroIntegration {
  return {
    name: 'pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { reports, segments } = await buildIndex(folder, { keep: keepFiles, branches });
        await prefetchIndex(folder);
        logger.info(`${reports} reports in ${segments} segments`);
      },
    },
  };
}

/** The files of an index in one: their paths and lengths as JSON in the first line, then their bytes. */
const keepFiles: KeepFiles = async (inputs, make) => {
  const whole = Buffer.from(await keep(inputs, async () => join(await make())));
  const end = whole.indexOf('\n');
  const list: [path: string, length: number][] = JSON.parse(whole.toString('utf8', 0, end));
  let at = end + 1;
  return list.map(([path, length]) => {
    const content = whole.subarray(at, at + length);
    at += length;
    return { path, content };
  });
};

function join(files: readonly BundleFile[]): Buffer {
  const list = files.map(({ path, content }) => [path, content.length]);
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(list)}\n`),
    ...files.map(({ content }) => content),
  ]);
}
