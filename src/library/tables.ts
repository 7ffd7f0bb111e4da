/**
 * The tables that the site gives as CSV: what each column holds, which of them tell rows apart, and
 * what they refer to. The metadata of the files and the page of the data are written from them.
 */
import { kinds } from '../schemas/kinds.ts';
import type { Indicator } from '../schemas/observation.ts';
import type { CountyEntry, ReportEntry } from './catalog.ts';
import {
  observationFields,
  type TargetRow,
  targetColumns,
  targetDatumNotes,
  toFieldNotes,
  toIndicatorNotes,
  toReportNotes,
  toReportRow,
  toTargetNotes,
} from './dataset.ts';
import type { PlaceWords } from './place-words.ts';
import { countyPath, toAddress } from './routes.ts';

/** The tables, each with the column that tells its rows apart; by its name its columns are described. */
export const tableKeys = {
  observations: 'id',
  targets: 'target_observation',
  reports: 'id',
  counties: 'slug',
  definitions: 'slug',
} as const;

type TableName = keyof typeof tableKeys;

/** What the cells of a column are. */
export type CellType = 'string' | 'uri' | 'integer' | 'number' | 'boolean' | 'year';

/** A column of a table. */
export interface Column {
  name: string;
  type: CellType;
  /** What it holds, in Chinese. */
  note: string;
  /** What its numbers count, where they count something. */
  unit?: string;
  /** Whether a cell may be empty. */
  isOptional?: boolean;
  /** All that its cells may say. */
  values?: readonly string[];
  /** A regular expression that the whole of each cell fits. */
  pattern?: string;
}

/** A table of a kind: there may be several files of it. */
export interface Table {
  name: TableName;
  /** The file of `data/` that holds all rows. */
  file: string;
  /** What it is, in Chinese. */
  title: string;
  columns: readonly Column[];
  /** Columns whose cells, where they are not empty, stand in the key of another table. */
  references: readonly { column: string; table: TableName }[];
}

/** All tables in the order in which they are listed. */
export function toTables(words: PlaceWords): Table[] {
  const ofTargets = ['target', 'start', 'said', 'near', 'rate'] as const;
  return [
    {
      name: 'observations',
      file: 'indicators.csv',
      title: '从报告中识读的数值',
      columns: toColumns(observationFields, toFieldNotes(words), {
        period: { pattern: periodPattern },
        nature: { values: natures },
        comparator: { values: comparators },
        value: { type: 'number', unit: '同一行的 unit' },
        unit: { isOptional: true },
        scope: { isOptional: true },
        headline: { type: 'boolean' },
        start: { type: 'integer', unit: codeUnits },
        end: { type: 'integer', unit: codeUnits },
        url: { type: 'uri' },
      }),
      references: [
        { column: 'county', table: 'counties' },
        { column: 'report', table: 'reports' },
        { column: 'indicator', table: 'definitions' },
      ],
    },
    {
      name: 'targets',
      file: 'targets.csv',
      title: '目标，和后来的报告怎样说',
      columns: toTargetColumns(words),
      references: [
        { column: 'county', table: 'counties' },
        { column: 'indicator', table: 'definitions' },
        ...ofTargets.flatMap((part) => [
          { column: `${part}_observation`, table: 'observations' as const },
          { column: `${part}_report`, table: 'reports' as const },
        ]),
      ],
    },
    {
      name: 'reports',
      file: 'reports.csv',
      title: '报告目录',
      columns: toColumns(
        reportColumns,
        { ...toReportNotes(words), ...sourceNotes },
        {
          county: { note: `${words.noun}的短名` },
          year: { type: 'year' },
          kind: { values: Object.keys(kinds) },
          ...Object.fromEntries(addressColumns.map((name) => [name, { type: 'uri' as const }])),
          characters: { type: 'integer', unit: '字' },
          source_sha256: { pattern: '[0-9a-f]{64}' },
          source_length: { type: 'integer', unit: codeUnits },
        },
      ),
      references: [{ column: 'county', table: 'counties' }],
    },
    {
      name: 'counties',
      file: 'counties.csv',
      title: words.all,
      columns: toColumns(
        countyColumns,
        {
          slug: `${words.noun}的短名，也是网址的一部分`,
          name: '名称',
          code: '行政区划代码（GB/T 2260）',
          city: '所属的市',
          province: '所属的省',
          reports: '收录的报告份数',
          url: '网址',
        },
        {
          code: { pattern: String.raw`\d{6}` },
          reports: { type: 'integer', unit: '份' },
          url: { type: 'uri' },
        },
      ),
      references: [],
    },
    {
      name: 'definitions',
      file: 'definitions.csv',
      title: '指标的名称和含义',
      columns: toColumns(definitionColumns, toIndicatorNotes(words), {
        brief: { isOptional: true },
        unit: { isOptional: true },
        headline: { type: 'boolean' },
        aliases: { note: '报告里对它的叫法，以“、”隔开', isOptional: true },
        growth: {
          note: '它的增速是哪项指标，写短名，那项可能没有数；没有则为空',
          isOptional: true,
        },
        compares: {
          type: 'boolean',
          note: `有两个${words.noun}、两个时期的数，或目标和结果都有，因而有自己的一页`,
        },
      }),
      references: [],
    },
  ];
}

