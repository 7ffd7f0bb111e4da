/** What the head of a built page tells of it. */
export interface Head {
  title: string;
  canonical: string | undefined;
  /** Where the page leads by itself, as written. */
  movedTo: string | undefined;
  /** Values of `meta` by their `name`, `property` or `itemprop`; of several the first. */
  meta: ReadonlyMap<string, string>;
  /** When the page last changed, where it says so. */
  modified: string | undefined;
  /** Structured data, as written. */
  structured: string[];
  /** Addresses of links in the page. */
  links: string[];
}

/** The tags of a name: what is quoted in them may hold `>`, which Astro leaves as it is. */
const tagsOf = (name: string) => new RegExp(`<${name}\\s(?:[^>"]|"[^"]*")*>`, 'g');
const metaTags = tagsOf('meta');
const linkTags = tagsOf('link');
const anchorTags = tagsOf('a');

/**
 * Address of a built page.
 *
 * @param file of the page, from the site's folder
 * @param root what stands before it: the address or the path of the site's root, with a slash at the end
 * @example addressOf('jia/index.html', '/') // => '/jia/'
 */
export function addressOf(file: string, root: string): string {
  return root + file.replace(/index\.html$/, '');
}

/** Read the head and the links of a page that Astro wrote. */
export function readHead(html: string): Head {
  const [head = ''] = html.split('</head>', 1);
  const meta = new Map<string, string>();
  for (const [tag] of head.matchAll(metaTags)) {
    const name = attribute(tag, 'name') ?? attribute(tag, 'property') ?? attribute(tag, 'itemprop');
    if (name === undefined) continue;
    // `name` is also what itemprop calls the title.
    const key = attribute(tag, 'itemprop') === undefined ? name : `itemprop:${name}`;
    if (!meta.has(key)) meta.set(key, attribute(tag, 'content') ?? '');
  }
  const canonical = [...head.matchAll(linkTags)]
    .map(([tag]) => tag)
    .find((tag) => attribute(tag, 'rel') === 'canonical');
  // What is cut out of a page keeps all of it in memory: whoever remembers a title remembers a copy.
  return structuredClone({
    title: decodeEntities(/<title>(.*?)<\/title>/s.exec(head)?.[1] ?? ''),
    canonical: canonical && attribute(canonical, 'href'),
    movedTo: /<meta http-equiv="refresh" content="0; url=([^"]*)"/.exec(head)?.[1],
    meta,
    modified: meta.get('article:modified_time') ?? meta.get('og:updated_time'),
    structured: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json = '']) => json,
    ),
    links: [...html.matchAll(anchorTags)].flatMap(([tag]) => attribute(tag, 'href') ?? []),
  });
}

/** How the value of an attribute is found: made once for each name. */
const attributes = new Map<string, RegExp>();

function attribute(tag: string, name: string): string | undefined {
  const pattern = attributes.get(name) ?? new RegExp(`\\s${name}="([^"]*)"`);
  attributes.set(name, pattern);
  const value = pattern.exec(tag)?.[1];
  return value === undefined ? undefined : decodeEntities(value);
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#34': '"',
  '#38': '&',
};

/** Words with the signs that XML and HTML write by name or number as they are read. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
