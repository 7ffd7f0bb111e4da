/** A report, or the reports of a county, as an EPUB 3 book. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { dataLicense } from '../library/dataset.ts';
import { siteName } from '../library/site.ts';
import type { TocItem } from '../report/toc.ts';
import type { Block, Edition } from '../schemas/edition.ts';
import { writeXml } from '../text/xml.ts';
import { highestLevel, type Part, toParts } from './groups.ts';
import {
  type Addresses,
  type SignedNote,
  toInsertions,
  toNoteNodes,
  toTextNodes,
} from './text-nodes.ts';
import { openZip, toEntry } from './zip.ts';

/** A report as books hold it. */
export interface BookReport {
  id: string;
  /** What it is called: `甲县2024年政府工作报告` */
  name: string;
  subtitle: string | undefined;
  /** Its page on the site. */
  address: string;
  facts: readonly { term: string; value: string }[];
  /** What it was made from, and what was repaired. */
  edited: string;
  /** How it is cited. */
  citation: string;
  contents: readonly TocItem[];
  edition: Pick<Edition, 'blocks' | 'doubts'>;
  notes: readonly SignedNote[];
}

/** What a book says of itself, and what is in it. */
export interface Book {
  title: string;
  /** The page whose book it is: by its address the book is known. */
  address: string;
  description: string;
  /** Who is responsible for the text, where that is known. */
  creator: string | undefined;
  /** When the texts last changed: ISO 8601. */
  modified: string;
  /** A PNG. */
  cover: Uint8Array<ArrayBuffer>;
  reports: readonly BookReport[];
  /** Full address of a place that is written from the host's root, as `/base/jia/2024/#p1`. */
  toSite: (href: string) => string;
}

/** A page of the book. */
interface Page {
  file: string;
  title: string;
  body: Element[];
}

const noteRole = { 'epub:type': 'noteref', role: 'doc-noteref' };

/** The book as the bytes of a file; the same bytes for the same book. */
export async function toEpub(book: Book): Promise<Uint8Array<ArrayBuffer>> {
  const isOne = book.reports.length === 1;
  const chapters = book.reports.map((report, at) => toChapters(report, at + 1, book, isOne));
  const pages = [toTitlePage(book), ...chapters.flatMap((report) => report.pages)];
  const contents = book.reports.flatMap(({ name }, at): NavItem[] => {
    const { items, start } = chapters[at] ?? { items: [], start: '' };
    return isOne ? items : [{ href: start, title: name, children: items }];
  });
  const written: [file: string, text: string][] = [
    ['META-INF/container.xml', toContainer()],
    ['EPUB/package.opf', toPackage(book, pages)],
    ['EPUB/nav.xhtml', toNav(book, contents)],
    ['EPUB/toc.ncx', toNcx(book, contents)],
    ['EPUB/style.css', style],
    ['EPUB/cover.xhtml', toPageFile(toCoverPage(book))],
    ...pages.map((page): [string, string] => [`EPUB/${page.file}`, toPageFile(page)]),
  ];
  const files = await Promise.all([
    // By this entry, first and not compressed, a program knows a book.
    toEntry('mimetype', Buffer.from('application/epub+zip'), false),
    ...written.map(([name, text]) => toEntry(name, Buffer.from(text), true)),
    toEntry('EPUB/cover.png', book.cover, false),
  ]);
  const chunks: Uint8Array[] = [];
  const zip = openZip(book.modified, (chunk) => chunks.push(chunk));
  for (const file of files) zip.add(file);
  zip.end();
  return Buffer.concat(chunks);
}

