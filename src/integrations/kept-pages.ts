/**
 * Pages that are taken from the site that stands, where nothing has changed that they are made of: the
 * code, what `getStaticPaths` gives them, and how the library answers what they ask (`library/asked.ts`).
 */
import { deserialize, serialize } from 'node:v8';
import type { AstroPrerenderer } from 'astro';
import { type Answered, isAnsweredAlike, record } from '../library/asked.ts';
import type { Made } from '../library/made.ts';
import type { BuiltFiles } from './built-files.ts';
import { responseOf, sitePath } from './prerender.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What the pages of a site were made of. */
interface Origins {
  /** Everything that any of them has asked, with the digest of the answer. */
  answered: Answered[];
  /** By its file, the digest of what a page was given, and what it has asked: places in `answered`. */
  pages: Map<string, Origin>;
}

interface Origin {
  given: string;
  asked: number[];
}

/** A prerenderer that prints no page again that is taken from the site that stands. */
export interface KeepingPrerenderer extends AstroPrerenderer {
  /** Note for the next build what the pages are made of. */
  remember: () => void;
}

/**
 * Keep the pages of those paths that have a `cacheKey` (see `keyed`): they are in the site's folder as
 * soon as the paths are known, and Astro is told of the others alone.
 *
 * @param made where it is noted what they are made of, for the code that there is
 * @param files of the site that is built
 * @param site what sets it apart besides: where it is, and the names of its scripts, which pages name
 * @param base path of the site on its host, as the addresses of requests have it
 * @param tell is told how many pages were taken, of how many
 */
export function keepPages(
  prerenderer: AstroPrerenderer,
  made: Pick<Made, 'name' | 'take' | 'put'>,
  files: Pick<BuiltFiles, 'of' | 'bring'>,
  site: () => readonly unknown[],
  base: string,
  tell: (taken: number, all: number) => void = () => {},
): KeepingPrerenderer {
  /** What is given to the page of each file that may be kept. */
  const given = new Map<string, string>();
  const origins = new OriginsBuilder();
  const nameOf = () => made.name(['pages', ...site()]);
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      const before = readOrigins(made.take(nameOf()));
      const left: Path[] = [];
      const others = countFiles(paths);
      for (const path of paths) {
        const file = fileOf(path.pathname);
        // Of two pages at one address Astro chooses.
        if (path.cacheKey === undefined || others.get(file) !== 1) {
          left.push(path);
          continue;
        }
        given.set(file, path.cacheKey);
        const answered = await before.find(file, path.cacheKey);
        if (answered && files.bring(file)) origins.add(file, path.cacheKey, answered);
        else left.push(path);
      }
      tell(paths.length - left.length, paths.length);
      return left;
    },
    async render(request, options) {
      const file = fileOf(sitePath(request, base));
      const key = given.get(file);
      if (key === undefined) return prerenderer.render(request, options);
      const { page, answered } = await record(async () => prerenderer.render(request, options));
      if (responseOf(page).status === 200) origins.add(file, key, answered);
      return page;
    },
    remember() {
      // So that it is known whether they are still the same.
      for (const file of origins.files()) files.of(file);
      made.put(nameOf(), serialize(origins.all()));
    },
  };
}

/** Notes what pages are made of: what several have asked, once. */
class OriginsBuilder {
  readonly #places = new Map<string, number>();
  readonly #answered: Origins['answered'] = [];
  readonly #pages: Origins['pages'] = new Map();

  add(file: string, given: string, answered: readonly Answered[]): void {
    const asked = answered.map(([question, digest]) => {
      const name = JSON.stringify(question);
      const place = this.#places.get(name) ?? this.#answered.push([question, digest]) - 1;
      this.#places.set(name, place);
      return place;
    });
    this.#pages.set(file, { given, asked });
  }

  files(): Iterable<string> {
    return this.#pages.keys();
  }

  all(): Origins {
    return { answered: this.#answered, pages: this.#pages };
  }
}

/** What is noted of the pages of the site that stands, by which one is known that would be the same. */
function readOrigins(noted: Uint8Array | undefined) {
  const { answered, pages }: Origins = noted
    ? deserialize(noted)
    : { answered: [], pages: new Map() };
  /** Of each thing that was asked, whether it is answered as it was: found once, if any page wants it. */
  const alike: boolean[] = [];
  return {
    /** What a page has asked that would be the same now. */
    async find(file: string, given: string): Promise<Answered[] | undefined> {
      const origin = pages.get(file);
      if (origin?.given !== given) return undefined;
      const own: Answered[] = [];
      for (const place of origin.asked) {
        const one = answered[place];
        if (!one) return undefined;
        alike[place] ??= await isAnsweredAlike([one]);
        if (!alike[place]) return undefined;
        own.push(one);
      }
      return own;
    },
  };
}

/** How many paths have each file. */
function countFiles(paths: readonly Path[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pathname } of paths) {
    const file = fileOf(pathname);
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}

/**
 * The file of a path, as Astro writes it: of a page the one in its folder.
 *
 * @example fileOf('/jia/') // => 'jia/index.html'
 */
function fileOf(path: string): string {
  const bare = path.replace(/^\/|\/$/g, '');
  return /\.\w+$/.test(bare) ? bare : `${bare}/index.html`;
}
