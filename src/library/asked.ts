/**
 * What a page asks of the library while it is printed, and how it was answered: a page whose questions
 * are answered as they were before prints the same, and need not be printed again. (Such a record is a
 * verifying trace: Mokhov, Mitchell and Peyton Jones, “Build Systems à la Carte”, 2018.)
 *
 * The pages are built apart from the integrations, with copies of the modules: what both have to know
 * hangs on `globalThis`.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';

/** A question by its name, and what it is asked about. */
export type Asked = readonly [name: string, ...about: string[]];

/** A question with the digest of its answer. */
export type Answered = readonly [asked: Asked, digest: string];

interface Shared {
  /** Digests of the answers that are known, by the question. */
  digests: Map<string, Promise<string>>;
  /** What gives the digest of an answer, by the name of the question. */
  questions: Map<string, (...about: string[]) => Promise<string>>;
  /** What the page that is being printed has asked. */
  pages: AsyncLocalStorage<Map<string, Asked>>;
}

const key = Symbol.for('county-report-library.asked');
const global = globalThis as { [key]?: Shared };
global[key] ??= { digests: new Map(), questions: new Map(), pages: new AsyncLocalStorage() };
const { digests, questions, pages } = global[key];

/**
 * A question that pages ask. What is asked while it is answered is its own affair: the page depends on
 * the answer alone.
 *
 * @param name no other question has it
 * @param answer what tells the answer, which `structuredClone` can copy
 * @param digest what tells the digest of an answer, where that is known without it
 */
export function question<About extends string[], Answer>(
  name: string,
  answer: (...about: About) => Promise<Answer>,
  digest?: (...about: About) => Promise<string>,
): (...about: About) => Promise<Answer> {
  const digestNow = digest ?? (async (...about: About) => digestOf(await answer(...about)));
  questions.set(name, (...about) => digestNow(...(about as About)));
  return async (...about) => {
    const asked = note(name, about);
    const given = await pages.exit(() => answer(...about));
    // Who prints has it: for its digest alone it would be made again.
    if (!digest && asked && !digests.has(asked))
      digests.set(asked, Promise.resolve(digestOf(given)));
    return given;
  };
}

/** A question that is answered without waiting; see `question`. */
export function fact<About extends string[], Answer>(
  name: string,
  answer: (...about: About) => Answer,
): (...about: About) => Answer {
  questions.set(name, async (...about) => digestOf(answer(...(about as About))));
  return (...about) => {
    note(name, about);
    return answer(...about);
  };
}

/** The page that is being printed has asked a question: its name among the digests; nothing where none is. */
function note(name: string, about: readonly string[]): string | undefined {
  const asked: Asked = [name, ...about];
  const page = pages.getStore();
  if (!page) return undefined;
  // `map(getText)` would also ask about the place and the list.
  if (!asked.every((one) => typeof one === 'string')) {
    throw new TypeError(`"${name}" is asked about something that is no string`);
  }
  const known = JSON.stringify(asked);
  page.set(known, asked);
  return known;
}

/** What a page asks while it is printed. */
export async function record<Page>(
  print: () => Promise<Page>,
): Promise<{ page: Page; answered: Answered[] }> {
  const asked = new Map<string, Asked>();
  const page = await pages.run(asked, print);
  const answered = [...asked.values()].map(
    async (one): Promise<Answered> => [one, (await digestOfAnswer(one)) ?? ''],
  );
  return { page, answered: await Promise.all(answered) };
}

/** Whether a question is answered as it was; not where it cannot be answered any more. */
export async function isAnsweredAlike([asked, digest]: Answered): Promise<boolean> {
  try {
    return (await digestOfAnswer(asked)) === digest;
  } catch {
    // Whoever asks it again is told what is wrong.
    return false;
  }
}

/** The digest of an answer, found once a build. */
async function digestOfAnswer(asked: Asked): Promise<string | undefined> {
  const [name, ...about] = asked;
  const tell = questions.get(name);
  if (!tell) return undefined;
  const known = JSON.stringify(asked);
  let digest = digests.get(known);
  if (digest === undefined) {
    // To leave a page costs more than many an answer: of a large library tens of thousands are asked by none.
    digest = pages.getStore() ? pages.exit(() => tell(...about)) : tell(...about);
    digests.set(known, digest);
  }
  return digest;
}

/** Forget the digests that are known: for tests, in which answers change. */
export function forget(): void {
  digests.clear();
}

/**
 * The digest of a value of plain objects, arrays, maps and sets. By JSON: what `node:v8` makes of a string
 * depends on how it came about, and the same one would have another digest the next time.
 */
export function digestOf(value: unknown): string {
  // What was read of the reports stands in several lists: by places, by names.
  if (Array.isArray(value) && value.every(isObject)) return digestOf(value.map(digestOnce).join());
  const told = isPlain(value) ? JSON.stringify(value) : JSON.stringify(value, tell);
  // As the string stands in memory: Chinese in UTF-8 takes three times as long.
  return createHash('sha256').update(told, 'utf16le').digest('hex');
}

/** Objects with their digests: many are given to several pages, or stand in several answers. */
const known = new WeakMap<object, string>();

/** The digest of what does not change any more. */
function digestOnce(value: unknown): string {
  if (!isObject(value)) return digestOf(value);
  const digest = known.get(value) ?? digestOf(value);
  known.set(value, digest);
  return digest;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether JSON tells a value whole. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return value !== undefined;
  if (value === null) return true;
  return !(value instanceof Map || value instanceof Set) && Object.values(value).every(isPlain);
}

/** What JSON would not tell of a value. */
function tell(_: string, value: unknown): unknown {
  if (value instanceof Map) return ['map', ...value];
  if (value instanceof Set) return ['set', ...value];
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) {
    return ['told', String(value)];
  }
  return value;
}

/**
 * Paths of `getStaticPaths` whose pages may be kept from one build to the next: each with the digest of
 * what it is given. Its page may read nothing else but through questions.
 */
export function keyed<Path extends { params: object; props?: object }>(
  paths: readonly Path[],
): (Path & { cacheKey: string })[] {
  return paths.map((path) => ({
    ...path,
    cacheKey: digestOf(
      Object.entries(path.props ?? {}).map(([name, value]) => `${name} ${digestOnce(value)}`),
    ),
  }));
}
