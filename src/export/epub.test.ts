import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toEpub } from './epub.ts';
import { makeBook, makeBookReport } from './test-book.ts';

/** The files of a book as text, in the order in which they stand in it. */
function open(book: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(book)).map(([name, data]) => [name, strFromU8(data)]));
}

/** What EPUBCheck finds. */
async function faultsOf(book: Uint8Array) {
  const { messages } = await EpubCheck.validate(book);
  return messages.map(({ id, message, location }) => `${id} ${location?.path}: ${message}`);
}

describe('a report as a book', async () => {
  const book = await toEpub(makeBook());
  const files = open(book);

  test('is valid', async () => {
    expect(await faultsOf(book)).toEqual([]);
  });

  test('is known by its first entry, which is not compressed', () => {
    expect(strFromU8(book.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  test('says what it is: language, source, a date that is true', () => {
    const text = files.get('EPUB/package.opf');
    expect(text).toContain('<dc:identifier id="id">https://example.org/a/2024/</dc:identifier>');
    expect(text).toContain('<dc:language>zh-CN</dc:language>');
    expect(text).toContain('<dc:creator>县长 某某</dc:creator>');
    expect(text).toContain('<meta property="dcterms:modified">2026-03-01T00:00:00Z</meta>');
  });

  test('has the text with the anchors of the site, and notes behind the words they are about', () => {
    expect(files.get('EPUB/1-01.xhtml')).toContain('<p id="p1">各位代表：</p>');
    const text = files.get('EPUB/1-02.xhtml');
    expect(text).toContain('<h1 id="p2">一、回顾 &#x26; 展望</h1>');
    expect(text).toContain(
      '<p id="p3"><b><span id="p3a"></span>修路。</b>东山<a id="note-road" class="note" href="1-notes.xhtml#n-road" epub:type="noteref" role="doc-noteref">校1</a>路<span id="a-road-2023"></span>建成&#x3C;1公里。</p>',
    );
    expect(text).toContain('<caption id="p4">主要指标</caption>');
    expect(text).toContain('<li id="p6">——一项</li>');
    const lost = files.get('EPUB/1-03.xhtml');
    expect(lost).toContain('<h1 id="lost-1" class="lost">二、〔标题缺〕</h1>');
    expect(lost).toContain('<h2 id="p7" class="box">专栏：工程</h2>');
    // What was moved has no words of its own: its note ends its block.
    expect(lost).toMatch(/完<a id="d1"[^>]*>疑1<\/a>。<a id="note-moved"[^>]*>校2<\/a>/);
  });

  test('says in its notes what was done, and leads back', () => {
    const notes = files.get('EPUB/1-notes.xhtml');
    expect(notes).toContain('印作“东出路”，今读“东山路”。形近（确定）');
    expect(notes).toContain('href="1-02.xhtml#p3"');
  });

  test('is the same file each time', async () => {
    expect(await toEpub(makeBook())).toEqual(book);
  });
});

test('the reports of a county are one valid book, each a branch of its contents', async () => {
  const book = await toEpub(
    makeBook([makeBookReport('甲县2025年报告'), makeBookReport('甲县2024年报告')]),
  );
  expect(await faultsOf(book)).toEqual([]);
  const nav = open(book).get('EPUB/nav.xhtml');
  expect(nav).toContain('<a href="1-00.xhtml">甲县2025年报告</a><ol>');
  expect(nav).toContain('<a href="2-02.xhtml#p2">一、回顾');
});
