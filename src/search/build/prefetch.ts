/** What the search page has a browser fetch at once: else one file names the next, five times over. */
import { glob, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LibraryEntry, packed } from '../files.ts';

/** Have the search page of a built site fetch what any search needs, while its scripts are on their way. */
export async function prefetchIndex(site: string): Promise<void> {
  const page = join(site, 'search', 'index.html');
  const html = await readFile(page, 'utf8');
  const links = (await neededFiles(site)).map((path) => `<link rel="prefetch" href="../${path}">`);
  await writeFile(page, html.replace('</title>', `</title>${links.join('')}`));
}

/** Addresses from the site's root, in the order in which a search asks for them. */
async function neededFiles(site: string): Promise<string[]> {
  const file = await readFile(join(site, 'pagefind/library.json'), 'utf8');
  const { segments, program }: LibraryEntry = JSON.parse(file);
  const [newest = { id: '' }] = segments;
  const segment = `pagefind/segments/${newest.id}`;
  const lists = (await readdir(join(site, segment))).filter((name) => name.endsWith('.pf_meta'));
  const worker = await Array.fromAsync(glob('_astro/worker-*.js', { cwd: site }));
  return [
    ...worker.map((path) => path.replaceAll('\\', '/')),
    'pagefind/library.json',
    ...program.files.map((name) => `pagefind/program/${program.id}/${name}`),
    `${segment}/pagefind-entry.json?ts=${newest.id}`,
    ...[...lists, `reports${packed}`].map((name) => `${segment}/${name}`),
  ];
}
