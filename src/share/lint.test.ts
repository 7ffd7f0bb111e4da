import { expect, test } from 'vitest';
import { readHead } from './head.ts';
import { type BuiltImage, readSaid, ShareLint } from './lint.ts';

const root = 'https://example.org/base/';

interface Parts {
  title?: string;
  description?: string;
  canonical?: string;
  image?: string;
  /** Further elements of the head. */
  more?: string;
  body?: string;
}

function page(
  file: string,
  { title, description, canonical, image, more = '', body = '' }: Parts = {},
) {
  const own = canonical ?? root + file.replace('index.html', '');
  const about = description ?? `说明${file}`;
  const head = readHead(`<html><head><title>${title ?? `题名${file}`}</title>
<meta name="description" content="${about}">
<link rel="canonical" href="${own}">
<meta property="og:url" content="${own}"><meta property="og:title" content="a">
<meta property="og:image" content="${root}${image ?? 'og/a.png'}">
<meta name="twitter:card" content="summary_large_image">
<meta itemprop="name" content="a"><meta itemprop="description" content="${about}">
${more}</head><body>${body}</body></html>`);
  return { file, head };
}

const images: Record<string, BuiltImage> = {
  'og/a.png': { bytes: 50_000, width: 1200, height: 630 },
  'og/b.png': { bytes: 50_000, width: 1200, height: 630 },
  'og/large.png': { bytes: 300_001, width: 1200, height: 630 },
  'og/narrow.png': { bytes: 50_000, width: 600, height: 315 },
};

function lint(...pages: ReturnType<typeof page>[]): string[] {
  const all = new ShareLint(root, (path) => images[path]);
  for (const { file, head } of pages) all.look(file, readSaid(file, head, root));
  return all.messages;
}

test('a page that says everything passes', () => {
  expect(
    lint(
      page('index.html'),
      page('a/index.html', {
        body: '<a href="/base/">首页</a><a href="#p1">段</a><a href="/base/a/report.json">JSON</a><a href="/base/search/?q=1&amp;w=2">搜</a><a href="https://other.org/x">外</a>',
      }),
    ),
  ).toEqual([]);
});

test('a page that others show calls the one canonical that it is of', () => {
  expect(lint(page('embed/a/index.html', { canonical: `${root}a/` }))).toEqual([]);
  const more = '<meta name="robots" content="noindex">';
  expect(lint(page('embed/a/index.html', { more }))).toEqual([]);
  for (const canonical of [`${root}embed/a/`, 'https://other.org/a/']) {
    expect(lint(page('embed/a/index.html', { canonical })), canonical).toEqual([
      `embed/a/index.html: canonical address is ${canonical}; it should be the page it shows, or its own with noindex; see \`toEmbedHead\` in src/share/heads.ts (canonical)`,
    ]);
  }
});

test('a page that leads to another calls that one canonical', () => {
  const more = '<meta http-equiv="refresh" content="0; url=/base/b/#p">';
  expect(lint(page('a/index.html', { more, canonical: `${root}b/` }))).toEqual([]);
  expect(lint(page('a/index.html', { more }))).toEqual([
    `a/index.html: canonical address is ${root}a/; it should be ${root}b/ (canonical)`,
  ]);
});

test.each([
  [{ title: '' }, 'a/index.html: has no title; give its head a `title` (title)'],
  [
    { title: '题'.repeat(61) },
    `a/index.html: title has 61 characters: ${'题'.repeat(61)}; give its head one that has at most 60 with the site's name (title-length)`,
  ],
  [
    { description: '' },
    'a/index.html: has no description; give its head a `description` (description)',
  ],
  [
    { description: '说'.repeat(121) },
    'a/index.html: description has 121 characters; shorten what the page gives its head to 120 (description-length)',
  ],
  [
    { canonical: `${root}a` },
    `a/index.html: canonical address is ${root}a; it should be ${root}a/ (canonical)`,
  ],
  [
    { image: 'og/none.png' },
    `a/index.html: og:image ${root}og/none.png was not built; see \`toCards\` in src/share/pictures.ts (image)`,
  ],
  [
    { image: 'og/large.png' },
    `a/index.html: ${root}og/large.png has 300001 bytes; draw less, 300000 is the limit (image-size)`,
  ],
  [
    { image: 'og/narrow.png' },
    `a/index.html: ${root}og/narrow.png is 600×315; it should be 1200×630 (image-size)`,
  ],
  [
    { image: 'og/b.png' },
    `a/index.html: has a picture of its own and shows ${root}og/b.png; name it as its \`card\` (image-own)`,
  ],
  [
    { body: '<script type="application/ld+json">{</script>' },
    'a/index.html: JSON-LD does not parse; see `toHeadElements` in src/share/page-head.ts (structured-data)',
  ],
  [
    { body: '<a href="/base/b">b</a>' },
    'a/index.html: links to /base/b; write /base/b/: the other address redirects (canonical-link)',
  ],
  [
    { body: '<a href="../b/index.html#p">b</a>' },
    'a/index.html: links to ../b/index.html#p; write /base/b/#p: the other address redirects (canonical-link)',
  ],
])('%j', (parts, message) => {
  expect(lint(page('a/index.html', parts))).toContain(message);
});

test('pages that say the same are told apart', () => {
  const messages = lint(
    page('a/index.html', { title: '同', description: '一' }),
    page('c/index.html', { title: '同', description: '一' }),
  );
  expect(messages).toEqual([
    'c/index.html: says the same as a/index.html: 同; tell them apart (title-unique)',
    'c/index.html: says the same as a/index.html: 一; tell them apart (description-unique)',
  ]);
});

test('a head is read as written, signs decoded, the title apart from what itemprop calls it', () => {
  const head = readHead(
    '<title>甲&amp;乙</title><meta itemprop="name" content="丙"><meta property="article:modified_time" content="2026-01-01T00:00:00Z"><a class="x" href="/a/?b=1&amp;c=2">丁</a>',
  );
  expect(head.title).toBe('甲&乙');
  expect(head.meta.get('itemprop:name')).toBe('丙');
  expect(head.modified).toBe('2026-01-01T00:00:00Z');
  expect(head.links).toEqual(['/a/?b=1&c=2']);
});

test('a sign that could end a tag ends none within quotes', () => {
  const title = '甲&gt;乙>丙';
  const head = readHead(
    `<title>${title}</title><meta name="description" content="${title}"><meta property="og:title" content="${title}"><a title="${title}" href="/a/">丁</a>`,
  );
  expect(head.title).toBe('甲>乙>丙');
  expect(head.meta.get('description')).toBe('甲>乙>丙');
  expect(head.meta.get('og:title')).toBe('甲>乙>丙');
  expect(head.links).toEqual(['/a/']);
});
