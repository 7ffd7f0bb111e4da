/** The page of each year, whichever they are: each number beside others is of the year that is said. */
import { expect, test } from '@playwright/test';
import { readBuilt, readData, reports } from './built.ts';

/** An observation as `data/indicators.json` gives it, as far as the tests need it. */
interface DataObservation {
  id: string;
  report: string;
  headline: boolean;
  period: string;
  nature: string;
  value: number;
  unit: string;
}

const observations = new Map(
  readData<{ observations: DataObservation[] }>('data/indicators.json').observations.map((one) => [
    one.id,
    one,
  ]),
);

const years = [...new Set(reports.map(({ year }) => year))];

/** The links in the cells of a table to words that are there, each with what it says. */
function linksOf(html: string, label: string): { id: string; label: string }[] {
  const start = html.indexOf(`<table class="year-table" aria-labelledby="${label}"`);
  const table = start < 0 ? '' : html.slice(start, html.indexOf('</table>', start));
  return [...table.matchAll(/<td\b.*?<\/td>/gs)].flatMap(([cell]) =>
    [...cell.matchAll(/<a (class="lost" )?href="[^"#]*#([^"]*)"[^>]*>(.*?)<\/a>/gs)]
      .filter(([, lost]) => lost === undefined)
      .map(([, , id = '', words = '']) => ({ id, label: words.replace(/<[^>]*>/g, '') })),
  );
}

test('a year’s table of numbers holds the year looked back on and no other', () => {
  let compared = 0;
  for (const year of years) {
    for (const { id, label } of linksOf(readBuilt(`years/${year}/`), 'figures')) {
      const told = observations.get(id);
      expect(told, id).toMatchObject({ period: String(year - 1) });
      expect(told?.nature, id).not.toBe('target');
      // A fall of 4.2% is told without its sign; what is printed as 亿斤 is told as 万吨.
      if (told && label.includes(told.unit)) {
        expect(label).toContain(String(Math.abs(told.value)));
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(0);
});

test('a year’s table of targets holds that year’s targets', () => {
  const yearOf = new Map(reports.map(({ id, year }) => [id, String(year)]));
  for (const year of years) {
    const told = linksOf(readBuilt(`years/${year}/`), 'targets');
    for (const { id } of told) {
      expect(observations.get(id), id).toMatchObject({ period: String(year), nature: 'target' });
    }
    const hasTargets = [...observations.values()].some(
      ({ report, headline, nature, period }) =>
        headline && nature === 'target' && period === String(year) && yearOf.get(report) === period,
    );
    expect(told.length > 0, `years/${year}/`).toBe(hasTargets);
  }
});