/** The pages of a report: one to introduce it where it is one of several, its parts, its notes. */
function toChapters(report: BookReport, number: number, { toSite }: Book, isOne: boolean) {
  const { blocks } = report.edition;
  const parts = toParts(blocks);
  const noteFile = `${number}-notes.xhtml`;
  const fileOf = new Map(
    parts.flatMap((part, at) =>
      part.blocks.flatMap((block) =>
        anchorsOf(block).map((anchor) => [anchor, partFile(number, at)] as const),
      ),
    ),
  );
  const toBlock = (anchor: string) => `${fileOf.get(anchor) ?? noteFile}#${anchor}`;
  const addresses: Addresses = {
    toId: (anchor) => anchor,
    toNote: (note) => `${noteFile}#n-${note}`,
    toBlock,
    toSite,
    noteRole,
  };
  const insertions = toInsertions(report.edition, report.notes, addresses);
  const top = highestLevel(blocks);
  const own = parts.map(
    (part, at): Page => ({
      file: partFile(number, at),
      title: part.title ?? report.name,
      body: [
        ...(part.title === undefined && isOne ? [x('h1', report.name)] : []),
        ...toTextNodes(part.blocks, insertions, addresses, { top }),
      ],
    }),
  );
  const front: Page = {
    file: `${number}-00.xhtml`,
    title: report.name,
    body: toReportTitle(report, 'h1'),
  };
  const items: NavItem[] = [
    ...openingItem(parts[0], number),
    ...report.contents.map((item) => toNavItem(item, toBlock)),
    ...(report.notes.length > 0 ? [{ href: noteFile, title: '校改和存疑', children: [] }] : []),
  ];
  return {
    start: isOne ? (own[0]?.file ?? noteFile) : front.file,
    items,
    pages: [
      ...(isOne ? [] : [front]),
      ...own,
      ...(report.notes.length > 0 ? [toNotesPage(report.notes, noteFile, addresses)] : []),
    ],
  };
}

function partFile(report: number, part: number): string {
  return `${report}-${String(part + 1).padStart(2, '0')}.xhtml`;
}

/** What stands before the first heading has a line of the contents, or nothing would lead to it. */
function openingItem(first: Part | undefined, number: number): NavItem[] {
  return first && first.title === undefined
    ? [{ href: partFile(number, 0), title: '开头', children: [] }]
    : [];
}

/** The anchors that lead to a block, or to lost headings above it. */
function anchorsOf({ id, aliases, lost = [] }: Block): string[] {
  return [id, ...aliases, ...lost.map((head) => head.id)];
}

function toNotesPage(notes: readonly SignedNote[], file: string, addresses: Addresses): Page {
  return {
    file,
    title: '校改和存疑',
    body: [
      x('h1', '校改和存疑'),
      ...notes.map((note) =>
        x(
          'aside',
          { id: `n-${note.id}`, 'epub:type': 'footnote', role: 'doc-footnote' },
          x('p', { class: 'sign' }, note.sign),
          toNoteNodes(note, addresses),
        ),
      ),
    ],
  };
}

function toCoverPage({ title }: Book): Page {
  return {
    file: 'cover.xhtml',
    title: '封面',
    body: [
      x('section', { 'epub:type': 'cover', class: 'cover' }, [
        x('img', { src: 'cover.png', alt: title }),
      ]),
    ],
  };
}

function toTitlePage(book: Book): Page {
  const [only, ...others] = book.reports;
  return {
    file: 'title.xhtml',
    title: book.title,
    body: [
      ...(only && others.length === 0
        ? toReportTitle(only, 'h1')
        : [
            x('h1', book.title),
            x(
              'ul',
              book.reports.map(({ name }) => x('li', name)),
            ),
          ]),
      x('h2', '关于这本书'),
      x(
        'p',
        `取自${siteName}。文中“校”字后有数字的，文字经过整理；“疑”字后有数字的，可疑而照印。点开可见说明，也都在书末。〔缺文〕处原文不见，没有猜补。每一段在网上的地址，是报告的网址加“#”和段落的编号。`,
      ),
      x('p', [
        '网址：',
        x('a', { href: book.address }, book.address),
        `。文字最后修订于${book.modified.slice(0, 10)}。`,
      ]),
      x('p', [
        '报告的文字，文库不主张权利；校改和说明以',
        x('a', { href: dataLicense.url }, dataLicense.name),
        '许可使用。',
      ]),
    ],
  };
}

