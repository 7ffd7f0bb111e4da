/**
 * What programs are told of the data: by the rules of the Data Package standard and of CSV on the
 * Web, and by loading every table as researchers do.
 */
import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { toDataCode } from '../../library/data-code.ts';
import { readData, site, spread } from './built.ts';

interface Field {
  name: string;
  type: string;
  constraints?: { required?: boolean };
}
interface Schema {
  fields: Field[];
  primaryKey: string[];
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
}
interface Resource {
  name: string;
  path: string;
  schema?: string;
}

const folder = join(site, 'data');
const data = readData<{ resources: Resource[] }>('data/datapackage.json');
const tables = data.resources.flatMap(({ name, path, schema }) =>
  schema === undefined
    ? []
    : [{ name, path, file: join(folder, path), schema: readData<Schema>(`data/${schema}`) }],
);
const csvs = globSync('**/*.csv', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));

const text = { type: 'string', minLength: 1 };
/** Chinese, for people: names of things, not of fields. */
const told = { type: 'string', pattern: '[\\u4e00-\\u9fff]' };
const address = { type: 'string', pattern: '^https?://' };
/** Within the package: neither from a root nor above it. */
const path = { type: 'string', pattern: '^(?!/)(?!.*(?:^|/)\\.\\.)' };

/** The rules of datapackage.json in Data Package 2.0, and of what this one has to tell. */
const packageRules = {
  type: 'object',
  required: [
    '$schema',
    'name',
    'title',
    'description',
    'created',
    'licenses',
    'sources',
    'resources',
  ],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._/-]+$' },
    id: address,
    title: told,
    description: told,
    homepage: address,
    version: text,
    created: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}' },
    keywords: { type: 'array', minItems: 1, items: text },
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        minProperties: 1,
        properties: {
          title: text,
          path: address,
          roles: { type: 'array', minItems: 1, items: text },
        },
        additionalProperties: false,
      },
    },
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        properties: { name: { const: 'CC-BY-4.0' }, path: address, title: text },
        additionalProperties: false,
      },
    },
    sources: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['title'], properties: { title: text, path: address } },
    },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'title', 'format', 'mediatype', 'encoding'],
        properties: {
          name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
          type: { const: 'table' },
          path,
          title: told,
          description: told,
          format: { enum: ['csv', 'json'] },
          mediatype: { enum: ['text/csv', 'application/json'] },
          encoding: { const: 'utf-8' },
          schema: path,
        },
        // What is tabular says what its columns are.
        if: { properties: { format: { const: 'csv' } } },
        // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
        then: { required: ['type', 'schema'] },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

