/**
 * Pages that are taken from the site that stands, where nothing has changed that they are made of: the
 * code, what `getStaticPaths` gives them, and how the library answers what they ask (`library/asked.ts`).
 */
import { deserialize, serialize } from 'node:v8';
import type { AstroPrerenderer } from 'astro';
import { type Answered, isAnsweredAlike, record } from '../library/asked.ts';
import type { Made } from '../library/made.ts';
import { letThreadsGoOn } from '../library/threads.ts';
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
 * Keep the pages of those paths that have a `cacheKey` (see `keyed`): Astro is told of the others
 * alone, and while it prints these they come into the site's folder.
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
  files: Pick<BuiltFiles, 'of' | 'bring' | 'printed'>,
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
      await letThreadsGoOn();
      const counts = countFiles(paths);
      for (const { pathname, cacheKey } of paths) {
        const file = fileOf(pathname);
        // Of two pages at one address Astro chooses.
        if (cacheKey !== undefined && counts.get(file) === 1) given.set(file, cacheKey);
      }
      const same = await findSame(made.take(nameOf()), given);
      const brought = await files.bring([...same.keys()]);
      for (const [file, answered] of same) {
        if (brought.has(file)) origins.add(file, given.get(file) ?? '', answered);
      }
      const left = paths.filter(({ pathname }) => !brought.has(fileOf(pathname)));
      tell(paths.length - left.length, paths.length);
      return left;
    },
    async render(request, options) {
      const file = fileOf(sitePath(request, base));
      const key = given.get(file);
      if (key === undefined) {
        const other = await prerenderer.render(request, options);
        files.printed(file);
        return other;
      }
      const { page, answered } = await record(async () => prerenderer.render(request, options));
      files.printed(file);
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
  /** Places in `answered`, by the question; and of what the last build has noted by itself, which is faster. */
  readonly #places = new Map<string, number>();
  readonly #known = new Map<Answered, number>();
  readonly #answered: Origins['answered'] = [];
  readonly #pages: Origins['pages'] = new Map();

  add(file: string, given: string, answered: readonly Answered[]): void {
    const asked = answered.map((one) => this.#known.get(one) ?? this.#placeOf(one));
    this.#pages.set(file, { given, asked });
  }

  #placeOf(answered: Answered): number {
    const name = JSON.stringify(answered[0]);
    const place = this.#places.get(name) ?? this.#answered.push(answered) - 1;
    this.#places.set(name, place);
    this.#known.set(answered, place);
    return place;
  }

  files(): Iterable<string> {
    return this.#pages.keys();
  }

  all(): Origins {
    return { answered: this.#answered, pages: this.#pages };
  }
}

/**
 * The pages that would be the same as in the site that stands, each with what it has asked.
 *
 * @param noted what is noted of the pages there: `Origins`
 * @param given what pages are given now, by their files
 */
async function findSame(
  noted: Uint8Array | undefined,
  given: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Answered[]>> {
  if (!noted) return new Map();
  const { answered, pages }: Origins = deserialize(noted);
  const known = [...pages].filter(([file, origin]) => given.get(file) === origin.given);
  const wanted = new Set(known.flatMap(([, { asked }]) => asked));
  const isAlike = await Promise.all(
    // All at once: some answers are worked out in threads.
    answered.map((one, place) => wanted.has(place) && isAnsweredAlike(one)),
  );
  return new Map(
    known
      .filter(([, { asked }]) => asked.every((place) => isAlike[place]))
      .map(([file, { asked }]) => [
        file,
        asked.map((place) => answered[place]).filter((one) => one !== undefined),
      ]),
  );
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