function toReportTitle(
  { name, subtitle, address, facts, edited, citation }: BookReport,
  rank: 'h1' | 'h2',
): Element[] {
  return [
    x(rank, name),
    ...(subtitle === undefined ? [] : [x('p', { class: 'subtitle' }, subtitle)]),
    ...facts.map(({ term, value }) => x('p', { class: 'fact' }, [x('b', `${term} `), value])),
    x('p', edited),
    x('p', [`引用：${citation}. `, x('a', { href: address }, address)]),
  ];
}

/** A line of the contents. */
interface NavItem {
  href: string;
  title: string;
  children: readonly NavItem[];
}

function toNavItem(
  { id, number, text, children }: TocItem,
  toBlock: (anchor: string) => string,
): NavItem {
  return {
    href: toBlock(id),
    title: number + text,
    children: children.map((child) => toNavItem(child, toBlock)),
  };
}

function toNav({ title }: Book, contents: readonly NavItem[]): string {
  const list = (items: readonly NavItem[]): Element =>
    x(
      'ol',
      items.map((item) =>
        x('li', [
          x('a', { href: item.href }, item.title),
          ...(item.children.length > 0 ? [list(item.children)] : []),
        ]),
      ),
    );
  const front: NavItem = { href: 'title.xhtml', title: '书名页', children: [] };
  const [first = front] = contents;
  return toPageFile({
    file: 'nav.xhtml',
    title,
    body: [
      x('nav', { 'epub:type': 'toc', role: 'doc-toc', 'aria-label': '目录' }, [
        x('h1', '目录'),
        list([front, ...contents]),
      ]),
      x('nav', { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': '书的各处' }, [
        x('ol', [
          x('li', [x('a', { 'epub:type': 'cover', href: 'cover.xhtml' }, '封面')]),
          x('li', [x('a', { 'epub:type': 'titlepage', href: 'title.xhtml' }, '书名页')]),
          x('li', [x('a', { 'epub:type': 'bodymatter', href: first.href }, '正文')]),
        ]),
      ]),
    ],
  });
}

/** The contents as programs of the time before EPUB 3 read them; many on phones still do. */
function toNcx({ title, address }: Book, contents: readonly NavItem[]): string {
  let order = 0;
  const points = (items: readonly NavItem[]): Element[] =>
    items.map((item) => {
      order += 1;
      return x('navPoint', { id: `point-${order}`, playOrder: String(order) }, [
        x('navLabel', [x('text', item.title)]),
        x('content', { src: item.href }),
        ...points(item.children),
      ]);
    });
  return declare(
    x('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1' }, [
      x('head', [
        x('meta', { name: 'dtb:uid', content: address }),
        x('meta', { name: 'dtb:depth', content: String(depthOf(contents)) }),
      ]),
      x('docTitle', [x('text', title)]),
      x('navMap', points(contents)),
    ]),
  );
}

function depthOf(items: readonly NavItem[]): number {
  return items.length === 0 ? 0 : 1 + Math.max(...items.map(({ children }) => depthOf(children)));
}

function toContainer(): string {
  return declare(
    x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      x('rootfiles', [
        x('rootfile', {
          'full-path': 'EPUB/package.opf',
          'media-type': 'application/oebps-package+xml',
        }),
      ]),
    ]),
  );
}

