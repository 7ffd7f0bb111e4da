import { describe, expect, test } from 'vitest';
import { toReports } from '../library/catalog.ts';
import { toAddress } from '../library/routes.ts';
import { siteName } from '../library/site.ts';
import type { Report } from '../schemas/report.ts';
import { makeCounty, makeReport } from '../schemas/test-factories.ts';
import { longestTitle } from '../text/limits.ts';
import { type PageHead, toHeadElements } from './page-head.ts';

const page: PageHead = { path: '/all/', title: '全部内容', description: '每一页。' };

/** What a page says, by the name, property or itemprop under which it says it. */
function tell(head: PageHead): Record<string, string | undefined> {
  return Object.fromEntries(
    toHeadElements(head).metas.map(({ name, property, itemprop, content }) => [
      name ?? property ?? `itemprop:${itemprop}`,
      content,
    ]),
  );
}

function reportOf(more: Partial<Report>) {
  const [report] = toReports([{ id: 'r', data: makeReport(more) }], [makeCounty()], new Map());
  if (!report) throw new Error('No report');
  return report;
}

test('a plain page has its title, its address and the picture of the first page', () => {
  expect(toHeadElements(page).title).toBe(`全部内容－${siteName}`);
  expect(toHeadElements(page).structured).toBe('');
  const told = tell(page);
  expect(told).toMatchObject({
    description: '每一页。',
    'og:type': 'website',
    'og:title': '全部内容',
    'og:url': toAddress('/all/'),
    'og:image': toAddress('/og/index.png'),
    'itemprop:image': toAddress('/og/index.png'),
  });
  expect(told).not.toHaveProperty('robots');
  expect(told).not.toHaveProperty('og:updated_time');
  expect(toHeadElements(page).links).toContainEqual({ rel: 'canonical', href: toAddress('/all/') });
});

test('the first page is called as the site is', () => {
  expect(toHeadElements({ ...page, path: '/', title: siteName }).title).toBe(siteName);
});

test('a title that names make too long for a chat is cut, and says whose site it is', () => {
  const { title } = toHeadElements({ ...page, title: '长'.repeat(80) });
  expect(title).toHaveLength(longestTitle);
  expect(title.endsWith(`…－${siteName}`)).toBe(true);
});

test('a page that has a picture of its own and a date says so', () => {
  const modified = '2026-01-02T00:00:00Z';
  expect(tell({ ...page, card: '/years/2024/', modified })).toMatchObject({
    'og:image': toAddress('/og/years/2024.png'),
    'og:updated_time': modified,
  });
});

test('a page that moved leads at once to the one of today, which is the one to be found', () => {
  const { metas, links } = toHeadElements({ ...page, movedTo: '/indicators/#fact-1' });
  expect(metas).toContainEqual({ name: 'robots', content: 'noindex' });
  expect(metas).toContainEqual({ 'http-equiv': 'refresh', content: '0; url=/indicators/#fact-1' });
  expect(links).toContainEqual({ rel: 'canonical', href: toAddress('/indicators/') });
});

test('the page for addresses that do not exist has none, and one that others embed is found as the one it shows', () => {
  const missing = { ...page, path: null };
  expect(tell(missing)).toMatchObject({ robots: 'noindex' });
  expect(tell(missing)).not.toHaveProperty('og:url');
  expect(toHeadElements(missing).links.map(({ rel }) => rel)).not.toContain('canonical');
  const embedded = { ...page, path: '/embed/all/', foundAs: '/all/' };
  expect(tell(embedded)).toMatchObject({ 'og:url': toAddress('/all/') });
  expect(tell(embedded)).not.toHaveProperty('robots');
  expect(toHeadElements(embedded).links).toContainEqual({
    rel: 'canonical',
    href: toAddress('/all/'),
  });
  expect(tell({ ...embedded, foundAs: null })).toMatchObject({
    robots: 'noindex',
    'og:url': toAddress('/embed/all/'),
  });
});

test('the trail is structured data, and no text ends the script', () => {
  const trail = [{ title: '甲县', path: '/a/' }, { title: '</script>' }];
  const { structured } = toHeadElements({ ...page, trail, entities: [{ '@type': 'Thing' }] });
  expect(structured).not.toContain('<');
  const [crumbs, thing] = JSON.parse(structured)['@graph'];
  expect(crumbs.itemListElement.map(({ item }: { item: string }) => item)).toEqual(
    ['/', '/a/', '/all/'].map((path) => toAddress(path)),
  );
  expect(thing).toEqual({ '@type': 'Thing' });
});

describe('the page of a report', () => {
  test('a plan is dated by its issue, and is its issuer’s', () => {
    const kind = 'five-year-plan';
    const plan = reportOf({ kind, date: '2021-04', year: 2021, issuer: '甲县人民政府' });
    expect(tell({ ...page, report: plan, modified: '2026' })).toMatchObject({
      'og:type': 'article',
      'article:published_time': '2021-04',
      'article:modified_time': '2026',
      'article:section': '甲县',
      citation_author: '甲县人民政府',
      citation_publication_date: '2021/04',
      citation_technical_report_institution: '甲县人民政府',
    });
  });

  test('a work report is the speaker’s, and is named with its county and year', () => {
    const told = tell({ ...page, report: reportOf({ speaker: '县长 甲乙' }) });
    expect(told).toMatchObject({
      citation_title: '甲县2024年政府工作报告',
      citation_author: '甲乙',
      citation_date: '2024/02/20',
    });
    expect(told).not.toHaveProperty('article:published_time');
  });

  test('a newspaper’s account is nobody’s, and of its day only the year is known', () => {
    const told = tell({ ...page, report: reportOf({ kind: 'sessions', speaker: '县长 甲乙' }) });
    expect(told).toMatchObject({ citation_publication_date: '2024' });
    for (const name of ['citation_author', 'article:published_time', 'citation_date']) {
      expect(told).not.toHaveProperty(name);
    }
  });
});
