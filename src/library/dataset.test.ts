import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import { makeIndicator } from '../schemas/test-factories.ts';
import { csvResponse, type FormOfAll, jsonResponse, piecesOfAll } from './dataset.ts';
import writeInThread from './files-of-all-thread.ts';

const observation = (id: string, quote: string) =>
  ({
    id,
    county: 'jia',
    report: 'jia-2024-work-report',
    indicator: 'gdp',
    label: '地区生产总值',
    period: '2023',
    nature: 'actual',
    comparator: '=',
    value: 87,
    unit: '亿元',
    scope: null,
    headline: true,
    quote,
    reading: quote,
    start: 0,
    end: 12,
    block: 'p1',
    url: `/jia/2024/#${id}`,
  }) satisfies Observation;

const indicators = [makeIndicator()];

test.each([
  ['of several reports, of which some tell nothing', [[], ['a', '甲"乙",\n'], [], ['b']]],
  ['of one report', [['a', 'b']]],
])('the data of all %s is the same report by report as in one', async (_, quotes) => {
  const reports = quotes.map((own) => own.map((quote, at) => observation(`${quote}-${at}`, quote)));
  const all = reports.flat();
  const inPieces = (form: FormOfAll) => [...piecesOfAll(form, reports, indicators)].join('');
  expect(inPieces('csv')).toBe(textOf(await csvResponse(all).bytes()));
  expect(inPieces('json')).toBe(await jsonResponse(all, indicators).text());
});

test('the data of all has all indicators', () => {
  const other = makeIndicator({ slug: 'grain-area' });
  const pieces = piecesOfAll('json', [[observation('a', '甲')]], [other, ...indicators]);
  expect(JSON.parse([...pieces].join('')).indicators).toEqual([other, ...indicators]);
});

test('where nothing was read, the data says so', async () => {
  const [json, csv] = (['json', 'csv'] as const).map((form) =>
    [...piecesOfAll(form, [[]], [])].join(''),
  );
  expect(JSON.parse(json ?? '')).toEqual({ observations: [], indicators: [] });
  expect(csv).toBe(textOf(await csvResponse([]).bytes()));
});

test('a thread writes the data of all from the files of the reports', () => {
  const reports = globSync('src/content/observations/*.json')
    .map((file) => basename(file, '.json'))
    .sort();
  const observations: Observation[] = reports.flatMap(
    (id) => JSON.parse(readFileSync(`src/content/observations/${id}.json`, 'utf8')).observations,
  );
  const site = 'https://example.org';
  const folder = mkdtempSync(join(tmpdir(), 'all-'));
  const write = (form: FormOfAll) =>
    readFileSync(
      writeInThread({ form, reports, indicators, site, base: '/library', folder }),
      'utf8',
    );
  const told = JSON.parse(write('json'));
  expect(told.observations).toHaveLength(observations.length);
  expect(told.observations[0].url).toBe(`${site}/library${observations[0]?.url}`);
  expect(write('csv').split(`${site}/library/`)).toHaveLength(observations.length + 1);
  rmSync(folder, { recursive: true });
});

/** With the byte order mark, which readers of responses leave out. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}
