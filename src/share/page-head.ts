import type { ReportEntry } from '../library/catalog.ts';
import { publicationDate, speechDate } from '../library/citation.ts';
import { cardPath, toAddress, withBase } from '../library/routes.ts';
import { siteName } from '../library/site.ts';
import type { County, Report } from '../schemas/report.ts';
import { longestTitle } from '../text/limits.ts';
import { cardSize } from './card.ts';
import { type Entity, toBreadcrumbs } from './structured-data.ts';

/** A page above another one; the page itself, which is the last, has no path. */
export interface Crumb {
  title: string;
  path?: string;
}

/** What a page says of itself. */
export interface PageHead {
  /** Its path from the site's root; null where it is served at every address that does not exist. */
  path: string | null;
  /** Its title, without the site's name. */
  title: string;
  /** What it holds, in a sentence. */
  description: string;
  /** Pages above it, from the site's root, and itself. */
  trail?: readonly Crumb[];
  /** Path of the page whose picture stands for it: itself where it has one; else the home page. */
  card?: string;
  /** When the texts it is made of last changed; nothing where that is not known. */
  modified?: string | undefined;
  /** Structured data, besides the trail. */
  entities?: readonly Entity[];
  /** The report that it is the page of. */
  report?: ReportEntry;
  /** What of the library it is about, for who wants to search in that alone. */
  about?: { county: County; report?: Report };
  /** The same in other forms. */
  alternates?: readonly { type: string; path: string }[];
  /** Path of the page that is to be found in its place, of which it shows the same inside other sites; null where there is none. */
  foundAs?: string | null;
  /** Path of the page that took its place, to which it leads at once. */
  movedTo?: string;
}

/** The attributes of an element. */
type ElementAttributes = Record<string, string>;

/** The elements of a page's head, each in the order in which they are printed. */
export interface HeadElements {
  title: string;
  metas: ElementAttributes[];
  /** JSON-LD, safe within a script element; empty where there is none. */
  structured: string;
  links: ElementAttributes[];
}

/** What a page says of itself, as the elements of its head. */
export function toHeadElements(head: PageHead): HeadElements {
  const { path, title, description, trail = [], report, movedTo, foundAs } = head;
  const own = (movedTo ?? foundAs)?.replace(/#.*/, '') ?? path;
  const canonical = own === null ? undefined : toAddress(own);
  const image = toAddress(cardPath(head.card ?? '/'));
  const entities = [
    ...(trail.length > 0 && path !== null ? [toBreadcrumbs(trail, path)] : []),
    ...(head.entities ?? []),
  ];
  return {
    title: toDocumentTitle(title),
    metas: [
      { name: 'description', content: description },
      ...(canonical === undefined || movedTo !== undefined || foundAs === null
        ? [{ name: 'robots', content: 'noindex' }]
        : []),
      ...(movedTo === undefined
        ? []
        : [{ 'http-equiv': 'refresh', content: `0; url=${withBase(movedTo)}` }]),
      ...toProperties([
        ['og:type', report ? 'article' : 'website'],
        ['og:site_name', siteName],
        ['og:locale', 'zh_CN'],
        ['og:title', title],
        ['og:description', description],
        ['og:url', canonical],
        ['og:image', image],
        ['og:image:type', 'image/png'],
        ['og:image:width', String(cardSize.width)],
        ['og:image:height', String(cardSize.height)],
        ['og:image:alt', title === siteName ? siteName : `${siteName}：${title}`],
      ]),
      { name: 'twitter:card', content: 'summary_large_image' },
      { itemprop: 'name', content: title },
      { itemprop: 'description', content: description },
      { itemprop: 'image', content: image },
      ...(report ? toArticle(report) : []),
      ...toProperties([[report ? 'article:modified_time' : 'og:updated_time', head.modified]]),
      ...(report ? toCitationTags(report) : []),
    ],
    // A closing tag inside a text would end the script.
    structured:
      entities.length === 0
        ? ''
        : JSON.stringify({ '@context': 'https://schema.org', '@graph': entities }).replaceAll(
            '<',
            '\\u003c',
          ),
    links: [
      ...(canonical === undefined ? [] : [{ rel: 'canonical', href: canonical }]),
      ...[
        { rel: 'alternate', type: 'application/atom+xml', file: '/atom.xml' },
        { rel: 'search', type: 'application/opensearchdescription+xml', file: '/opensearch.xml' },
      ].map(({ rel, type, file }) => ({ rel, type, title: siteName, href: withBase(file) })),
      { rel: 'icon', type: 'image/svg+xml', href: withBase('/favicon.svg') },
      { rel: 'sitemap', href: withBase('/sitemap-index.xml') },
      ...(head.alternates ?? []).map(({ type, path: other }) => ({
        rel: 'alternate',
        type,
        href: withBase(other),
      })),
    ],
  };
}

/** A title with the site's name: what is too long for a chat, as names may be, is cut and not refused. */
function toDocumentTitle(title: string): string {
  if (title === siteName) return title;
  const room = longestTitle - siteName.length - 1;
  return `${title.length > room ? `${title.slice(0, room - 1)}…` : title}－${siteName}`;
}

function toProperties(pairs: readonly [property: string, content: string | undefined][]) {
  return pairs.flatMap(([property, content]) =>
    content === undefined ? [] : [{ property, content }],
  );
}

/** What Open Graph asks of an article. A year alone is no time for it. */
function toArticle({ data, county, kind }: ReportEntry): ElementAttributes[] {
  const published = publicationDate(data);
  return toProperties([
    ['article:published_time', published?.includes('-') ? published : undefined],
    ['article:section', county.name],
    ['article:tag', kind],
  ]);
}

/** What catalogues of papers read. */
function toCitationTags({ data, county, kind, name, path }: ReportEntry): ElementAttributes[] {
  const isOfficial = data.kind !== 'sessions';
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', data.title === kind ? name : data.title],
    ['citation_author', data.issuer ?? (isOfficial ? data.speaker?.split(' ').at(-1) : undefined)],
    ['citation_publication_date', publicationDate(data)?.replaceAll('-', '/')],
    ['citation_date', speechDate(data)?.replaceAll('-', '/')],
    ['citation_conference_title', data.occasion],
    ['citation_technical_report_institution', isOfficial ? `${county.name}人民政府` : undefined],
    ['citation_language', 'zh-CN'],
    ['citation_public_url', toAddress(path)],
    ['citation_fulltext_html_url', toAddress(path)],
  ];
  return tags.flatMap(([tag, content]) => (content ? [{ name: tag, content }] : []));
}
