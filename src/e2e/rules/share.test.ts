/** What every page of the library says of itself, its codes, and how it is discovered. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readHead } from '../../share/head.ts';
import { decodePng, decodeSvg } from '../qr-codes.ts';
import { reports as library, pathOf, pages as paths, readBuilt, site } from './built.ts';

const pages = paths.map((path) => ({ path, html: readBuilt(path) }));
const reports = pages.filter(({ html }) => html.includes('data-source='));

test.describe('what pages say of themselves', () => {
  test('every page has what platforms read', () => {
    expect(pages.length).toBeGreaterThan(reports.length);
    for (const { path, html } of pages) {
      const { title, canonical, meta } = readHead(html);
      expect(html, path).toContain('<html lang="zh-CN"');
      expect(title, path).not.toBe('');
      expect(meta.get('og:title'), path).toBe(title.replace(/－[^－]*$/, ''));
      expect(meta.get('og:url'), path).toBe(canonical);
      expect(meta.get('og:description'), path).toBe(meta.get('description'));
      expect(meta.get('itemprop:name'), path).toBe(meta.get('og:title'));
      expect(meta.get('itemprop:image'), path).toBe(meta.get('og:image'));
      expect(meta.get('twitter:card'), path).toBe('summary_large_image');
      expect(meta.get('og:image'), path).toMatch(/^https?:.*\/og\/.*\.png$/);
    }
  });

  test('what is printed of a page says when it was updated, where that is known', () => {
    const printed = pages.filter(({ html }) => html.includes('class="on-paper"'));
    expect(printed.length).toBeGreaterThan(0);
    for (const { path, html } of printed) {
      const isDated = /class="on-paper">出处：[^<]*，\d{4}年\d+月\d+日更新。/.test(html);
      expect(isDated, path).toBe(readHead(html).modified !== undefined);
    }
    for (const { path, html } of reports) {
      expect(html.includes('<dt>修订'), path).toBe(readHead(html).modified !== undefined);
    }
  });

  test('every report is described for catalogues, by its own data', () => {
    expect(reports.length).toBeGreaterThan(0);
    for (const { path, html } of reports) {
      const { canonical, meta, structured } = readHead(html);
      const json = JSON.parse(readBuilt(`${path}report.json`));
      // Of an account of a meeting only the year is known, of a work report only when it was given.
      const published = { sessions: String(json.year), 'five-year-plan': json.date }[
        String(json.kind)
      ];
      const given = json.kind === 'work-report' ? json.date : undefined;
      expect(meta.get('og:type')).toBe('article');
      expect(meta.get('article:published_time')).toBe(
        json.kind === 'five-year-plan' ? published : undefined,
      );
      expect(meta.get('citation_publication_date')).toBe(published?.replaceAll('-', '/'));
      expect(meta.get('citation_date')).toBe(given?.replaceAll('-', '/'));
      expect(meta.get('citation_public_url')).toBe(canonical);
      expect(meta.get('citation_title')).toBeTruthy();
      expect(meta.get('description')).toContain(json.title);
      const graph: Record<string, unknown>[] = JSON.parse(structured[0] ?? '')['@graph'];
      const report = graph.find((entity) => entity['@type'] === 'Report');
      expect(report).toMatchObject({ '@id': canonical, headline: json.title });
      expect(report?.['datePublished']).toBe(published);
      expect(report?.['dateCreated']).toBe(given);
      expect(JSON.stringify(report)).toContain('GovernmentOrganization');
      expect(graph.some((entity) => entity['@type'] === 'BreadcrumbList')).toBe(true);
    }
  });

  test('numbers in a description are numbers of the data', () => {
    for (const { path, html } of reports) {
      const { observations } = JSON.parse(readBuilt(`${path}report.json`));
      const values: string[] = observations.map(
        ({ value, unit }: { value: number; unit: string }) => `${value}${unit}`,
      );
      const description = readHead(html).meta.get('description') ?? '';
      const told = [
        ...description.matchAll(/(?:，|：)\d{4}[^，。]*?(\d[\d.]*(?:亿|万|%|元)[^，。]*)/g),
      ];
      for (const [, number = ''] of told) {
        expect(values, `${path}: ${number}`).toContain(number.replace(/以上|以内$/, ''));
      }
    }
  });

  test('indicators are a dataset', () => {
    // Where the counties of each city have a page, the dataset is told on that of them all.
    const own = pages.filter(
      ({ path, html }) =>
        /^\.\/indicators\/(?:[^/]+\/)?$/.test(path) && readHead(html).movedTo === undefined,
    );
    expect(own.length).toBeGreaterThan(0);
    for (const { path, html } of own) {
      const graph: Record<string, unknown>[] = JSON.parse(readHead(html).structured[0] ?? '')[
        '@graph'
      ];
      const dataset = graph.find((entity) => entity['@type'] === 'Dataset');
      expect(dataset?.['license'], path).toContain('creativecommons.org/licenses/by/4.0');
      expect(dataset?.['temporalCoverage'], path).toMatch(/^\d{4}\/\d{4}$/);
      const files = JSON.stringify(dataset?.['distribution']);
      for (const ending of ['csv', 'json'])
        expect(files).toContain(`/data${path.slice(1, -1)}.${ending}"`);
    }
  });
});

test.describe('QR codes', () => {
  test('the code on every page leads to that page', () => {
    const coded = pages.filter(({ html }) => html.includes('data-share-qr'));
    expect(coded.length).toBeGreaterThan(reports.length);
    for (const { path, html } of coded) {
      const [, code = ''] = /data-share-qr.*?<img src="\/(qr\/[^"]*)"/s.exec(html) ?? [];
      const drawn = readBuilt(code);
      expect(decodeSvg(drawn), path).toBe(readHead(html).canonical);
    }
  });

  test('the code on every poster leads to its page', () => {
    const posters = globSync('posters/**/*.png', { cwd: site });
    expect(posters.length).toBeGreaterThanOrEqual(reports.length);
    for (const poster of posters) {
      const page = poster.replaceAll('\\', '/').replace('posters/', '').replace('.png', '/');
      const { canonical } = readHead(readBuilt(page));
      expect(decodePng(readFileSync(`${site}${poster}`)), poster).toBe(canonical);
    }
  });
});

