/**
 * Command line: how fast the project is, and how much a reader downloads.
 *
 *     npm run bench                          everything; the search takes some minutes
 *     npm run bench -- conversion            one of them
 *     npm run bench -- search --reports 200  with fewer reports
 *     npm run bench -- site --reports 1000   a whole made library, from seeds to site; `--texts FOLDER` makes it
 *                                            of other texts, `--parts` tells what the build works at
 *     npm run bench -- lighthouse            Lighthouse on a phone, a page of each kind
 *
 * The last two take long and run only when they are named; `--keep FOLDER` leaves what it has built.
 *
 * The search and Lighthouse are measured in a browser on the built site, `dist/` unless `--site` names another.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchConversion } from './bench/conversion.ts';
import { benchLighthouse } from './bench/lighthouse.ts';
import { benchLikeness } from './bench/likeness.ts';
import { benchReading } from './bench/reading.ts';
import { benchSearch } from './bench/search.ts';
import { benchSite } from './bench/site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      site: { type: 'string', default: `${root}dist` },
      reports: { type: 'string', default: '1000' },
      keep: { type: 'string' },
      texts: { type: 'string' },
      parts: { type: 'boolean', default: false },
    },
  });
  const benches: Record<string, () => void | Promise<void>> = {
    conversion: () => benchConversion(`${root}seeds`),
    reading: () => benchReading(`${root}seeds`),
    likeness: () => benchLikeness(`${root}seeds`, Number(values.reports)),
    search: () => benchSearch(values.site, Number(values.reports)),
    site: () =>
      benchSite(`${root}seeds`, Number(values.reports), {
        keep: values.keep,
        texts: values.texts,
        isDivided: values.parts,
      }),
    lighthouse: () => benchLighthouse(values.site),
  };
  const unknown = positionals.find((name) => !(name in benches));
  if (unknown !== undefined) {
    console.error(`没有叫 ${unknown} 的测试；可用：${Object.keys(benches).join('、')}。`);
    return 2;
  }
  const chosen =
    positionals.length > 0
      ? positionals
      : Object.keys(benches).filter((name) => !['site', 'lighthouse'].includes(name));
  for (const name of chosen) await benches[name]?.();
  return 0;
}

if (process.argv[1] && relative(process.argv[1], fileURLToPath(import.meta.url)) === '') {
  process.exitCode = await main();
}
