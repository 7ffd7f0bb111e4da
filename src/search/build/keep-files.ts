import { keep, madeOfSite } from '../../library/keep.ts';
import type { BundleFile } from './run-pagefind.ts';
import type { KeptFiles } from './segment.ts';

/** The files of an index in one: their paths and lengths as JSON in the first line, then their bytes. */
export const keptFiles: KeptFiles = {
  async files(inputs, make) {
    const whole = Buffer.from(await keep(inputs, async () => join(await make())));
    const end = whole.indexOf('\n');
    const list: [path: string, length: number][] = JSON.parse(whole.toString('utf8', 0, end));
    let at = end + 1;
    return list.map(([path, length]) => {
      const content = whole.subarray(at, at + length);
      at += length;
      return { path, content };
    });
  },
  holds: (inputs) => madeOfSite.holds(madeOfSite.name(inputs)),
};

function join(files: readonly BundleFile[]): Buffer {
  const list = files.map(({ path, content }) => [path, content.length]);
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(list)}\n`),
    ...files.map(({ content }) => content),
  ]);
}
