/**
 * What the files of data say of themselves to programs: one Frictionless Data Package of all, and
 * CSV on the Web metadata beside each table.
 */

import type { CountyEntry, ReportEntry } from '../library/catalog.ts';
import { toCitation } from '../library/citation.ts';
import { dataLicense } from '../library/dataset.ts';
import { isRegistered, toAddress } from '../library/routes.ts';
import { siteName } from '../library/site.ts';
import { type CellType, type Column, type Table, tableKeys } from '../library/tables.ts';
import type { Indicator } from '../schemas/observation.ts';

/** A JSON object of a specification. */
type Json = Record<string, unknown>;

/** A CSV of the site: a table, or some of its rows. */
interface CsvFile {
  /** Where it stands in `data/`: `counties/jia.csv` */
  path: string;
  /** Its name in the package. */
  name: string;
  title: string;
  table: Table;
  /** Whether it has all rows of its table. */
  isWhole: boolean;
  /** Unit in which the values of its one indicator are compared. */
  unit?: string;
}

/** What the site has to give. */
export interface Library {
  tables: readonly Table[];
  counties: readonly CountyEntry[];
  indicators: readonly Indicator[];
  /** Former slugs of indicators, each with that of today. */
  formers: readonly { slug: string; now: string }[];
  reports: readonly ReportEntry[];
  /** When the texts last changed: ISO 8601. */
  changed: string;
}

/** Every CSV of the site. */
export function toCsvFiles({
  tables,
  counties,
  indicators,
  formers,
}: Pick<Library, 'tables' | 'counties' | 'indicators' | 'formers'>): CsvFile[] {
  const observations = tables.find(({ name }) => name === 'observations');
  if (!observations) throw new Error('No table of observations');
  const bySlug = new Map(indicators.map((indicator) => [indicator.slug, indicator]));
  const some = { table: observations, isWhole: false };
  const ofIndicator = (slug: string, now: string): CsvFile => {
    const { title = now, unit = '' } = bySlug.get(now) ?? {};
    return {
      ...some,
      path: `indicators/${slug}.csv`,
      name: `indicator-${slug}`,
      title: slug === now ? `${title}的数值` : `${title}的数值（旧网址）`,
      ...(unit !== '' && { unit }),
    };
  };
  return [
    ...tables.map((table) => ({
      path: table.file,
      name: table.name,
      title: table.title,
      table,
      isWhole: true,
    })),
    ...counties.map(({ county: { slug, name } }) => ({
      ...some,
      path: `counties/${slug}.csv`,
      name: `county-${slug}`,
      title: `${name}的数值`,
    })),
    ...indicators.filter(isRegistered).map(({ slug }) => ofIndicator(slug, slug)),
    ...formers.map(({ slug, now }) => ofIndicator(slug, now)),
  ];
}

/** The files of data that are no tables. */
const jsonFiles = [
  ['indicators.json', '数值和指标，同各 CSV，另附换算'],
  ['targets.json', '目标，和后来的报告怎样说，一项目标一条'],
  ['reports.json', '报告目录'],
  ['topics.json', '计划与进展：同一件事历年的报告各怎样说'],
  ['corrections.json', '编者的每条校改'],
  ['glossary.json', '公文用语的解释和来源'],
] as const;

const license = { name: 'CC-BY-4.0', title: dataLicense.name, path: dataLicense.url };

/** `data/datapackage.json`: every file of data, by the Data Package standard, version 2. */
export function toDataPackage(library: Library): Json {
  const { reports, changed } = library;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'county-reports',
    id: toAddress('/data/datapackage.json'),
    title: `${siteName}的数据`,
    description: `从县级政府的报告里识读的数值、目标和它们的原文字句，以及报告、地方、指标的目录。${tableNote}`,
    homepage: toAddress('/data/'),
    version: changed.slice(0, 10),
    created: changed,
    keywords: ['县域', '政府工作报告', '五年规划', '统计指标'],
    contributors: [{ title: siteName, path: toAddress('/about/'), roles: ['editor', 'publisher'] }],
    licenses: [license],
    sources: reports.map(({ data, county, path }) => ({
      title: toCitation(data, county.name).standard,
      path: toAddress(path),
    })),
    resources: [
      ...toCsvFiles(library).map(toResource),
      ...jsonFiles.map(([path, title]) => ({
        name: path.replace('.', '-'),
        path,
        title,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
      })),
    ],
  };
}