test.describe('discovery', () => {
  test('the feed tells of every report, with the address of its page', () => {
    // A large library's goes on in older parts.
    const parts = ['atom.xml', ...globSync('atom/*.xml', { cwd: site })];
    const xml = parts.map(readBuilt).join('');
    for (const { html } of reports) expect(xml).toContain(`<id>${readHead(html).canonical}</id>`);
    for (const [, date = ''] of xml.matchAll(/<(?:updated|published)>(.*?)</g)) {
      expect(Date.parse(date)).toBeLessThanOrEqual(Date.now());
    }
  });

  test('every form that the feed names is there, by which a harvester has the whole library', () => {
    const feeds = ['atom.xml', ...globSync('atom/*.xml', { cwd: site })];
    const entries = feeds.flatMap((file) => readBuilt(file).split('<entry>').slice(1));
    const ids = entries.flatMap((entry) => /<dc:identifier>(.*?)</.exec(entry)?.[1] ?? []);
    expect(ids.sort()).toEqual(library.map(({ id }) => id).sort());
    for (const entry of entries) {
      for (const [, href = ''] of entry.matchAll(/<link [^>]*href="([^"]*)"/g)) {
        expect(readBuilt(pathOf(href).replace(/#.*/, '')), href).not.toBe('');
      }
    }
  });

  test('the Markdown of each report is read by itself', () => {
    for (const { path } of library) {
      const markdown = readBuilt(`${path}report.md`);
      expect(markdown, path).toMatch(
        /^---\n(?:\w+: .*\n|source:\n| {2}\w+: .*\n)+---\n\n# \S.*\n\n> /,
      );
      expect(markdown, path).not.toMatch(/^(?:> ?)*- (?:\*\*)?[^\p{L}\p{N}\s*\\]/mu);
    }
  });

  test('the sitemap gives the dates that the pages give', async ({ request }) => {
    const xml = await (await request.get('./sitemap-0.xml')).text();
    const dates = new Map(
      [...xml.matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)].map(
        ([, address = '', date]) => [address, date],
      ),
    );
    for (const { html } of reports) {
      const { canonical, modified } = readHead(html);
      expect(dates.has(canonical ?? '')).toBe(true);
      const date = dates.get(canonical ?? '');
      expect(date && Date.parse(date)).toBe(modified && Date.parse(modified));
    }
    expect(xml).not.toContain('/search/<');
  });

  test('what lists the site names every report: llms.txt, the page of everything', async ({
    request,
  }) => {
    // A large library is listed by its cities, each on a page and in a file of its own.
    const lists = globSync(['llms.txt', 'llms/*.txt'], { cwd: site });
    const markdown = lists.map(readBuilt).join('\n');
    const everything = paths
      .filter((page) => page.startsWith('./all/'))
      .flatMap((page) => readHead(readBuilt(page)).links);
    for (const { html } of reports) {
      const address = readHead(html).canonical ?? '';
      expect(markdown).toContain(`${address}report.md`);
      expect(everything).toContain(new URL(address).pathname);
    }
    for (const [, address = ''] of markdown.matchAll(/\]\((.*?)\)/g)) {
      const file = new URL(address).pathname;
      expect((await request.get(file)).status(), file).toBe(200);
    }
  });
});
