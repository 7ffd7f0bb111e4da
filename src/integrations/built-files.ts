import { createHash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  type Stats,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { madeOfSite } from '../library/keep.ts';
import { standingOf } from '../library/site-folders.ts';

/** What is known of a file of the site. */
export interface BuiltFile {
  bytes: number;
  /** When it was written, in milliseconds. */
  written: number;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  digest: string;
  /** CRC-32 of its bytes, as zips have it. */
  crc: number;
}

/**
 * The files of a site that is being built, each read once for all that have to know its bytes. One that
 * is taken from the site that stands is not read at all: it is known by its length and by when it was
 * written, as Git knows files, and by its digest only where it has been copied since.
 */
export class SiteFiles {
  readonly #fresh: string;
  readonly #standing: string | undefined;
  readonly #known: ReadonlyMap<string, BuiltFile>;
  readonly #files = new Map<string, BuiltFile>();
  readonly #folders = new Set<string>();

  /**
   * @param fresh folder of the site that is being built
   * @param standing folder of the site that stands
   * @param known the files of the site that stands, by their paths in it
   */
  constructor(
    fresh: string,
    standing: string | undefined,
    known: ReadonlyMap<string, BuiltFile> = new Map(),
  ) {
    this.#fresh = fresh;
    this.#standing = standing;
    this.#known = known;
  }

  /**
   * A file of the new site as it stands there now.
   *
   * @param file its path in the site: `jia/index.html`
   */
  of(file: string): BuiltFile {
    const path = join(this.#fresh, file);
    const stat = statSync(path);
    const known = this.#files.get(file) ?? this.#known.get(file);
    if (known && isAsKnown(known, stat)) {
      this.#files.set(file, known);
      return known;
    }
    const content = readFileSync(path);
    const read = {
      bytes: content.length,
      written: stat.mtime.getTime(),
      digest: digestOf(content),
      crc: crc32(content),
    };
    this.#files.set(file, read);
    return read;
  }

  /**
   * Take a file from the site that stands, where it is still what the last build has written.
   *
   * @returns whether it stands in the new site now
   */
  bring(file: string): boolean {
    const known = this.#known.get(file);
    if (!known || this.#standing === undefined) return false;
    const from = join(this.#standing, file);
    const stat = statSync(from, { throwIfNoEntry: false });
    if (stat?.size !== known.bytes) return false;
    if (!isAsKnown(known, stat) && digestOf(readFileSync(from)) !== known.digest) return false;
    const to = join(this.#fresh, file);
    this.#makeFolder(dirname(to));
    if (!linkOrCopy(from, to, stat)) return false;
    this.#files.set(file, { ...known, written: stat.mtime.getTime() });
    return true;
  }

  /** The paths of the files in the new site as it stands now, in their order. */
  list(): string[] {
    const folder = join(this.#fresh, '/');
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
      .sort();
  }

  /** All files that are known by now, for the next build. */
  all(): ReadonlyMap<string, BuiltFile> {
    return this.#files;
  }

  #makeFolder(folder: string): void {
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}

/** The files of the site, for all that read or bring some of them. */
export interface BuiltFiles extends AstroIntegration, Pick<SiteFiles, 'of' | 'bring' | 'list'> {
  /** Where the site that stands is, from the project's folder. */
  place: () => string;
}

/** Remembers the files of the site from one build to the next; the last of all that read or write some. */
export default function builtFiles(): BuiltFiles {
  let files: SiteFiles | undefined;
  let fresh = '';
  const open = () => {
    if (!files) throw new Error('Files of the site are asked for before it has a folder');
    return files;
  };
  // Several sites may be built with one folder of kept things.
  const place = () => relative('.', standingOf(fresh) ?? fresh);
  const nameOf = () => madeOfSite.name(['files', place()]);
  return {
    name: 'built-files',
    of: (file) => open().of(file),
    bring: (file) => open().bring(file),
    list: () => open().list(),
    place,
    hooks: {
      'astro:config:done': ({ config }) => {
        fresh = fileURLToPath(config.outDir);
      },
      'astro:build:start': () => {
        const kept = madeOfSite.take(nameOf());
        files = new SiteFiles(fresh, standingOf(fresh), kept && deserialize(kept));
      },
      'astro:build:done': () => madeOfSite.put(nameOf(), serialize(open().all())),
    },
  };
}

/** Whether a file is the one of which something is known: as long, and written when that was. */
export function isAsKnown(
  { bytes, written }: Pick<BuiltFile, 'bytes' | 'written'>,
  stat: Stats,
): boolean {
  return stat.size === bytes && stat.mtime.getTime() === written;
}

/** The same file under another name, or a copy where a disk has no links; not where something is there. */
function linkOrCopy(from: string, to: string, { atime, mtime }: Stats): boolean {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    copyFileSync(from, to);
    utimesSync(to, atime, mtime);
  }
  return true;
}

function digestOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
