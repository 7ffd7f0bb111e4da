import { globSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { fontFamilies } from '../share/font.ts';

/** A work of others that the site ships. */
export interface Work {
  name: string;
  /** What of it the site has, where that is not its program. */
  part?: string;
  version?: string;
  license: string;
  text: string;
}

/** The little that is needed of a bundler's chunk. */
interface Chunk {
  moduleIds?: readonly string[];
}

/** Packages of which something is shipped that no bundler sees. */
const others: readonly { name: string; part?: string }[] = [
  // Its program is written beside its index.
  { name: 'pagefind' },
  // Its table, as far as the search needs it.
  { name: 'opencc-js', part: '繁简对照表' },
];

const licenseFile = /^(?:licen[cs]e|copying|notice|third_party_licen[cs]e)/i;

/**
 * Write `licenses.txt`: the licences of all that others made and the site ships, in the words of
 * their own files. What a reader's browser runs is known from the bundles.
 */
export default function licenses(): AstroIntegration {
  const folders = new Set<string>();
  const collect = {
    name: 'licenses',
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle(_: unknown, bundle: Record<string, Chunk>) {
      for (const folder of packageFolders(Object.values(bundle))) folders.add(folder);
    },
  };
  let root = '';
  return {
    name: 'licenses',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [collect], worker: { plugins: () => [collect] } } });
      },
      'astro:build:done': ({ dir, logger }) => {
        const works = [
          ...[...folders].map((folder) => readPackage(folder)),
          ...others.map(({ name, part }) => readPackage(join(root, 'node_modules', name), part)),
          readFonts(root),
        ];
        writeFileSync(new URL('licenses.txt', dir), formatLicenses(works));
        logger.info(works.map(({ name }) => name).join(', '));
      },
    },
  };
}

/**
 * The folders of the packages that chunks hold modules of.
 *
 * @example packageFolders([{ moduleIds: ['/a/node_modules/@b/c/d.js'] }]) // => ['/a/node_modules/@b/c']
 */
export function packageFolders(chunks: readonly Chunk[]): string[] {
  const modules = chunks.flatMap(({ moduleIds = [] }) => moduleIds);
  const folders = modules.flatMap(
    (id) => /^[^\0].*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? [],
  );
  return [...new Set(folders)];
}

/**
 * A package with the text of its licences.
 *
 * @throws Error when it has none, since then it may not be shipped
 */
export function readPackage(folder: string, part?: string): Work {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((file) => licenseFile.test(file))
    .map((file) => join(folder, file))
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? globSync('*', { cwd: path }).map((file) => join(path, file))
        : path,
    )
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
  if (files.length === 0)
    throw new Error(`${name} ${version} has no file with its licence in ${folder}`);
  const text = files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
  return { name, version, license, text, ...(part === undefined ? {} : { part }) };
}

/** The typefaces: they are not shipped themselves, but pictures are drawn with them. */
function readFonts(root: string): Work {
  return {
    name: Object.values(fontFamilies).join('、'),
    part: '图片里的字',
    license: 'OFL-1.1',
    text: readFileSync(join(root, 'src/share/fonts/OFL.txt'), 'utf8').trim(),
  };
}

/** The notice, the works by name; a work of which there are two copies stands there once. */
export function formatLicenses(works: readonly Work[]): string {
  const entries = works.map(({ name, part, version, license, text }) => {
    const title = [name, version, part && `（${part}）`, `— ${license}`].filter(Boolean).join(' ');
    return { title, text };
  });
  const sorted = [...new Map(entries.map((entry) => [entry.title, entry])).values()].sort((a, b) =>
    a.title < b.title ? -1 : 1,
  );
  return [
    '网站里有下列软件、数据和字形，属于各自的作者，依各自的许可使用。',
    ...sorted.map(({ title }) => title),
    ...sorted.map(({ title, text }) => `${'='.repeat(72)}\n${title}\n\n${text}`),
  ]
    .join('\n')
    .concat('\n');
}