function toPackage(book: Book, pages: readonly Page[]): string {
  const { title, address, description, creator, modified } = book;
  const xhtml = (id: string, href: string, properties?: string) =>
    x('item', {
      id,
      href,
      'media-type': 'application/xhtml+xml',
      ...(properties && { properties }),
    });
  const property = (name: string, value: string) => x('meta', { property: name }, value);
  const toItemId = (file: string) => `page-${file.replace('.xhtml', '')}`;
  return declare(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': 'zh-CN',
      },
      [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
          x('dc:identifier', { id: 'id' }, address),
          x('dc:title', title),
          x('dc:language', 'zh-CN'),
          ...(creator === undefined ? [] : [x('dc:creator', creator)]),
          x('dc:publisher', siteName),
          x('dc:description', description),
          ...book.reports.map(({ citation }) => x('dc:source', citation)),
          x('dc:date', modified.slice(0, 10)),
          x('dc:rights', `报告的文字，文库不主张权利；校改和说明以${dataLicense.name}许可使用`),
          property('dcterms:modified', `${new Date(modified).toISOString().slice(0, 19)}Z`),
          property('schema:accessMode', 'textual'),
          property('schema:accessModeSufficient', 'textual'),
          property('schema:accessibilityFeature', 'tableOfContents'),
          property('schema:accessibilityFeature', 'readingOrder'),
          property('schema:accessibilityHazard', 'none'),
          property('schema:accessibilitySummary', '全书是文字，有分级的目录。'),
          x('meta', { name: 'cover', content: 'cover-image' }),
        ]),
        x('manifest', [
          xhtml('nav', 'nav.xhtml', 'nav'),
          x('item', { id: 'ncx', href: 'toc.ncx', 'media-type': 'application/x-dtbncx+xml' }),
          x('item', { id: 'style', href: 'style.css', 'media-type': 'text/css' }),
          x('item', {
            id: 'cover-image',
            href: 'cover.png',
            'media-type': 'image/png',
            properties: 'cover-image',
          }),
          xhtml('cover', 'cover.xhtml'),
          ...pages.map(({ file }) => xhtml(toItemId(file), file)),
        ]),
        x('spine', { toc: 'ncx' }, [
          x('itemref', { idref: 'cover' }),
          ...pages.map(({ file }) => x('itemref', { idref: toItemId(file) })),
        ]),
      ],
    ),
  );
}

function toPageFile({ title, body }: Page): string {
  return declare(
    x(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang: 'zh-CN',
        'xml:lang': 'zh-CN',
      },
      [
        x('head', [
          x('title', title),
          x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
        ]),
        x('body', body),
      ],
    ),
    '<!DOCTYPE html>\n',
  );
}

function declare(root: Element, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${writeXml(root)}\n`;
}

/** Of the colours and the type the reader's program decides: here is only what tells parts of a text apart. */
const style = `body { line-height: 1.8; }
h1, h2, h3, h4, h5, h6 { line-height: 1.4; margin: 1.4em 0 0.6em; text-indent: 0; font-weight: bold; }
h1 { font-size: 1.5em; }
h2 { font-size: 1.3em; }
h3 { font-size: 1.15em; }
h4, h5, h6 { font-size: 1em; }
p { margin: 0 0 0.4em; text-indent: 2em; text-align: justify; }
.gap, .lost { opacity: 0.75; }
.gap { text-indent: 0; border-left: 0.2em solid; padding-left: 0.8em; }
.box { border-top: 1px solid; padding-top: 0.6em; }
ul.own-signs, ul.captions { list-style: none; margin: 0 0 0.4em; padding: 0; }
ul.own-signs li { text-indent: 2em; margin-bottom: 0.4em; }
ul.captions, .captions-title { font-size: 0.85em; }
.captions-title, .fact, .subtitle, aside p, .places { text-indent: 0; }
.note { font-size: 0.7em; vertical-align: super; line-height: 1; text-decoration: none; }
table { border-collapse: collapse; width: 100%; font-size: 0.85em; margin: 1em 0; }
caption { font-weight: bold; padding-bottom: 0.4em; }
th, td { border: 1px solid; padding: 0.2em 0.4em; text-align: left; vertical-align: top; }
aside { margin: 0 0 1em; }
aside .sign { font-weight: bold; }
.cover { text-align: center; }
.cover img { max-width: 100%; max-height: 100%; }
`;