const natures = ['actual', 'target', 'baseline', 'average_growth'] as const;
const comparators = ['=', '>=', '<=', '>', '<', '~'] as const;
const periodPattern = String.raw`\d{4}(-\d{4}( average)?)?`;
const codeUnits = 'UTF-16码元';

function toColumns(
  names: readonly string[],
  notes: Readonly<Record<string, string>>,
  details: Readonly<Record<string, Partial<Column>>>,
): Column[] {
  return names.map((name) => ({ name, type: 'string', note: notes[name] ?? '', ...details[name] }));
}

function toTargetColumns(words: PlaceWords): Column[] {
  const notes = toTargetNotes(words);
  const own: Readonly<Record<string, Partial<Column>>> = {
    due: { type: 'year' },
    outcome: { values: ['said', 'unsaid', 'lost', 'open'] satisfies TargetRow['outcome'][] },
  };
  const ofDatum: Readonly<Record<string, Partial<Column>>> = {
    period: { pattern: periodPattern },
    comparator: { values: comparators },
    value: { type: 'number', unit: '同一组的 unit' },
    upper: { type: 'number', unit: '同一组的 unit', isOptional: true },
    unit: { isOptional: true },
    scope: { isOptional: true },
    url: { type: 'uri' },
  };
  return targetColumns.map((name) => {
    const [part = '', field] = name.split('_');
    const partNote = notes[part as keyof typeof notes];
    if (field === undefined) return { name, type: 'string', note: partNote, ...own[name] };
    return {
      name,
      type: 'string',
      note: `${targetDatumNotes[field as keyof typeof targetDatumNotes]}（${part}：${partNote.split('，')[0]}）`,
      ...ofDatum[field],
      // Of a target itself all is told; the others may not be there.
      ...(part === 'target' ? {} : { isOptional: true }),
    };
  });
}

const addressColumns = ['url', 'json', 'markdown', 'text', 'epub', 'tei'] as const;

/** Columns of `reports.csv`: fields of `reports.json`, what is nested there in columns of its own. */
const reportColumns = [
  'id',
  'county',
  'year',
  'kind',
  'title',
  'date',
  ...addressColumns,
  'characters',
  'source_file',
  'source_sha256',
  'source_length',
] as const;

const sourceNotes = {
  source_file: '底本的文件名',
  source_sha256: '底本的 SHA-256',
  source_length: '底本的长度',
};

/** A report as a row of `reports.csv`. */
export function toReportCells(report: ReportEntry): (string | number)[] {
  const { source, county, ...row } = toReportRow(report);
  const cells: Record<(typeof reportColumns)[number], string | number> = {
    ...row,
    county: county.slug,
    source_file: source.file,
    source_sha256: source.sha256,
    source_length: source.length,
  };
  return reportColumns.map((name) => cells[name]);
}

const countyColumns = ['slug', 'name', 'code', 'city', 'province', 'reports', 'url'] as const;

/** A county as a row of `counties.csv`. */
export function toCountyCells({ county, reports }: CountyEntry): (string | number)[] {
  const { slug, name, code, city, province } = county;
  return [slug, name, code, city, province, reports.length, toAddress(countyPath(county))];
}

const definitionColumns = [
  'slug',
  'title',
  'brief',
  'definition',
  'unit',
  'group',
  'headline',
  'aliases',
  'growth',
  'compares',
] as const;

/** An indicator as a row of `definitions.csv`. */
export function toDefinitionCells(indicator: Indicator): (string | boolean | null)[] {
  const { brief = null, growth = null, compares = false, aliases, ...others } = indicator;
  const cells = { ...others, brief, growth, compares, aliases: aliases.join('、') };
  return definitionColumns.map((name) => cells[name]);
}

/** The header of a table's file. */
export function headerOf(name: TableName): readonly string[] {
  const headers = {
    observations: observationFields,
    targets: targetColumns,
    reports: reportColumns,
    counties: countyColumns,
    definitions: definitionColumns,
  } as const;
  return headers[name];
}
