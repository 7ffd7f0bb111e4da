import type { PublishedTerm } from '../schemas/glossary.ts';
import type { Indicator, Observation } from '../schemas/observation.ts';
import type { PublishedTopic } from '../schemas/topic.ts';
import type { CountyEntry } from './catalog.ts';
import {
  correctionNotes,
  coverageNotes,
  observationFields,
  passageNotes,
  targetDatumNotes,
  termNotes,
  toFieldNotes,
  toIndicatorNotes,
  toReportNotes,
  toTargetNotes,
  toTopicNotes,
} from './dataset.ts';
import { type PlaceWords, toPlaceWords } from './place-words.ts';
import { dataPath, isRegistered, type Link, toLink } from './routes.ts';

/** A file, or the same in several forms, with what it holds and how much. */
interface DataFile {
  links: Link[];
  holds: string;
  count: string;
}

/** Fields of the entries of a file, each with what it holds. */
interface FieldList {
  /** `指标的字段` */
  title: string;
  /** Where the entries stand. */
  file: string;
  fields: { name: string; note: string }[];
}

/** What the page of the data describes. */
export interface DataFiles {
  description: string;
  files: DataFile[];
  /** The files of each indicator: what is in `holds` is its title. */
  ofIndicators: DataFile[];
  /** The fields of an observation. */
  valueFields: FieldList['fields'];
  /** The fields of a topic and of what is in it. */
  topicFields: Omit<FieldList, 'file'>[];
  /** The fields of the entries of the other files. */
  otherFields: FieldList[];
  /** Slug of the indicator by which loading is shown: the one of which most is told. */
  example: string;
}

/** What is counted: the library's content. */
export interface Content {
  counties: readonly CountyEntry[];
  indicators: readonly Indicator[];
  topics: readonly PublishedTopic[];
  terms: readonly PublishedTerm[];
  /** Numbers of reports and of corrections. */
  reports: number;
  corrections: number;
  targets: number;
  byCounty: ReadonlyMap<string, readonly Observation[]>;
  byIndicator: ReadonlyMap<string, readonly Observation[]>;
}

/** Most counties whose files are listed: those of others stand on the pages of the counties. */
export const mostListed = 12;

/** The files of data, each with what it holds. */
export function toDataFiles({
  counties,
  indicators,
  topics,
  terms,
  reports,
  corrections,
  targets,
  byCounty,
  byIndicator,
}: Content): DataFiles {
  const values = [...byCounty.values()].reduce((sum, { length }) => sum + length, 0);
  const passages = topics.reduce((sum, topic) => sum + topic.passages.length, 0);
  return {
    description: `下载全部数据：${values}个数值、${indicators.length}项指标、${reports}份报告、${topics.length}件事的计划与进展、${corrections}条校改，每个文件和字段都有说明。`,
    files: [
      toFile(
        'indicators.csv',
        '从报告中识读的全部数值，一行一个，UTF-8（带BOM），可用 Excel 打开',
        `${values}行`,
      ),
      toFile(
        'indicators.json',
        '同上，另附各指标的名称、定义、单位和换算',
        `${values}个数值，${indicators.length}项指标`,
      ),
      toFile(
        'targets.csv',
        '目标与结果：报告里的每个目标，和后来的报告怎样说，都附原文',
        `${targets}行`,
      ),
      toFile('targets.json', '同上，一项目标一条', `${targets}项`),
      toFile(
        'definitions.csv',
        '指标的名称、含义、单位和叫法，以 slug 与数值的 indicator 相接',
        `${indicators.length}行`,
      ),
      toFile(
        'counties.csv',
        '各地的名称和行政区划代码，以 slug 与数值的 county 相接',
        `${counties.length}行`,
      ),
      toFile(
        'reports.csv',
        '各份报告的题名、日期、地址、字数，以 id 与数值的 report 相接',
        `${reports}行`,
      ),
      toFile('reports.json', '各份报告的题名、日期、地址、字数和原文的 SHA-256', `${reports}份`),
      toFile(
        'topics.json',
        '计划与进展：同一件事历年的报告各怎样说，编者选录的原文和它的位置',
        `${topics.length}件，${passages}处`,
      ),
      toFile(
        'corrections.json',
        '编者的每条校改：改在哪里、为什么、把握多大、依据什么',
        `${corrections}条`,
      ),
      toFile('glossary.json', '公文用语的解释和来源', `${terms.length}个词`),
      ...(counties.length > mostListed ? [] : counties).map(({ county: { slug, name } }) => ({
        links: toForms(dataPath('counties', slug), `${name} `),
        holds: `${name}的全部数值`,
        count: `${byCounty.get(slug)?.length ?? 0}行`,
      })),
    ],
    ofIndicators: indicators.filter(isRegistered).map(({ slug, title }) => ({
      links: toForms(dataPath('indicators', slug), ''),
      holds: title,
      count: `${byIndicator.get(slug)?.length ?? 0}行`,
    })),
    ...toFieldLists(toPlaceWords(counties.map(({ county }) => county))),
    example: [...byIndicator].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 'gdp',
  };
}

function toFile(name: string, holds: string, count: string): DataFile {
  return { links: [toLink(name, `/data/${name}`)], holds, count };
}

/** A selection of values in both forms. */
function toForms(path: string, before: string): Link[] {
  return [toLink(`${before}CSV`, `${path}.csv`), toLink(`${before}JSON`, `${path}.json`)];
}

/** The fields of all entries, each with what it holds. */
function toFieldLists(
  words: PlaceWords,
): Pick<DataFiles, 'valueFields' | 'topicFields' | 'otherFields'> {
  const notes = toFieldNotes(words);
  return {
    valueFields: observationFields.map((name) => ({ name, note: notes[name] })),
    topicFields: [
      { title: '一件事', fields: toFields(toTopicNotes(words)) },
      { title: 'passages 中的一处', fields: toFields(passageNotes) },
      { title: 'reports 中的一份', fields: toFields(coverageNotes) },
    ],
    otherFields: [
      {
        title: '指标的字段',
        file: 'indicators.json 的 indicators',
        fields: toFields(toIndicatorNotes(words)),
      },
      {
        title: '报告的字段',
        file: 'reports.json 的 reports',
        fields: toFields(toReportNotes(words)),
      },
      { title: '目标的字段', file: 'targets.json', fields: toFields(toTargetNotes(words)) },
      {
        title: 'target、start、said、near、rate 的字段',
        file: 'targets.json',
        fields: toFields(targetDatumNotes),
      },
      { title: '校改的字段', file: 'corrections.json', fields: toFields(correctionNotes) },
      { title: '词汇的字段', file: 'glossary.json', fields: toFields(termNotes) },
    ],
  };
}

function toFields(notes: Readonly<Record<string, string>>): FieldList['fields'] {
  return Object.entries(notes).map(([name, note]) => ({ name, note }));
}
