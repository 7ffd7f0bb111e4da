import { randomUUID } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Observation } from '../schemas/observation.ts';
import { makeIndicator } from '../schemas/test-factories.ts';
import { csvResponse, type FormOfAll, jsonResponse, piecesOfAll, toRowsOfAll } from './dataset.ts';
import { digestOfFile } from './digest-files-thread.ts';
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
  const inPieces = (form: FormOfAll) =>
    [
      ...piecesOfAll(
        form,
        reports.map((own) => toRowsOfAll(form, own)),
        indicators,
      ),
    ].join('');
  expect(inPieces('csv')).toBe(textOf(await csvResponse(all).bytes()));
  expect(inPieces('json')).toBe(await jsonResponse(all, indicators).text());
});

test('the data of all has all indicators', () => {
  const other = makeIndicator({ slug: 'grain-area' });
  const rows = toRowsOfAll('json', [observation('a', '甲')]);
  const pieces = piecesOfAll('json', [rows], [other, ...indicators]);
  expect(JSON.parse([...pieces].join('')).indicators).toEqual([other, ...indicators]);
});

test('where nothing was read, the data says so', async () => {
  const [json, csv] = (['json', 'csv'] as const).map((form) =>
    [...piecesOfAll(form, [''], [])].join(''),
  );
  expect(JSON.parse(json ?? '')).toEqual({ observations: [], indicators: [] });
  expect(csv).toBe(textOf(await csvResponse([]).bytes()));
});

test('a thread writes the data of all from the files of the reports, and takes what is kept of them', () => {
  const files = globSync('src/content/observations/*.json').sort();
  const observations: Observation[] = files.flatMap(
    (file) => JSON.parse(readFileSync(file, 'utf8')).observations,
  );
  const folder = mkdtempSync(join(tmpdir(), 'all-'));
  // A site of its own: at first nothing is kept of its rows.
  const site = `https://${randomUUID()}.example.org`;
  const write = (form: FormOfAll, reports: ReadonlyMap<string, string | undefined>) => {
    const given = { form, reports, indicators, site, base: '/library', folder };
    return readFileSync(writeInThread(given), 'utf8');
  };
  const unknown = new Map(files.map((file) => [basename(file, '.json'), undefined]));
  const [json, csv] = [write('json', unknown), write('csv', unknown)];
  const told = JSON.parse(json);
  expect(told.observations).toHaveLength(observations.length);
  expect(told.observations[0].url).toBe(`${site}/library${observations[0]?.url}`);
  expect(csv.split(`${site}/library/`)).toHaveLength(observations.length + 1);
  // Of files whose digests are told it knows the rows, whatever they are called.
  const gone = new Map(files.map((file) => [`gone-${basename(file)}`, digestOfFile(file)]));
  expect([write('json', gone), write('csv', gone)]).toEqual([json, csv]);
  rmSync(folder, { recursive: true });
});

/** With the byte order mark, which readers of responses leave out. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}
