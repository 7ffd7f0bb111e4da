/** All reports of a county as one HTML file that needs nothing else: no network, no storage, no server. */
import { createHash } from 'node:crypto';
import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { MainTable } from '../figures/main-table.ts';
import { dataLicense } from '../library/dataset.ts';
import { siteName } from '../library/site.ts';
import type { TocItem } from '../report/toc.ts';
import { escapeXml } from '../text/escape.ts';
import type { BookReport } from './epub.ts';
import { findInFile } from './find-in-file.ts';
import { highestLevel } from './groups.ts';
import { type Addresses, toInsertions, toNoteNodes, toTextNodes } from './text-nodes.ts';

/** What the file of a county is made of. */
export interface OneFile {
  /** `甲县历年报告` */
  title: string;
  description: string;
  /** Where the county lies: `某省 某市` */
  region: string;
  /** Its page on the site. */
  address: string;
  /** Newest first. */
  reports: readonly BookReport[];
  /** The headline numbers, by the county's page. */
  table: Pick<MainTable, 'columns' | 'hasTargets' | 'rows'>;
  /** When the texts last changed: ISO 8601. */
  modified: string;
  /** The style sheet. */
  style: string;
  /** Full address of a place that is written from the host's root. */
  toSite: (href: string) => string;
}

/** Bytes above which a chat may not take it, and a phone is slow to show it. */
export const largestFile = 1_000_000;

/** The file; of reports that would make it too large the oldest are left out, and named in it. */
export function toOneFile(file: OneFile): string {
  for (let kept = file.reports.length; kept > 1; kept -= 1) {
    const html = write(file, kept);
    if (Buffer.byteLength(html) <= largestFile) return html;
  }
  return write(file, 1);
}

/** Where the anchors of each report stand in the file, by the address of the report. */
type Anchors = ReadonlyMap<string, ReadonlyMap<string, string>>;

function write(file: OneFile, kept: number): string {
  const reports = file.reports.slice(0, kept);
  const left = file.reports.slice(kept);
  const anchors = placeAnchors(file.address, reports);
  const toHref = (href: string) => {
    const address = file.toSite(href);
    const [page = '', anchor = ''] = address.split('#');
    const own = anchors.get(page)?.get(anchor);
    return own === undefined ? address : `#${own}`;
  };
  const script = `(${findInFile})()`;
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `script-src ${digest(script)}`,
    `style-src ${digest(file.style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const day = file.modified.slice(0, 10);
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeXml(file.description)}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(`${file.title}（${day}）`)}</title>
<link rel="icon" href="data:,">
<style>${file.style}</style>
</head>
<body>
<form id="find" role="search" hidden>
<label for="query">在全部报告里检索</label>
<input id="query" type="search" enterkeyhint="search" autocomplete="off" placeholder="词语">
<button type="submit">检索</button>
<span class="steps"><button id="before" type="button" aria-label="上一处">↑</button><button id="after" type="button" aria-label="下一处">↓</button></span>
<output id="place" for="query"></output>
</form>
<section id="found" aria-label="检索结果" aria-live="polite" hidden></section>
<main>
${[
  toFront(file, left, day),
  toContents(reports, anchors),
  ...toFigures(file.table, toHref),
  ...reports.map((report, at) => toArticle(report, at, anchors, toHref)),
]
  .map((element) => toXml(element))
  .join('\n')}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The anchors are the site's own; where two reports have the same one, that of the older begins with
 * its place on the site, as `at-2021-`.
 */
function placeAnchors(county: string, reports: readonly BookReport[]): Anchors {
  const taken = new Set([
    'find',
    'query',
    'before',
    'after',
    'place',
    'found',
    'contents',
    'figures',
  ]);
  return new Map(
    reports.map(({ address, edition, notes }) => {
      const own = new Map<string, string>();
      const prefix = `at-${address.slice(county.length).replaceAll('/', '-')}`;
      const all = [
        ...edition.blocks.flatMap(({ id, aliases, lost = [], marks }) => [
          id,
          ...aliases,
          ...lost.map((head) => head.id),
          ...marks.flatMap((mark) => (mark.kind === 'observation' ? [mark.id] : [])),
        ]),
        ...notes.map(({ anchor }) => anchor),
      ];
      for (const anchor of all) {
        if (own.has(anchor)) continue;
        const id = taken.has(anchor) ? prefix + anchor : anchor;
        taken.add(id);
        own.set(anchor, id);
      }
      return [address, own] as const;
    }),
  );
}

function toFront(
  { title, region, address }: OneFile,
  left: readonly BookReport[],
  day: string,
): Element {
  return x('header', [
    x('p', { class: 'region' }, region),
    x('h1', title),
    x(
      'p',
      `取自${siteName}，文字最后修订于${day}。这个文件自成一体，不联网也能读、能检索；文中“校”“疑”字后有数字的，点开可见校改和存疑的说明；〔缺文〕处原文不见，没有猜补。`,
    ),
    ...(left.length === 0
      ? []
      : [
          x('p', [
            '太长而没有收入这个文件、在网上可读的：',
            ...left.flatMap(({ name, address: page }, at) => [
              ...(at > 0 ? ['、'] : []),
              x('a', { href: page }, name),
            ]),
            '。',
          ]),
        ]),
    x('p', [
      '网上的这一页：',
      x('a', { href: address }, address),
      `。每一段在网上的地址，是报告的网址加“#”和段落的编号。报告的文字，文库不主张权利；校改和说明以`,
      x('a', { href: dataLicense.url }, dataLicense.name),
      '许可使用。',
    ]),
  ]);
}

