import { cardPath } from '../library/routes.ts';
import { longestDescription, longestTitle } from '../text/limits.ts';
import { addressOf, type Head } from './head.ts';

/** Bytes that platforms fetch before they give up on a picture. */
export const largestImage = 300_000;

/** Where pages stand that others show: they are found as the page that they are of. */
const embedded = 'embed/';

/** A built picture. */
export interface BuiltImage {
  bytes: number;
  width: number;
  height: number;
}

/** What a page says of itself. */
export interface Said {
  title: string;
  description: string;
  /** Full address of its picture. */
  picture: string;
  /** What is wrong with it whatever the rest of the site is: the message of each fault. */
  faults: string[];
}

/**
 * Read one page, by itself.
 *
 * @param file of the page, from the site's folder: `jiangxian/index.html`
 * @param root full address of the site's root, with a slash at the end
 */
export function readSaid(file: string, head: Head, root: string): Said {
  const better = betterUnder(root);
  const faults: string[] = [];
  const report = reporter(file, faults);
  const { title, canonical, meta } = head;
  const description = meta.get('description') ?? '';

  if (title === '') report('title', 'has no title', 'give its head a `title`');
  if (title.length > longestTitle) {
    report(
      'title-length',
      `title has ${title.length} characters: ${title}`,
      `give its head one that has at most ${longestTitle} with the site's name`,
    );
  }
  if (description === '') {
    report('description', 'has no description', 'give its head a `description`');
  }
  if (description.length > longestDescription) {
    report(
      'description-length',
      `description has ${description.length} characters`,
      `shorten what the page gives its head to ${longestDescription}`,
    );
  }

  const own = addressOf(file, root);
  // The page for addresses that do not exist is served at all of them.
  const best = head.movedTo === undefined ? own : withoutHash(head.movedTo, own);
  if (file.startsWith(embedded) && head.movedTo === undefined && canonical !== undefined) {
    const isElsewhere = canonical.startsWith(root) && !canonical.startsWith(root + embedded);
    if (!isElsewhere && (canonical !== own || meta.get('robots') !== 'noindex')) {
      report(
        'canonical',
        `canonical address is ${canonical}`,
        'it should be the page it shows, or its own with noindex; see `toEmbedHead` in src/share/heads.ts',
      );
    }
  } else if (file !== '404.html' && canonical !== best) {
    report('canonical', `canonical address is ${canonical}`, `it should be ${best}`);
  }
  if (meta.get('og:url') !== canonical) {
    report('canonical', `og:url is ${meta.get('og:url')}`, 'it should be the canonical address');
  }
  for (const name of ['og:title', 'itemprop:name', 'itemprop:description', 'twitter:card']) {
    if (!meta.get(name))
      report('metadata', `has no ${name}`, 'see `toHeadElements` in src/share/page-head.ts');
  }
  for (const json of head.structured) {
    if (!isJson(json))
      report(
        'structured-data',
        'JSON-LD does not parse',
        'see `toHeadElements` in src/share/page-head.ts',
      );
  }
  for (const link of new Set(head.links)) {
    const cure = better(link, own);
    if (cure !== undefined) {
      report('canonical-link', `links to ${link}`, `write ${cure}: the other address redirects`);
    }
  }
  return { title, description, picture: meta.get('og:image') ?? '', faults };
}

/** What every page that travels must say of itself; a message for each fault, with its cure. */
export class ShareLint {
  readonly messages: string[] = [];
  readonly #root: string;
  readonly #image: (path: string) => BuiltImage | undefined;
  /** The first page of each title and description. */
  readonly #titles = new Map<string, string>();
  readonly #descriptions = new Map<string, string>();

  /**
   * @param root full address of the site's root, with a slash at the end
   * @param image the picture at a path from the site's root, without a slash before it
   */
  constructor(root: string, image: (path: string) => BuiltImage | undefined) {
    this.#root = root;
    this.#image = image;
  }

  /** Look at one page after the other: those that say the same are told by the later one. */
  look(file: string, { title, description, picture, faults }: Said): void {
    const root = this.#root;
    this.messages.push(...faults);
    const report = reporter(file, this.messages);
    for (const [seen, text, rule] of [
      [this.#titles, title, 'title-unique'],
      [this.#descriptions, description, 'description-unique'],
    ] as const) {
      const other = seen.get(text);
      if (other === undefined) seen.set(text, file);
      else if (text !== '') report(rule, `says the same as ${other}: ${text}`, 'tell them apart');
    }

    const ownCard = cardPath(addressOf(file, '/')).slice(1);
    if (file.endsWith('index.html') && this.#image(ownCard) && picture !== root + ownCard) {
      report('image-own', `has a picture of its own and shows ${picture}`, 'name it as its `card`');
    }
    const found = picture.startsWith(root) ? this.#image(picture.slice(root.length)) : undefined;
    if (!found) {
      report(
        'image',
        `og:image ${picture} was not built`,
        'see `toCards` in src/share/pictures.ts',
      );
    } else {
      if (found.bytes > largestImage) {
        report(
          'image-size',
          `${picture} has ${found.bytes} bytes`,
          `draw less, ${largestImage} is the limit`,
        );
      }
      if (found.width !== 1200 || found.height !== 630) {
        report(
          'image-size',
          `${picture} is ${found.width}×${found.height}`,
          'it should be 1200×630',
        );
      }
    }
  }
}

/** Adds the messages of a page's faults to others. */
function reporter(file: string, messages: string[]) {
  return (rule: string, found: string, cure: string) =>
    messages.push(`${file}: ${found}; ${cure} (${rule})`);
}

/** The full address of a link, without the place in the page. */
function withoutHash(link: string, page: string): string {
  const url = new URL(link, page);
  url.hash = '';
  return url.href;
}

/** `toCanonical` of each root. */
const known = new Map<string, ReturnType<typeof rememberCanonical>>();

function betterUnder(root: string): ReturnType<typeof rememberCanonical> {
  const better = known.get(root) ?? rememberCanonical(root);
  known.set(root, better);
  return better;
}

/** `toCanonical` that reads a path once: most links of a page stand on many others. */
function rememberCanonical(root: string): (link: string, page: string) => string | undefined {
  const good = new Set<string>();
  return (link, page) => {
    const [path = ''] = link.split(/[?#]/, 1);
    if (good.has(path)) return undefined;
    const better = toCanonical(link, page, root);
    // What does not begin at the root is another place on each page.
    if (better === undefined && path.startsWith('/')) good.add(path);
    return better;
  };
}

/** The address a link should have; nothing where it has it, or leads elsewhere. */
function toCanonical(link: string, page: string, root: string): string | undefined {
  const url = URL.parse(link, page);
  if (!url?.href.startsWith(root)) return undefined;
  const better = url.pathname
    .replace(/index\.html$/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/(?<=\/)([^/.]+)$/, '$1/');
  return better === url.pathname ? undefined : better + url.search + url.hash;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