const tableNote =
  '各表是 UTF-8（带 BOM）的 CSV，空格即没有；以 = + - @ 开头的字句照原样给出，没有加撇号。counties/、indicators/ 下的各表是 indicators.csv 中的一些行。';

function toResource({ path, name, title, table, isWhole, unit }: CsvFile): Json {
  return {
    name,
    type: 'table',
    path,
    title,
    ...(!isWhole && unit !== undefined && { description: `比较时以${unit}为单位` }),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    // Many files have the same columns: what these hold is told once.
    schema: schemaPath(table, 'json'),
  };
}

/** Where the columns of a table are described, from `data/`. */
function schemaPath({ name }: Pick<Table, 'name'>, ending: 'json' | 'csvw.json'): string {
  return `schemas/${name}.${ending}`;
}

const frictionlessTypes: Record<CellType, Json> = {
  string: { type: 'string' },
  uri: { type: 'string', format: 'uri' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  year: { type: 'year' },
};

/** `data/schemas/<table>.json`: the columns of a table as a Table Schema. */
export function toTableSchema({ name: table, columns, references }: Table): Json {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(({ name, type, note, unit, isOptional, values, pattern }) => {
      const constraints = {
        ...(!isOptional && { required: true }),
        ...(name === tableKeys[table] && { unique: true }),
        ...(values && { enum: values }),
        ...(pattern && { pattern }),
      };
      return {
        name,
        ...frictionlessTypes[type],
        description: note,
        ...(unit && { unit }),
        ...(Object.keys(constraints).length > 0 && { constraints }),
      };
    }),
    missingValues: [''],
    primaryKey: [tableKeys[table]],
    ...(references.length > 0 && {
      foreignKeys: references.map((reference) => ({
        fields: [reference.column],
        reference: { resource: reference.table, fields: [tableKeys[reference.table]] },
      })),
    }),
  };
}

const context = ['http://www.w3.org/ns/csvw', { '@language': 'zh-CN' }];

function toDatatype({ type, values, pattern }: Column): unknown {
  const format = values?.join('|') ?? pattern;
  if (format !== undefined) return { base: 'string', format };
  return {
    string: 'string',
    uri: 'anyURI',
    integer: 'integer',
    number: 'decimal',
    boolean: 'boolean',
    year: 'gYear',
  }[type];
}

/** `data/schemas/<table>.csvw.json`: the columns of a table as CSV on the Web has them. */
export function toCsvwSchema({ name, columns }: Table): Json {
  return {
    '@context': context,
    '@type': 'Schema',
    columns: columns.map((column) => ({
      name: column.name,
      titles: column.name,
      datatype: toDatatype(column),
      ...(!column.isOptional && { required: true }),
      'dc:description': column.note,
      ...(column.unit && { 'schema:unitText': column.unit }),
    })),
    primaryKey: tableKeys[name],
  };
}

/** `<file>.csv-metadata.json`, where a program that has the address of a CSV looks for it. */
export function toCsvwMetadata({ path, title, table }: CsvFile): Json {
  const folders = path.split('/').length - 1;
  return {
    '@context': context,
    '@type': 'Table',
    url: path.split('/').at(-1),
    'dc:title': title,
    'dc:publisher': siteName,
    'dc:license': { '@id': dataLicense.url },
    tableSchema: '../'.repeat(folders) + schemaPath(table, 'csvw.json'),
  };
}
