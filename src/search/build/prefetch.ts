/** What the search page has a browser fetch at once: else one file names the next, five times over. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type LibraryEntry, packed } from '../files.ts';

/**
 * Have the search page of a built site carry what tells of the index, and fetch what any search needs
 * while its scripts are on their way.
 */
export async function prefetchIndex(site: string): Promise<void> {
  const page = join(site, 'search', 'index.html');
  const html = (await readFile(page, 'utf8')).replace(carried, '');
  const library = await readFile(join(site, 'pagefind/library.json'), 'utf8');
  const scripts = [...html.matchAll(/<script type="module" src="([^"]*)"/g)].map(
    ([, address = '']) => address,
  );
  const needed = [
    ...(await namedWorkers(site, scripts)),
    ...(await neededFiles(site, JSON.parse(library))),
  ];
  const links = [
    ...scripts.map((address) => `<link rel="modulepreload" href="${address}">`),
    ...needed.map((path) => `<link rel="prefetch" href="../${path}">`),
  ];
  // A JSON text may hold no end of its element.
  const data = `<script type="application/json" data-search-library>${library.replaceAll('<', '\\u003c')}</script>`;
  const ready = html
    // Before the styles, which take longer to come than what they would hold up.
    .replace(beginning, (begun) => begun + links.join(''))
    .replace('</title>', `</title>${data}`);
  // A page that was taken from the site that stands is another name of its file there.
  await rm(page);
  await writeFile(page, ready);
}

/** What a page has of an earlier index. */
const carried =
  /<link rel="(?:modulepreload|prefetch)"[^>]*>|<script type="application\/json" data-search-library>.*?<\/script>/gs;

/** What the head of every page begins with: nothing is to be fetched before the policy that allows it. */
const beginning = /<meta charset="utf-8">(?:<meta http-equiv="content-security-policy"[^>]*>)?/;

/**
 * The workers that a page's own scripts name, from the site's root: those of other pages it never runs.
 *
 * @throws Error where they name none
 */
async function namedWorkers(site: string, scripts: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(
    scripts.map(async (address) => readFile(join(site, '_astro', basename(address)), 'utf8')),
  );
  const names = texts.flatMap((text) => text.match(/(?<=\/)_astro\/worker-[\w-]+\.js/g) ?? []);
  if (names.length === 0) {
    throw new Error(
      'The scripts of the search page name no worker: it may be in one that they import',
    );
  }
  return [...new Set(names)];
}

/**
 * Addresses from the site's root, in the order in which a search asks for them. Of many segments
 * nobody knows yet which will be asked.
 */
async function neededFiles(
  site: string,
  { segments, directory, program }: LibraryEntry,
): Promise<string[]> {
  const programs = program.files.map((name) => `pagefind/program/${program.id}/${name}`);
  const [only] = segments;
  if (directory !== undefined || only === undefined) return programs;
  const segment = `pagefind/segments/${only.id}`;
  const lists = (await readdir(join(site, segment))).filter((name) => name.endsWith('.pf_meta'));
  const names = [
    `pagefind-entry.json?ts=${only.id}`,
    ...['chunks', 'groups'].map((name) => name + packed),
    ...lists,
    // Of the newest reports something is found before others.
    `reports/0${packed}`,
  ];
  return [...programs, ...names.map((name) => `${segment}/${name}`)];
}
