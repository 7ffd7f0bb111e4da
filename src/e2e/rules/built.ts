/** The library as it was built in `dist/`: what it holds is asked of its own data, never known here. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withBase } from '../../library/routes.ts';

/** The folder of the built site. */
export const site = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** What stands before the paths of the site. */
export const base = withBase('', process.env['BASE'] ?? '/');

/** A built file, by its path from the site's root; of a page its HTML. */
export function readBuiltBytes(path: string): Buffer {
  const file = path.replace(/^\.?\//, '');
  return readFileSync(`${site}${file === '' || file.endsWith('/') ? `${file}index.html` : file}`);
}

/** The text of a built file, likewise. */
export function readBuilt(path: string): string {
  return readBuiltBytes(path).toString();
}

/** A JSON file of the built site. */
export function readData<Data>(path: string): Data {
  return JSON.parse(readBuilt(path));
}

/**
 * The path of a full address from the site's root.
 *
 * @example pathOf('https://example.org/base/a/#b') // => '/a/#b'
 */
export function pathOf(address: string): string {
  const { pathname, search, hash } = new URL(address);
  return pathname.slice(base.length) + search + hash;
}

/** Every HTML file, by its path from the site's root with `./` before it. */
export const htmlFiles = globSync('**/*.html', { cwd: site })
  .map((file) => `./${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
  .sort();

/** Those that hold all reports of a county, to be taken away. */
export const oneFiles = htmlFiles.filter(
  (file) => /[^/]\.html$/.test(file) && !file.endsWith('404.html'),
);

/** Every page: what is there to be taken away is none. */
export const pages = htmlFiles.filter((file) => !oneFiles.includes(file));

/** The reports, each with the path of its page. */
export const reports = readData<{
  reports: {
    id: string;
    county: { slug: string; name: string };
    year: number;
    url: string;
    characters: number;
  }[];
}>('data/reports.json').reports.map((report) => ({
  ...report,
  path: `.${pathOf(report.url)}`,
}));

/** The counties that have reports. */
export const counties = [...new Map(reports.map(({ county }) => [county.slug, county])).values()];

/**
 * Some of many, spread over them all, for what costs a visit: all of a library as small as ours,
 * and of one of thousands still no more than `most`.
 */
export function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from(
    { length: most },
    (_, at) => items[Math.floor((at * items.length) / most)] as Item,
  );
}