/** The rules of a Table Schema 2.0, and that each field is described. */
const schemaRules = {
  type: 'object',
  required: ['$schema', 'fields', 'missingValues', 'primaryKey'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/tableschema.json' },
    fields: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'type', 'description'],
        properties: {
          name: text,
          type: { enum: ['string', 'integer', 'number', 'boolean', 'year'] },
          format: { const: 'uri' },
          description: text,
          unit: text,
          constraints: {
            type: 'object',
            minProperties: 1,
            properties: {
              required: { const: true },
              unique: { const: true },
              enum: { type: 'array', minItems: 1, uniqueItems: true },
              pattern: text,
            },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
    missingValues: { const: [''] },
    primaryKey: { type: 'array', minItems: 1, items: text },
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        properties: {
          fields: { type: 'array', minItems: 1, items: text },
          reference: {
            type: 'object',
            required: ['resource', 'fields'],
            properties: {
              resource: text,
              fields: { type: 'array', minItems: 1, items: text },
            },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

/** The rules of the metadata beside a CSV, and of the columns they name, as far as they are used. */
const context = {
  const: ['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }],
};
const csvwRules = {
  type: 'object',
  required: ['@context', 'url', 'tableSchema'],
  properties: {
    '@context': context,
    '@type': { const: 'Table' },
    url: text,
    tableSchema: text,
    'dc:title': told,
    'dc:publisher': told,
    'dc:license': { type: 'object', required: ['@id'], properties: { '@id': address } },
  },
  additionalProperties: false,
};
const csvwSchemaRules = {
  type: 'object',
  required: ['@context', 'columns', 'primaryKey'],
  properties: {
    '@context': context,
    '@type': { const: 'Schema' },
    columns: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'titles', 'datatype', 'dc:description'],
        properties: {
          // As a variable of a URI template, and no name of the standard's own.
          name: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_.]*$' },
          titles: text,
          datatype: {
            anyOf: [
              { enum: ['string', 'anyURI', 'integer', 'decimal', 'boolean', 'gYear'] },
              {
                type: 'object',
                required: ['base', 'format'],
                properties: { base: { const: 'string' }, format: text },
                additionalProperties: false,
              },
            ],
          },
          required: { const: true },
          'dc:description': text,
          'schema:unitText': text,
        },
        additionalProperties: false,
      },
    },
    primaryKey: text,
  },
  additionalProperties: false,
};

const ajv = new Ajv2020({ allErrors: true });

/** What of a JSON file breaks some rules. */
function faultsOf(rules: object, json: unknown): string[] {
  const validate = ajv.compile(rules);
  validate(json);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('the package and its schemas keep the rules of their standard', () => {
  expect(faultsOf(packageRules, data)).toEqual([]);
  const schemas = globSync('schemas/*.json', { cwd: folder });
  expect(schemas.length).toBeGreaterThan(5);
  for (const file of schemas) {
    const rules = file.endsWith('.csvw.json') ? csvwSchemaRules : schemaRules;
    expect(faultsOf(rules, readData(`data/${file}`)), file).toEqual([]);
  }
});

test('every CSV is in the package, and every file of the package is there', () => {
  expect(tables.map((table) => table.path).sort()).toEqual(csvs.toSorted());
  for (const { path: file } of data.resources)
    expect(existsSync(join(folder, file)), file).toBe(true);
  expect(new Set(data.resources.map(({ name }) => name)).size).toBe(data.resources.length);
});

test('every CSV has its metadata beside it, where the standard looks for them', () => {
  for (const csv of csvs) {
    const beside = readData<{ url: string; tableSchema: string }>(`data/${csv}-metadata.json`);
    expect(faultsOf(csvwRules, beside), csv).toEqual([]);
    expect(join(dirname(csv), beside.url)).toBe(join(csv));
    const { columns } = readData<{ columns: { titles: string }[] }>(
      join('data', dirname(csv), beside.tableSchema),
    );
    const [header = ''] = readFileSync(join(folder, csv), 'utf8').slice(1).split('\r\n');
    expect(columns.map(({ titles }) => titles).join(), csv).toBe(header);
    expect(JSON.stringify(beside).length, csv).toBeLessThan(1000);
  }
});

const duckTypes: Record<string, string> = {
  string: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  year: 'SMALLINT',
};

/** DuckDB, or why it is not to be had here: its program is not built for every system. */
async function openDuck() {
  try {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const connection = await (await DuckDBInstance.create()).connect();
    return async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
  } catch (error) {
    return String(error);
  }
}

/** As SQL quotes a name, and words. */
const name = (words: string) => `"${words.replaceAll('"', '""')}"`;
const quote = (words: string) => `'${words.replaceAll("'", "''")}'`;

test('DuckDB loads every table as it is described; keys and references hold', async () => {
  const ask = await openDuck();
  if (typeof ask === 'string') return test.skip(true, `DuckDB 在这台机器上用不了：${ask}`);
  const whole = tables.filter(({ path: csv }) => !csv.includes('/'));
  const loaded = [
    ...whole,
    ...spread(
      tables.filter((one) => !whole.includes(one)),
      500,
    ),
  ];
  for (const { name: table, file, path: csv, schema } of loaded) {
    const columns = schema.fields
      .map(({ name: field, type }) => `${quote(field)}: ${quote(duckTypes[type] ?? '')}`)
      .join(', ');
    // Neither the types nor the columns are guessed: what does not fit is an error.
    await ask(
      `CREATE TABLE ${name(table)} AS FROM read_csv(${quote(file)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', nullstr = '', columns = {${columns}})`,
    );
    const required = schema.fields.filter(({ constraints }) => constraints?.required);
    const empty = required.map((field) => `${name(field.name)} IS NULL`).join(' OR ');
    expect(await ask(`SELECT * FROM ${name(table)} WHERE ${empty}`), csv).toEqual([]);
    const key = schema.primaryKey.map(name).join();
    expect(
      await ask(`SELECT ${key} FROM ${name(table)} GROUP BY ${key} HAVING count(*) > 1`),
      csv,
    ).toEqual([]);
  }
  const [[rows] = []] = await ask('SELECT count(*) FROM observations');
  expect(Number(rows)).toBe(
    readData<{ observations: [] }>('data/indicators.json').observations.length,
  );
  for (const { name: table, schema } of loaded) {
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const [from = '', to = ''] = [fields[0], reference.fields[0]];
      expect(
        await ask(
          `SELECT ${name(from)} FROM ${name(table)} WHERE ${name(from)} IS NOT NULL AND ${name(from)} NOT IN (SELECT ${name(to)} FROM ${name(reference.resource)})`,
        ),
        `${table}: ${from}`,
      ).toEqual([]);
    }
  }
});

test.describe('the lines that load the data', () => {
  /** The values of the indicator which is told most often. */
  const values = readData<{ observations: { indicator: string }[] }>('data/indicators.json');
  const counted = Map.groupBy(values.observations, ({ indicator }) => indicator);
  const [slug = '', own = []] =
    [...counted].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  let server: ReturnType<typeof createServer> | undefined;
  let served = '';

  test.beforeAll(async () => {
    const csv = readFileSync(join(folder, 'indicators.csv'));
    server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/csv; charset=utf-8');
      response.end(csv);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const at = server.address();
    if (at === null || typeof at === 'string') throw new Error('No port');
    served = `http://127.0.0.1:${at.port}/indicators.csv`;
  });
  test.afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });

  const linesOf = (language: string, from: string) =>
    toDataCode(from, slug).find((one) => one.language === language)?.lines ?? [];

  /** Run a program beside this one, which has to serve it; what it prints, or nothing without it. */
  async function run(program: string, args: readonly string[]): Promise<string | undefined> {
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' });
    } catch {
      return undefined;
    }
    return (await promisify(execFile)(program, args)).stdout;
  }

  test('Python runs them', async () => {
    const code = [...linesOf('Python', served), 'print(len(some))'].join('\n');
    const output = await run('python3', ['-c', code]);
    test.skip(output === undefined, 'python3 不在这台机器上，没有运行');
    expect(Number(output)).toBe(own.length);
  });

  test('R runs them', async () => {
    const code = [...linesOf('R', served), 'cat("rows", nrow(some), "\\n")'].join('\n');
    const output = await run('Rscript', ['-e', code]);
    test.skip(output === undefined, 'R 不在这台机器上，没有运行');
    expect(output).toContain(`rows ${own.length} `);
  });

  test('DuckDB runs them, from a file: what it needs for addresses it would fetch first', async () => {
    const ask = await openDuck();
    if (typeof ask === 'string') return test.skip(true, `DuckDB 在这台机器上用不了：${ask}`);
    const lines = linesOf('DuckDB', join(folder, 'indicators.csv')).join('\n');
    const [create = '', select = ''] = lines.split(/(?<=;)\n/);
    await ask(create);
    expect(await ask(select)).toHaveLength(own.length);
  });
});
