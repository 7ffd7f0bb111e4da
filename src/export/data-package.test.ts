import { describe, expect, test } from 'vitest';
import { observationFields, targetColumns } from '../library/dataset.ts';
import { toPlaceWords } from '../library/place-words.ts';
import { toAddress } from '../library/routes.ts';
import {
  headerOf,
  tableKeys,
  toCountyCells,
  toDefinitionCells,
  toReportCells,
  toTables,
} from '../library/tables.ts';
import { counties, reports } from '../library/test-library.ts';
import { makeIndicator, makeObservation } from '../schemas/test-factories.ts';
import {
  toCsvFiles,
  toCsvwMetadata,
  toCsvwSchema,
  toDataPackage,
  toTableSchema,
} from './data-package.ts';

const tables = toTables(toPlaceWords(counties.map(({ county }) => county)));
const library = {
  tables,
  counties,
  reports,
  indicators: [makeIndicator(), makeIndicator({ slug: 'fact-hens' })],
  formers: [{ slug: 'old-gdp', now: 'gdp' }],
  changed: '2026-03-01T08:00:00+08:00',
};

function tableOf(name: keyof typeof tableKeys) {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(name);
  return table;
}

describe('the tables', () => {
  test('have the columns of their files, each described, and one that tells rows apart', () => {
    for (const { name, columns } of tables) {
      expect(columns.map((column) => column.name)).toEqual(headerOf(name));
      expect(headerOf(name)).toContain(tableKeys[name]);
      for (const column of columns) expect(column.note, `${name}: ${column.name}`).not.toBe('');
    }
    expect(headerOf('observations')).toEqual(observationFields);
    expect(headerOf('targets')).toEqual(targetColumns);
    expect(tableOf('targets').columns.find(({ name }) => name === 'said_value')).toMatchObject({
      type: 'number',
      isOptional: true,
      note: expect.stringContaining('said：后来的报告所写'),
    });
  });

  test('have rows as wide as their headers', () => {
    const [county] = counties;
    const [report] = reports;
    if (!county || !report) throw new Error('No county');
    expect(toCountyCells(county)).toEqual([
      ...['a', '甲县', 140_800, '某市', '某省', 1],
      toAddress('/a/'),
    ]);
    expect(toReportCells(report)).toHaveLength(headerOf('reports').length);
    expect(toReportCells(report).slice(0, 4)).toEqual(['b-2025', 'b', 2025, 'work-report']);
    const cells = toDefinitionCells(makeIndicator({ aliases: ['GDP', '生产总值'] }));
    expect(cells).toHaveLength(headerOf('definitions').length);
    expect(cells).toContain('GDP、生产总值');
  });
});

describe('the data package', () => {
  const files = toCsvFiles(library);

  test('has every CSV under a name of its own; facts have no file', () => {
    expect(files.map(({ path }) => path)).toEqual([
      ...['indicators.csv', 'targets.csv', 'reports.csv', 'counties.csv', 'definitions.csv'],
      ...['counties/a.csv', 'counties/b.csv', 'indicators/gdp.csv', 'indicators/old-gdp.csv'],
    ]);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  test('tells once what files of the same columns hold', () => {
    const { resources, sources } = toDataPackage(library) as {
      resources: { path: string; schema?: string; description?: string }[];
      sources: object[];
    };
    const schemas = new Map(resources.map(({ path, schema }) => [path, schema]));
    expect(schemas.get('indicators.csv')).toBe('schemas/observations.json');
    expect(schemas.get('indicators/old-gdp.csv')).toBe('schemas/observations.json');
    expect(schemas.get('topics.json')).toBeUndefined();
    expect(resources.find(({ path }) => path === 'indicators/gdp.csv')?.description).toBe(
      '比较时以亿元为单位',
    );
    expect(sources).toContainEqual(expect.objectContaining({ path: toAddress('/b/2025/') }));
  });

  test('says what refers to what', () => {
    expect(toTableSchema(tableOf('observations'))['foreignKeys']).toEqual([
      { fields: ['county'], reference: { resource: 'counties', fields: ['slug'] } },
      { fields: ['report'], reference: { resource: 'reports', fields: ['id'] } },
      { fields: ['indicator'], reference: { resource: 'definitions', fields: ['slug'] } },
    ]);
    expect(toTableSchema(tableOf('counties'))).not.toHaveProperty('foreignKeys');
  });
});

test('the metadata beside a CSV is small, and names its columns by a file', () => {
  const [, , , , , county] = toCsvFiles(library);
  if (!county) throw new Error('No county');
  const metadata = toCsvwMetadata(county);
  expect(metadata).toMatchObject({
    url: 'a.csv',
    'dc:title': '甲县的数值',
    tableSchema: '../schemas/observations.csvw.json',
  });
  expect(JSON.stringify(metadata).length).toBeLessThan(500);
});

test('the columns are said in the words of CSV on the Web', () => {
  const schema = toCsvwSchema(tableOf('observations')) as {
    columns: { name: string; datatype: unknown; required?: boolean }[];
  };
  const column = new Map(schema.columns.map((one) => [one.name, one]));
  expect(column.get('nature')?.datatype).toEqual({
    base: 'string',
    format: 'actual|target|baseline|average_growth',
  });
  expect(column.get('start')).toMatchObject({ datatype: 'integer', required: true });
  expect(column.get('scope')).not.toHaveProperty('required');
  // What observations are made of is what is described.
  expect([...column.keys()]).toEqual(Object.keys(makeObservation()));
});
