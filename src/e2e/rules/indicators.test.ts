/** Indicators, whichever the library has: pages where something is compared, rows where nothing is. */
import { globSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { factPrefix } from '../../library/routes.ts';
import { pathOf, readBuilt, readData, site } from './built.ts';

interface Told {
  indicator: string;
  county: string;
  period: string;
  nature: string;
  url: string;
  report: string;
  start: number;
}

const data: {
  indicators: { slug: string; title: string; compares?: boolean; byCounty?: boolean }[];
  observations: Told[];
} = readData('data/indicators.json');
const told = Map.groupBy(data.observations, ({ indicator }) => indicator);
const compared = data.indicators.filter(
  ({ slug, compares }) => compares === true && !slug.startsWith(factPrefix),
);
const rows = data.indicators.filter((indicator) => !compared.includes(indicator));

test('each page of an indicator compares: counties, periods, or a target and a result', () => {
  expect(compared.length).toBeGreaterThan(0);
  for (const { slug } of compared) {
    const values = told.get(slug) ?? [];
    const kinds = [
      new Set(values.map(({ county }) => county)).size,
      new Set(values.map(({ period }) => period)).size,
      new Set(values.map(({ nature }) => nature === 'target')).size,
    ];
    expect(Math.max(...kinds), slug).toBeGreaterThan(1);
    // And shows it: more than one row of values, or more than one county; by cities where there are many.
    const shown = globSync(`indicators/${slug}/**/index.html`, { cwd: site }).flatMap((page) => [
      ...readBuilt(page).matchAll(/<tr [^>]*data-value="/g),
    ]);
    expect(shown.length, slug).toBeGreaterThan(1);
  }
});

test('what has no page is told in its row with every place that says it', () => {
  expect(rows.length).toBeGreaterThan(0);
  for (const { slug, byCounty } of rows) {
    const values = told.get(slug) ?? [];
    // What is registered has a page once two counties tell it; a fact is told in its row for each.
    if (!slug.startsWith(factPrefix))
      expect(new Set(values.map(({ county }) => county)).size, slug).toBe(1);
    // The rows of a large library stand on the pages of its counties.
    const lists = Map.groupBy(values, ({ county }) => (byCounty ? `${county}/` : 'indicators/'));
    for (const [page, ofPage] of lists) {
      const list = readBuilt(page);
      const start = list.indexOf(`id="${slug}"`);
      const row = list.slice(start, list.indexOf(byCounty ? '</tr>' : '</div>', start));
      expect(start, `${page}#${slug}`).toBeGreaterThan(0);
      for (const { report, start: at, url } of ofPage) {
        // Both ends of a range are one value, read from one place.
        const same = values.filter((one) => one.report === report && one.start === at);
        expect(
          same.some((one) => row.includes(`${pathOf(one.url)}"`)),
          `${slug}: ${url}`,
        ).toBe(true);
      }
    }
  }
});