/** The reports, each opening to its own contents. */
function toContents(reports: readonly BookReport[], anchors: Anchors): Element {
  const toList = (
    items: readonly TocItem[],
    own: ReadonlyMap<string, string> | undefined,
  ): Element =>
    x(
      'ol',
      items.map(({ id, number, text, children }) =>
        x('li', [
          x('a', { href: `#${own?.get(id) ?? id}` }, number + text),
          ...(children.length > 0 ? [toList(children, own)] : []),
        ]),
      ),
    );
  return x('nav', { id: 'contents', 'aria-label': '目录' }, [
    x('h2', '目录'),
    ...reports.map(({ name, address, contents }, at) =>
      x('div', [
        x('a', { href: `#${reportId(at)}` }, name),
        ...(contents.length === 0
          ? []
          : [x('details', [x('summary', '各部分'), toList(contents, anchors.get(address))])]),
      ]),
    ),
  ]);
}

function reportId(at: number): string {
  return `report-${at + 1}`;
}

/** The headline numbers; each leads to its words. */
function toFigures(
  { columns, hasTargets, rows }: OneFile['table'],
  toHref: (href: string) => string,
): Element[] {
  if (rows.length === 0) return [];
  type Value = (typeof rows)[number]['cells'][number]['values'][number];
  const toValues = (values: readonly Value[]) =>
    values.map(({ href, label, remark, due }) =>
      x('p', [
        ...(due === undefined ? [] : [`${due} `]),
        x('a', { href: toHref(href) }, label),
        ...(remark === undefined ? [] : [x('small', remark)]),
      ]),
    );
  const heads = ['指标', ...columns, ...(hasTargets ? ['目标'] : [])];
  return [
    x('section', { 'aria-labelledby': 'figures' }, [
      x('h2', { id: 'figures' }, '主要指标'),
      x('p', '每个数字都连到报告里的原话；程序没有把握的不列。'),
      x('section', { class: 'frame', tabindex: '0', 'aria-label': '主要指标的表' }, [
        x('table', { class: 'figures' }, [
          x('thead', [
            x(
              'tr',
              heads.map((head) => x('th', { scope: 'col' }, head)),
            ),
          ]),
          x(
            'tbody',
            rows.map(({ name, cells, targets }) =>
              x('tr', [
                x('th', { scope: 'row' }, name),
                ...cells.map(({ values, nothing }) =>
                  x('td', values.length > 0 ? toValues(values) : [x('small', nothing)]),
                ),
                ...(hasTargets ? [x('td', toValues(targets))] : []),
              ]),
            ),
          ),
        ]),
      ]),
    ]),
  ];
}

function toArticle(
  report: BookReport,
  at: number,
  anchors: Anchors,
  toHref: (href: string) => string,
): Element {
  const own = anchors.get(report.address);
  const toId = (anchor: string) => own?.get(anchor) ?? anchor;
  const noteId = (note: string) => `n${at + 1}-${note}`;
  const addresses: Addresses = {
    toId,
    toNote: (note) => `#${noteId(note)}`,
    toBlock: (block) => `#${toId(block)}`,
    toSite: toHref,
  };
  const { blocks } = report.edition;
  const text = toTextNodes(
    blocks,
    toInsertions(report.edition, report.notes, addresses),
    addresses,
    {
      top: highestLevel(blocks),
      rank: 3,
    },
  );
  return x('article', { 'aria-labelledby': reportId(at) }, [
    x('h2', { id: reportId(at) }, report.name),
    ...(report.subtitle === undefined ? [] : [x('p', { class: 'subtitle' }, report.subtitle)]),
    x('p', { class: 'about' }, [
      ...report.facts.flatMap(({ term, value }) => [x('b', term), ` ${value}　`]),
      report.edited,
    ]),
    x('p', { class: 'about' }, [
      `引用：${report.citation}. `,
      x('a', { href: report.address }, report.address),
    ]),
    ...text.map(markText),
    ...(report.notes.length === 0
      ? []
      : [
          x('section', { class: 'notes', 'aria-label': `${report.name}的校改和存疑` }, [
            x('h3', '校改和存疑'),
            ...report.notes.map((note) => {
              const [first, ...others] = toNoteNodes(note, addresses);
              const sign = x('a', { class: 'sign', href: `#${toId(note.anchor)}` }, note.sign);
              return x('div', { id: noteId(note.id) }, [
                x('p', [sign, ...(first?.children ?? [])]),
                ...others,
              ]);
            }),
          ]),
        ]),
  ]);
}

/** What holds text that is searched: paragraphs, headings, items, rows. */
const searched = new Set(['p', 'li', 'caption', 'tr', 'h3', 'h4', 'h5', 'h6']);

function markText(element: Element): Element {
  // A wide table moves by itself, also by keys.
  if (element.name === 'table') {
    const children = element.children.map(markWithin);
    return x('div', { class: 'frame', tabindex: '0' }, [{ ...element, children }]);
  }
  if (searched.has(element.name)) {
    return { ...element, attributes: { ...element.attributes, 'data-text': '' } };
  }
  return { ...element, children: element.children.map(markWithin) };
}

function markWithin(node: ElementContent): ElementContent {
  return node.type === 'element' ? markText(node) : node;
}
